import type { ArticleHead } from '../model/article.ts';
import type { SourceCorrection } from '../model/desk.ts';
import type { Problem } from '../model/problem.ts';
import { articleIds } from './article-id.ts';
import { correct } from './correct.ts';
import { dateArticles, type InferredBefore } from './date-article.ts';
import { dedupe } from './dedupe.ts';
import { type ArticleGist, printsOf, type SeedGist, type WordsOfGist } from './gist.ts';

/** An article as all seeds together give it, and what its own seed gave of it. */
export type Combined = { readonly head: ArticleHead; readonly gist: ArticleGist };

/** What the seeds hold, without the words. */
export type CombinedSeeds = {
  readonly articles: readonly Combined[];
  /** Those that another one already says. */
  readonly copies: readonly Combined[];
  readonly problems: readonly Problem[];
};

/** What was inferred before: dates, by the gist of the article they are of, and how often seeds use which words. */
export type Inferred = Pick<InferredBefore, 'known' | 'found'> & {
  readonly totals: (seeds: readonly SeedGist[]) => ReturnType<InferredBefore['totals']>;
  readonly keyOf: (gist: ArticleGist) => string;
};

/** What takes all seeds together: names that differ, and dates that rest on other articles. */
export function dated(seeds: readonly SeedGist[], wordsOf: WordsOfGist, inferred: Inferred | null): readonly Combined[] {
  const found = seeds.flatMap(({ articles }) => articles.map((gist) => ({ gist, many: articles.length > 1 })));
  const ids = articleIds(found.map(({ gist: { head }, many }) => ({ seed: head.seed, place: head.place, many })));
  const gists = found.map(({ gist }) => gist);
  // Each number is that of one of them.
  const gist = (draft: number): ArticleGist => gists[draft] as ArticleGist;
  const before =
    inferred === null ? null : { ...inferred, keyOf: (draft: number) => inferred.keyOf(gist(draft)), totals: () => inferred.totals(seeds) };
  const dates = dateArticles(gists, (draft) => wordsOf.dating(gist(draft)), before);
  return gists.flatMap((gist, at) => {
    const id = ids[at];
    if (id === undefined) return [];
    const { seed, format, place, genre, interviewee, source, copies } = gist.head;
    return { gist, head: { id, seed, format, place, genre, interviewee, source: { ...source, date: dates[at] ?? null }, copies } };
  });
}

/** What the desk states of the articles is put in, and what is said twice is dropped. */
export function combine(found: readonly Combined[], wordsOf: WordsOfGist, corrections: readonly SourceCorrection[]): CombinedSeeds {
  const gistOf = new Map(found.map(({ head, gist }) => [head.id, gist]));
  const corrected = correct(
    found.map(({ head }) => head),
    corrections,
  );
  const compared = corrected.articles.flatMap((head) => {
    const gist = gistOf.get(head.id);
    return gist === undefined ? [] : { head, gist, chars: gist.chars, prints: () => printsOf(wordsOf.prints(gist)) };
  });
  const { distinct, copies } = dedupe(compared);
  const copiesOf = new Map<Combined, Combined[]>();
  for (const { article, of } of copies) copiesOf.set(of, [...(copiesOf.get(of) ?? []), article]);
  return {
    articles: distinct.map((one) => {
      const others = (copiesOf.get(one) ?? []).map((copy) => ({ seed: copy.head.seed, raw: copy.gist.raw }));
      return { gist: one.gist, head: others.length === 0 ? one.head : { ...one.head, copies: [...one.head.copies, ...others] } };
    }),
    copies: copies.map(({ article: { head, gist } }) => ({ head, gist })),
    problems: corrected.problems,
  };
}
