import { type FoundArticle, type GistWords, readSeed, type SeedFile, type SeedGist } from './1-ingest/index.ts';
import { digest } from './io/digest.ts';
import { jsonOf } from './io/json-bytes.ts';
import type { Article, ArticleHead } from './model/article.ts';
import type { Problem } from './model/problem.ts';

/** Digests of an article: of all of it, and of its text alone. */
export type ArticleDigests = { readonly whole: string; readonly text: string };

/** An article's words as bytes: as values they take three times the memory, and the collector of garbage goes through them again and again. */
export type PackedArticle = { readonly place: number; readonly digests: ArticleDigests; readonly words: Uint8Array };

/** One seed as a build takes it: what all seeds together need of it, and the words of its articles for whoever summarizes them. */
export type PackedSeed = {
  readonly gist: SeedGist;
  readonly words: readonly GistWords[];
  readonly articles: readonly PackedArticle[];
  readonly text: string;
};

/** Reads one seed, or says why it holds nothing to read. */
export async function packedSeed(file: SeedFile): Promise<PackedSeed | Problem> {
  const found = await readSeed(file);
  return 'code' in found ? found : { gist: found.gist, words: found.words, articles: found.articles.map(packed), text: found.seed.text };
}

const packed = ({ article }: FoundArticle): PackedArticle => ({
  place: article.place,
  digests: { whole: digest(JSON.stringify(article)), text: digest(article.text) },
  words: new TextEncoder().encode(JSON.stringify({ text: article.text, passages: article.passages } satisfies Words)),
});

type Words = Pick<Article, 'text' | 'passages'>;

/** The article with its words. Its keys stand in the order in which they are written to data/summaries/. */
export function unpacked({ copies, ...head }: ArticleHead, words: Uint8Array): Article {
  // They are the bytes that `packed` made of such values.
  const { text, passages } = jsonOf(words) as Words;
  return { ...head, text, passages, copies };
}
