import type { Article, ArticleHead, SeedFormat } from '../model/article.ts';
import { type DateFound, dateBeside, itemDate, OPENING_PARAGRAPHS, statedDate } from './dating/stated-date.ts';
import type { Draft } from './drafts.ts';
import { genre, interviewee } from './genre.ts';
import { publishersByLayout } from './layout.ts';
import { passages } from './passages.ts';
import { dateLinesOf, sourceOf, titleOf } from './source.ts';
import { NOTHING_STATED, type Stated } from './stated.ts';

/** An article as its seed alone gives it. Its id depends on the names of all seeds, and its date, where it states none, on what the others tell. */
export type FoundArticle = {
  /** The date of its source is not put in yet. */
  readonly article: Omit<Article, 'id'>;
  readonly stated: DateFound | null;
  /** The title that dating names it by. */
  readonly title: string | null;
};

/** Completes the drafts of one seed. `stated`, the seed's metadata, speak of its first article. */
export function foundArticles(seed: string, format: SeedFormat, drafts: readonly Draft[], stated: Stated): readonly FoundArticle[] {
  const statedOf = (index: number): Stated => (index === 0 ? stated : NOTHING_STATED);
  const sources = publishersByLayout(
    drafts,
    drafts.map((draft, index) => sourceOf(draft, statedOf(index), null)),
  );
  const head = drafts[0] === undefined ? null : dateBeside(dateLinesOf(drafts[0], stated));
  return drafts.flatMap((draft, index) => {
    const own = sources[index];
    if (own === undefined) return [];
    const source = own.publisher === null && isItem(draft) ? { ...own, publisher: sources[0]?.publisher ?? null } : own;
    const blocks = draft.body.map(({ block }) => block);
    const title = source.title?.value ?? null;
    const kind = genre(draft.isInterview, draft.isDigest, title, draft.header, blocks);
    const named = (statedOf(index).title ?? titleOf(draft))?.value ?? null;
    const opening = draft.body.filter(({ kind }) => kind !== 'heading').slice(0, OPENING_PARAGRAPHS);
    const paragraphs = opening.map(({ block }) => block.text);
    return {
      article: {
        seed,
        format,
        place: index + 1,
        genre: kind,
        interviewee: kind === 'interview' ? interviewee(title, blocks.slice(0, 6)) : null,
        source,
        ...passages(draft.body),
        copies: draft.copies.map((raw) => ({ seed, raw })),
      },
      stated: statedDate({ title: named, dateLines: dateLinesOf(draft, statedOf(index)), paragraphs }) ?? itemDate(paragraphs[0], head),
      title: named,
    };
  });
}

/** The next item of a page, which nothing parts from the one before but its dateline. */
const isItem = ({ title, header }: Draft): boolean => title === null && header.length === 0;

/** The article with the words that were found for it. Its keys stand in the order in which they are written to data/summaries/. */
export function wholeArticle({ copies, ...head }: ArticleHead, { article: { text, passages: all } }: FoundArticle): Article {
  return { ...head, text, passages: all, copies };
}
