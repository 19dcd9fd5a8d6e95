import { type Ingested, ingest } from './1-ingest/index.ts';
import { summarizer } from './2-summarize/index.ts';
import type { DeskData } from './io/desk-folder.ts';
import type { SeedsRead } from './io/seeds.ts';
import type { World } from './io/world.ts';
import type { Article } from './model/article.ts';
import type { Problem } from './model/problem.ts';
import type { Summary } from './model/summary.ts';
import { withoutRetracted } from './retracted.ts';
import { breath, type Run, unforeseen } from './run.ts';

/** The desk's data and what was found in its seeds. */
export type Reading = {
  readonly data: DeskData;
  readonly seeds: SeedsRead['seeds'];
  readonly ingested: Ingested;
  /** Articles that are kept out: what was issued of them can still be traced and proved. */
  readonly retracted: readonly Article[];
  /** Seeds that could not be read, by path. */
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
};

/** Seeds to articles. */
export async function read(world: World, run: Run): Promise<Reading> {
  const data = await world.readDesk();
  const { seeds, problems } = await world.readSeeds(data.desk.limits, run.signal);
  run.progress({ step: 'read', done: 0, of: null, what: `${seeds.length} seeds` });
  const { ingested, retracted, problems: sifted } = withoutRetracted(await ingest(seeds, data.corrections), data.retractions);
  run.signal.throwIfAborted();
  const readable = new Set(ingested.readings.map((reading) => reading.seed));
  const leftOut = [...problems.flatMap(({ file }) => file ?? []), ...seeds.flatMap(({ path }) => (readable.has(path) ? [] : [`seeds/${path}`]))];
  return { data, seeds, ingested, retracted, leftOut, problems: [...problems, ...ingested.problems, ...sifted] };
}

export type Summarized = {
  readonly summaries: readonly Summary[];
  /** Ids of the articles whose summaries were known. */
  readonly reused: ReadonlySet<string>;
  readonly problems: readonly Problem[];
};

/** Articles to summaries, with the problems met on the way. Those that `known` still holds are not made again. */
export async function summarize(
  reading: Reading,
  run: Run,
  known: (article: Article) => Promise<Summary | null> = async () => null,
): Promise<Summarized> {
  const { articles } = reading.ingested;
  const summary = summarizer(reading.data.gazetteer);
  const summaries: Summary[] = [];
  const reused = new Set<string>();
  const problems: Problem[] = [];
  for (const [done, article] of articles.entries()) {
    run.progress({ step: 'summarize', done, of: articles.length, what: article.id });
    await breath(run);
    try {
      const last = await known(article);
      if (last !== null) reused.add(article.id);
      const made = last ?? summary(article);
      summaries.push(made);
      problems.push(...made.problems);
    } catch (error) {
      problems.push(unforeseen(error, run, `seeds/${article.seed}`, `Article ${article.place} is left out`));
    }
  }
  return { summaries, reused, problems };
}
