import type { Article, SeedReading, Source } from '../model/article.ts';
import type { SourceCorrection } from '../model/desk.ts';
import type { Problem } from '../model/problem.ts';
import { articleIds } from './article-id.ts';
import { correct } from './correct.ts';
import { dateArticles } from './date-article.ts';
import { dedupe } from './dedupe.ts';
import type { Draft } from './drafts.ts';
import { genre, interviewee } from './genre.ts';
import { publishersByLayout } from './layout.ts';
import { passages } from './passages.ts';
import { ownProblems, type ReadSeed, readSeed, unreadable } from './read-seed.ts';
import type { Ingested, SeedFile } from './seed-file.ts';
import { seedReading } from './seed-reading.ts';
import { dateLinesOf, sourceOf, titleOf } from './source.ts';
import { NOTHING_STATED, type Stated } from './stated.ts';
import { withoutFailing } from './without-failing.ts';

export type { Ingested, SeedFile } from './seed-file.ts';

const byCodePoint = (a: SeedFile, b: SeedFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/**
 * Reads seeds into distinct articles: decodes, takes apart, finds bodies, splits, dates, and drops what is said twice.
 * A seed that cannot be read becomes a problem and leaves the others alone. Same seeds and corrections, same result.
 */
export async function ingest(seeds: readonly SeedFile[], corrections: readonly SourceCorrection[]): Promise<Ingested> {
  const decoded: ReadSeed[] = [];
  const problems: Problem[] = [];
  for (const file of [...seeds].sort(byCodePoint)) {
    const result = await readSeed(file);
    if ('code' in result) problems.push(result);
    else decoded.push(result);
  }
  const { kept: read, result: found } = withoutFailing(decoded, articlesOf, ({ file }, error) => problems.push(unreadable(file, error)));
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

/** A draft with the seed it was found in. */
type Placed = { readonly each: ReadSeed; readonly draft: Draft; readonly place: number; readonly stated: Stated };

function articlesOf(read: readonly ReadSeed[]): readonly Article[] {
  // A seed's metadata speak of its first article.
  const placed = read.flatMap((each) =>
    each.found.drafts.map((draft, index): Placed => ({ each, draft, place: index + 1, stated: index === 0 ? each.seed.stated : NOTHING_STATED })),
  );
  const ids = articleIds(placed.map(({ each, place }) => ({ seed: each.file.path, place, many: each.found.drafts.length > 1 })));
  const dates = dateArticles(
    placed.map(({ draft, stated }) => ({
      title: (stated.title ?? titleOf(draft))?.value ?? null,
      dateLines: dateLinesOf(draft, stated),
      paragraphs: draft.body.filter(({ kind }) => kind !== 'heading').map(({ block }) => block.text),
    })),
  );
  const sources = placed.map(({ draft, stated }, index) => sourceOf(draft, stated, dates[index] ?? null));
  let from = 0;
  const completed = read.flatMap(({ found }) => {
    const own = sources.slice(from, from + found.drafts.length);
    from += found.drafts.length;
    return publishersByLayout(found.drafts, own);
  });
  return placed.flatMap((each, index) => {
    const source = completed[index];
    const id = ids[index];
    return source === undefined || id === undefined ? [] : [article(each, id, source)];
  });
}

function article({ each, draft, place }: Placed, id: string, source: Source): Article {
  const blocks = draft.body.map(({ block }) => block);
  const title = source.title?.value ?? null;
  const kind = genre(draft.isInterview, draft.isDigest, title, draft.header, blocks);
  return {
    id,
    seed: each.file.path,
    format: each.seed.format,
    place,
    genre: kind,
    interviewee: kind === 'interview' ? interviewee(title, blocks.slice(0, 6)) : null,
    source,
    ...passages(draft.body),
    copies: draft.copies.map((raw) => ({ seed: each.file.path, raw })),
  };
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
