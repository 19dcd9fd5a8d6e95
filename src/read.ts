import { type Ingested, ingest } from './1-ingest/index.ts';
import type { DeskData } from './io/desk-folder.ts';
import type { SeedsRead } from './io/seeds.ts';
import type { World } from './io/world.ts';
import type { Article } from './model/article.ts';
import type { Problem } from './model/problem.ts';
import type { Summary } from './model/summary.ts';
import { type GetReaders, withReaders } from './readers.ts';
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

/** Seeds to articles to summaries. */
export async function readAndSummarize(world: World, run: Run): Promise<Reading & { readonly summaries: readonly Summary[] }> {
  const data = await world.readDesk();
  return withReaders(world, data.gazetteer, run, async (readers) => {
    const reading = await readWith(readers, world, data, run);
    const { summaries, problems } = await summarize(readers, reading, run);
    return { ...reading, summaries, problems: [...reading.problems, ...problems] };
  });
}

async function readWith(readers: GetReaders, world: World, data: DeskData, run: Run): Promise<Reading> {
  const { seeds, problems } = await world.readSeeds(data.desk.limits, run.signal);
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

/** Articles to summaries, with the problems met on the way. */
async function summarize(
  readers: GetReaders,
  { ingested: { articles } }: Reading,
  run: Run,
): Promise<{ readonly summaries: readonly Summary[]; readonly problems: readonly Problem[] }> {
  const { summary, atOnce } = await readers(articles.reduce((sum, { text }) => sum + text.length, 0));
  const summaries: Summary[] = [];
  const problems: Problem[] = [];
  const one = async (article: Article): Promise<{ readonly summary: Summary } | { readonly problem: Problem }> => {
    try {
      return { summary: await summary(article) };
    } catch (error) {
      run.signal.throwIfAborted();
      return { problem: unforeseen(error, run, `seeds/${article.seed}`, `Article ${article.place} is left out`) };
    }
  };
  let done = 0;
  for await (const made of inOrder(articles, atOnce, one)) {
    run.progress({ step: 'summarize', done: done++, of: articles.length, what: articles[done]?.id ?? '' });
    await breath(run);
    if ('summary' in made) summaries.push(made.summary);
    problems.push(...('summary' in made ? made.summary.problems : [made.problem]));
  }
  return { summaries, problems };
}
