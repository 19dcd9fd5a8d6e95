import type { Article, ArticleHead, SeedReading } from '../model/article.ts';
import type { SourceCorrection } from '../model/desk.ts';
import type { Problem } from '../model/problem.ts';
import { type CombinedSeeds, combine, dated, type Inferred } from './combine.ts';
import { type FoundArticle, wholeArticle } from './found-article.ts';
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
  const found = new Map<string, FoundArticle>();
  for (const { articles } of read) for (const each of articles) found.set(`${each.article.place} ${each.article.seed}`, each);
  const whole = (head: ArticleHead): readonly Article[] => {
    const own = found.get(`${head.place} ${head.seed}`);
    return own === undefined ? [] : [wholeArticle(head, own)];
  };
  const articles = together.articles.flatMap(({ head }) => whole(head));
  const articlesBySeed = groupBy(articles, ({ seed }) => seed);
  const copiedBySeed = groupBy(
    together.copies.flatMap(({ head }) => whole(head)),
    ({ seed }) => seed,
  );
  return {
    articles,
    readings: read.map((each): SeedReading => seedReading(each, articlesBySeed.get(each.file.path) ?? [], copiedBySeed.get(each.file.path) ?? [])),
    problems: [...problems, ...together.problems],
    texts: new Map(read.map(({ file, seed }) => [file.path, seed.text])),
  };
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
