import { type Ingested, ingest } from './1-ingest/index.ts';
import type { DeskData } from './io/desk-folder.ts';
import type { SeedsRead } from './io/seeds.ts';
import type { World } from './io/world.ts';
import type { Article } from './model/article.ts';
import type { Problem } from './model/problem.ts';
import type { Summary } from './model/summary.ts';
import { type GetReaders, LARGE_DESK_BYTES, withReaders } from './readers.ts';
import { withoutRetracted } from './retracted.ts';
import { breath, inOrder, type Run, unforeseen } from './run.ts';

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
  return withReaders(world, data.gazetteer, run, (readers) => readWith(readers, world, data, run));
}

/** Seeds to articles to summaries, which are handed over one by one: all of a large desk are many times as large as its seeds. Several may be taken at a time. */
export async function readAndSummarize(world: World, run: Run, take: (summary: Summary) => Promise<void>): Promise<Pick<Reading, 'problems'>> {
  const data = await world.readDesk();
  return withReaders(world, data.gazetteer, run, async (readers) => {
    const reading = await readWith(readers, world, data, run);
    return { problems: [...reading.problems, ...(await summarize(readers, reading, run, take))] };
  });
}

async function readWith(readers: GetReaders, world: World, data: DeskData, run: Run): Promise<Reading> {
  const { seeds, problems } = await world.readSeeds(data.desk.limits, run.signal);
  if (seeds.reduce((sum, { bytes }) => sum + bytes.length, 0) > LARGE_DESK_BYTES) await world.spareMemory();
  run.progress({ step: 'read', done: 0, of: null, what: `${seeds.length} seeds` });
  const { ingested: left, retracted, problems: sifted } = withoutRetracted(await ingested(readers, seeds, data, run), data.retractions);
  run.signal.throwIfAborted();
  const readable = new Set(left.readings.map((reading) => reading.seed));
  const leftOut = [...problems.flatMap(({ file }) => file ?? []), ...seeds.flatMap(({ path }) => (readable.has(path) ? [] : [`seeds/${path}`]))];
  return { data, seeds, ingested: left, retracted, leftOut, problems: [...problems, ...left.problems, ...sifted] };
}

async function ingested(readers: GetReaders, seeds: SeedsRead['seeds'], { corrections }: DeskData, run: Run): Promise<Ingested> {
  const { seed, rest } = await readers(seeds.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let done = 0;
  return await ingest(seeds, corrections, {
    seed: async (file) => {
      const found = await seed(file);
      run.progress({ step: 'read', done: ++done, of: seeds.length, what: file.path });
      if (done === seeds.length) await rest();
      return found;
    },
  });
}

/** Articles to summaries; gives the problems met on the way. */
async function summarize(
  readers: GetReaders,
  { ingested: { articles } }: Reading,
  run: Run,
  take: (summary: Summary) => Promise<void>,
): Promise<readonly Problem[]> {
  const { summary, atOnce } = await readers(articles.reduce((sum, { text }) => sum + text.length, 0));
  const problems: Problem[] = [];
  const madeOf = async (article: Article): Promise<Summary | Problem> => {
    try {
      return await summary(article);
    } catch (error) {
      run.signal.throwIfAborted();
      return unforeseen(error, run, `seeds/${article.seed}`, `Article ${article.place} is left out`);
    }
  };
  const one = async (article: Article): Promise<readonly Problem[]> => {
    const made = await madeOf(article);
    if ('code' in made) return [made];
    await take(made);
    return made.problems;
  };
  let done = 0;
  for await (const met of inOrder(articles, atOnce, one)) {
    run.progress({ step: 'summarize', done: done++, of: articles.length, what: articles[done]?.id ?? '' });
    await breath(run);
    problems.push(...met);
  }
  return problems;
}
