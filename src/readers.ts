import { type Readers as IngestReaders, readSeed } from './1-ingest/index.ts';
import { summarizer } from './2-summarize/index.ts';
import type { World } from './io/world.ts';
import type { Article } from './model/article.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import type { Summary } from './model/summary.ts';
import type { ReadingWork } from './reading-thread.ts';
import { breath, queue, type Run } from './run.ts';

/** Who does the work on one seed or one article: threads where there is enough of it, else this one. The results are the same. */
export type Readers = IngestReaders & {
  readonly summary: (article: Article) => Promise<Summary>;
  /** How many pieces of work are worth being asked for at a time. */
  readonly atOnce: number;
  readonly close: () => Promise<void>;
};

/** Results that may wait for one before them; so many that a long article stops nobody. */
const WAITING_PER_THREAD = 8;

/** Characters of articles that are read in the time that a thread takes to start and to grow quick, about half a second. */
const CHARS_PER_THREAD = 400_000;

/** `chars`: how much there is to read. */
export async function openReaders(world: World, gazetteer: Gazetteer, chars: number, run: Run): Promise<Readers> {
  const threads = await world.openThreads('reading-thread', { worth: chars / CHARS_PER_THREAD, data: gazetteer, signal: run.signal });
  if (threads === null) return inThisThread(gazetteer, run);
  const ask =
    <K extends keyof ReadingWork>(kind: K) =>
    async (job: ReadingWork[K]['job']): Promise<ReadingWork[K]['result']> =>
      // The thread answers each kind of question with its own kind of result.
      (await threads.ask(kind, job)) as ReadingWork[K]['result'];
  return {
    seed: ask('seed'),
    summary: ask('summary'),
    atOnce: threads.count * WAITING_PER_THREAD,
    close: threads.close,
  };
}

/** One piece after the other, so that Ctrl-C has its turn between two. */
function inThisThread(gazetteer: Gazetteer, run: Run): Readers {
  const oneByOne = queue();
  const inTurn =
    <Job, Result>(work: (job: Job) => Result | Promise<Result>) =>
    (job: Job): Promise<Result> =>
      oneByOne(() => breath(run).then(() => work(job)));
  const summary = summarizer(gazetteer);
  return { seed: inTurn(readSeed), summary: inTurn(summary), atOnce: 1, close: async () => undefined };
}
