import type { Article, ArticleHead, SeedReading } from '../model/article.ts';
import type { SourceCorrection } from '../model/desk.ts';
import type { Problem } from '../model/problem.ts';
import { type CombinedSeeds, combine, dated, type Inferred } from './combine.ts';
import { wholeArticle } from './found-article.ts';
import type { ArticleGist, GistWords, SeedGist, WordsOfGist } from './gist.ts';
import { type ReadSeed, readSeed, unreadable } from './read-seed.ts';
import type { Ingested, SeedFile } from './seed-file.ts';
import { seedReading } from './seed-reading.ts';
import { isStop, withoutFailing } from './without-failing.ts';

export type { Inferred } from './combine.ts';
export { type CountedWords, countedWords } from './counted-words.ts';
export type { FoundArticle } from './found-article.ts';
export type { ArticleGist, GistWords, SeedGist, WordsOfGist } from './gist.ts';
export { decodedSeed, type ReadSeed, readSeed, unreadable } from './read-seed.ts';
export type { Ingested, SeedFile } from './seed-file.ts';
export { isStop } from './without-failing.ts';

const byCodePoint = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Who does the part of the work that takes one seed alone: this thread, or others that give the same results. */
export type Readers = { readonly seed: (file: SeedFile) => Promise<ReadSeed | Problem> };

const IN_THIS_THREAD: Readers = { seed: readSeed };

/**
 * Reads seeds into distinct articles: decodes, takes apart, finds bodies, splits, dates, and drops what is said twice.
 * A seed that cannot be read becomes a problem and leaves the others alone. Same seeds and corrections, same result, whoever the readers are.
 */
export async function ingest(
  seeds: readonly SeedFile[],
  corrections: readonly SourceCorrection[],
  readers: Readers = IN_THIS_THREAD,
): Promise<Ingested> {
  const decoded: ReadSeed[] = [];
  const problems: Problem[] = [];
  const reading = [...seeds].sort(byCodePoint).map((file) =>
    readers.seed(file).catch((error: unknown) => {
      if (isStop(error)) throw error;
      return unreadable(file, error);
    }),
  );
  for (const result of await Promise.all(reading)) {
    if ('code' in result) problems.push(result);
    else decoded.push(result);
  }
  const words = new Map(decoded.flatMap(({ gist, words: own }) => gist.articles.map((article, at) => [article, own[at]] as const)));
  // Each seed has words for each of its articles.
  const wordsOf = (article: ArticleGist): GistWords => words.get(article) as GistWords;
  const together = combined(
    decoded.map(({ gist }) => gist),
    { dating: (article) => wordsOf(article).dating, prints: (article) => wordsOf(article).prints },
    corrections,
  );
  const read = decoded.filter(({ gist }) => together.read.has(gist));
  const heads = groupBy(
    together.articles.map(({ head }) => head),
    ({ seed }) => seed,
  );
  const copied = groupBy(
    together.copies.map(({ head }) => head),
    ({ seed }) => seed,
  );
  const all = read.map((each) => readingOf(each, heads.get(each.file.path) ?? [], copied.get(each.file.path) ?? []));
  return {
    // In order of their seeds, as they were put together.
    articles: all.flatMap(({ articles }) => articles),
    readings: all.map(({ reading }) => reading),
    problems: [...problems, ...together.problems],
    texts: new Map(read.map(({ file, seed }) => [file.path, seed.text])),
  };
}

/** A seed with the articles that all seeds together found in it, and how it was read. `copies` are those of its articles that another one already says. */
export function readingOf(
  read: ReadSeed,
  heads: readonly ArticleHead[],
  copies: readonly ArticleHead[],
): { readonly articles: readonly Article[]; readonly reading: SeedReading } {
  const found = new Map(read.articles.map((each) => [each.article.place, each]));
  const whole = (head: ArticleHead): readonly Article[] => {
    const own = found.get(head.place);
    return own === undefined ? [] : [wholeArticle(head, own)];
  };
  const articles = heads.flatMap(whole);
  return { articles, reading: seedReading(read, articles, copies.flatMap(whole)) };
}

/**
 * What takes all seeds together, from the gist of each: names that differ, dates that rest on other articles, what the desk states, and what is said
 * twice. Gists in order of their paths; the words of each are asked for a few times, mostly in that order. `read`: those that it did not fail with; the problems tell of the others.
 */
export function combined(
  seeds: readonly SeedGist[],
  wordsOf: WordsOfGist,
  corrections: readonly SourceCorrection[],
  inferred: Inferred | null = null,
): CombinedSeeds & { readonly read: ReadonlySet<SeedGist> } {
  const failed: Problem[] = [];
  const { kept, result } = withoutFailing(
    seeds,
    (some) => dated(some, wordsOf, inferred),
    (seed, error) => failed.push(unreadable(seed, error)),
  );
  const { articles, copies, problems } = combine(result, wordsOf, corrections);
  return { articles, copies, problems: [...failed, ...kept.flatMap((seed) => seed.problems), ...problems], read: new Set(kept) };
}

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
