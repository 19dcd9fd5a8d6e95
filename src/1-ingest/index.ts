import type { Article, SeedReading } from '../model/article.ts';
import type { SourceCorrection } from '../model/desk.ts';
import type { Problem } from '../model/problem.ts';
import { articleIds } from './article-id.ts';
import { correct } from './correct.ts';
import { type DatingWords, dateArticles, datingWords, type WordsWanted } from './date-article.ts';
import { dedupe } from './dedupe.ts';
import { ownProblems, type ReadSeed, readSeed, unreadable } from './read-seed.ts';
import type { Ingested, SeedFile } from './seed-file.ts';
import { seedReading } from './seed-reading.ts';
import { isStop, withoutFailing } from './without-failing.ts';

export { type DatingWords, datingWords, type WordsWanted } from './date-article.ts';
export { type ReadSeed, readSeed } from './read-seed.ts';
export type { Ingested, SeedFile } from './seed-file.ts';

const byCodePoint = (a: SeedFile, b: SeedFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Who does the parts of the work that take one seed or one article alone: this thread, or others that give the same results. */
export type Readers = {
  readonly seed: (file: SeedFile) => Promise<ReadSeed | Problem>;
  readonly words: (wanted: WordsWanted) => Promise<DatingWords>;
};

const IN_THIS_THREAD: Readers = { seed: readSeed, words: async (wanted) => datingWords(wanted) };

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
  const { kept: read, result: found } = await withoutFailing(
    decoded,
    (some) => articlesOf(some, readers),
    ({ file }, error) => problems.push(unreadable(file, error)),
  );
  const corrected = correct(found, corrections);
  const { distinct, copies } = dedupe(corrected.articles);
  const copiesOf = groupBy(copies, ({ of }) => of);
  const articles = distinct.map((article) => {
    const others = (copiesOf.get(article) ?? []).map((copy) => ({ seed: copy.article.seed, raw: rangeOf(copy.article) }));
    return others.length === 0 ? article : { ...article, copies: [...article.copies, ...others] };
  });
  const articlesBySeed = groupBy(articles, ({ seed }) => seed);
  const copiedBySeed = groupBy(
    copies.map((copy) => copy.article),
    ({ seed }) => seed,
  );
  return {
    articles,
    readings: read.map((each): SeedReading => seedReading(each, articlesBySeed.get(each.file.path) ?? [], copiedBySeed.get(each.file.path) ?? [])),
    problems: [...problems, ...read.flatMap(ownProblems), ...corrected.problems],
    texts: new Map(read.map(({ file, seed }) => [file.path, seed.text])),
  };
}

/** What takes all seeds together: names that differ, and dates that rest on other articles. */
async function articlesOf(read: readonly ReadSeed[], { words }: Readers): Promise<readonly Article[]> {
  const found = read.flatMap(({ articles }) => articles.map((each) => ({ ...each, many: articles.length > 1 })));
  const ids = articleIds(found.map(({ article: { seed, place }, many }) => ({ seed, place, many })));
  const dates = await dateArticles(found, words);
  return found.flatMap(({ article }, index) => {
    const id = ids[index];
    return id === undefined ? [] : [{ id, ...article, source: { ...article.source, date: dates[index] ?? null } }];
  });
}

const rangeOf = ({ passages: all }: Article) => ({ start: all[0]?.raw.start ?? 0, end: all[all.length - 1]?.raw.end ?? 0 });

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
