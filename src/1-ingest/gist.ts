import type { ArticleHead } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Range } from '../model/range.ts';
import { shingles } from '../text/shingles.ts';
import { type DatedDraft, gistForDating } from './date-article.ts';
import type { DatingWords } from './dating/dating-gist.ts';
import type { FoundArticle } from './found-article.ts';

/** What reading all seeds together needs of one article: its head without what rests on other seeds, and the times that it tells. Plain values. */
export type ArticleGist = DatedDraft & {
  readonly head: Omit<ArticleHead, 'id'>;
  readonly chars: number;
  /** From its first passage to its last, in the decoded seed. */
  readonly raw: Range;
};

/** And its words in digested form, which are looked at one article after the other: nine tenths of all that is needed of it. */
export type GistWords = {
  readonly dating: DatingWords;
  /** Hashes of the words that follow each other in it, in order of value, four bytes each, in base 64: as numbers they would be three times as long. */
  readonly prints: string;
};

/** What reading all seeds together needs of one seed. It is the same as long as the seed, its path, the limits and the program are. */
export type SeedGist = { readonly path: string; readonly articles: readonly ArticleGist[]; readonly problems: readonly Problem[] };

/** Gives the words of an article. */
export type WordsOfGist = { readonly [Kind in keyof GistWords]: (article: ArticleGist) => GistWords[Kind] };

export function articleGist(found: FoundArticle): { readonly gist: ArticleGist; readonly words: GistWords } {
  const { text, passages, ...head } = found.article;
  const { draft, words } = gistForDating(found);
  return {
    gist: { head, ...draft, chars: text.length, raw: { start: passages[0]?.raw.start ?? 0, end: passages[passages.length - 1]?.raw.end ?? 0 } },
    words: { dating: words, prints: packed(shingles(text)) },
  };
}

const packed = (prints: Uint32Array): string => {
  const bytes = new DataView(new ArrayBuffer(prints.length * 4));
  for (let at = 0; at < prints.length; at += 1) bytes.setUint32(at * 4, prints[at] ?? 0, true);
  return Buffer.from(bytes.buffer).toString('base64');
};

/** The hashes of an article's words, as numbers. */
export function printsOf(prints: GistWords['prints']): Uint32Array {
  const bytes = Buffer.from(prints, 'base64');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = new Uint32Array(bytes.length / 4);
  for (let at = 0; at < found.length; at += 1) found[at] = view.getUint32(at * 4, true);
  return found;
}
