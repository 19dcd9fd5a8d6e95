import { type Readers as IngestReaders, readSeed, type SeedFile } from './1-ingest/index.ts';
import { summarizer } from './2-summarize/index.ts';
import type { Threads } from './io/threads.ts';
import type { World } from './io/world.ts';
import type { Article } from './model/article.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import type { Problem } from './model/problem.ts';
import type { Summary } from './model/summary.ts';
import { type PackedSeed, packedSeed, unpacked } from './packed-seed.ts';
import type { PackedJob, ReadingWork } from './reading-thread.ts';
import { breath, queue, type Run } from './run.ts';
import { type ToldSummary, teller } from './told.ts';

/** Who does the work on one seed or one article: threads where there is enough of it, else this one. The results are the same. */
export type Readers = IngestReaders & {
  readonly summary: (article: Article) => Promise<Summary>;
  /** The same for a build: the words of a seed's articles packed, and of a summary what is to be known of it. The summary itself where it was made in this thread. */
  readonly packedSeed: (file: SeedFile) => Promise<PackedSeed | Problem>;
  readonly told: (article: PackedJob) => Promise<ToldSummary & { readonly summary: Summary | null }>;
  /** How many pieces of work are worth being asked for at a time. */
  readonly atOnce: number;
  /** Told when nobody reads for a while. */
  readonly rest: () => Promise<void>;
};

/** Results that may wait for one before them; so many that a long article stops nobody. */
const WAITING_PER_THREAD = 8;

/** Characters of articles that are read in the time that a thread takes to start and to grow quick, about half a second. */
const CHARS_PER_THREAD = 400_000;

/** Readers for so many characters of articles. */
export type GetReaders = (chars: number) => Promise<Readers>;

/** Seeds of so many bytes, some six thousand articles, are a job for which memory may run out before patience does. */
export const LARGE_DESK_BYTES = 24_000_000;

/**
 * More than this, and threads are ended while they rest: to start them again is a hundredth of so long a job, and their memory would lie beside that of
 * dating all articles (of ten thousand 1,044 MB at the peak, 781 without them).
 */
const LONG_CHARS = 12_000_000;

/**
 * Lets a run have readers for as long as it reads, and ends them behind it, whatever happens. Threads that read seeds summarize as well: each has compiled half of what that takes.
 */
export async function withReaders<T>(world: World, gazetteer: Gazetteer, run: Run, work: (readers: GetReaders) => Promise<T>): Promise<T> {
  let threads: Threads | null = null;
  const end = async (): Promise<void> => {
    await threads?.close();
    threads = null;
  };
  const alone = inThisThread(gazetteer, run);
  const get: GetReaders = async (chars) => {
    threads ??= await world.openThreads('reading-thread', { worth: chars / CHARS_PER_THREAD, data: gazetteer, signal: run.signal });
    if (threads === null) return alone;
    // This one will wait for them: what it was at work with before lies there beside their memory (250 MB of dating ten thousand articles).
    await world.collectGarbage();
    return inThreads(threads, chars > LONG_CHARS ? end : async () => undefined);
  };
  try {
    return await work(get);
  } finally {
    await end();
  }
}

function inThreads(threads: Threads, rest: Readers['rest']): Readers {
  const ask =
    <K extends keyof ReadingWork>(kind: K) =>
    async (job: ReadingWork[K]['job']): Promise<ReadingWork[K]['result']> =>
      // The thread answers each kind of question with its own kind of result.
      (await threads.ask(kind, job)) as ReadingWork[K]['result'];
  return {
    seed: ask('seed'),
    summary: ask('summary'),
    packedSeed: ask('packedSeed'),
    told: async (article) => ({ ...(await ask('told')(article)), summary: null }),
    atOnce: threads.count * WAITING_PER_THREAD,
    rest,
  };
}

/** One piece after the other, so that Ctrl-C has its turn between two. */
function inThisThread(gazetteer: Gazetteer, run: Run): Readers {
  const oneByOne = queue();
  const inTurn =
    <Job, Result>(work: (job: Job) => Result | Promise<Result>) =>
    (job: Job): Promise<Result> =>
      oneByOne(() => breath(run).then(() => work(job)));
  // What both know of all names is made once there is an article: most builds have none to summarize.
  let summarize: ReturnType<typeof summarizer> | null = null;
  let tell: ReturnType<typeof teller> | null = null;
  const summary = (article: Article): Summary => {
    summarize ??= summarizer(gazetteer);
    return summarize(article);
  };
  return {
    seed: inTurn(readSeed),
    summary: inTurn(summary),
    packedSeed: inTurn(packedSeed),
    told: inTurn(({ head, words }: PackedJob) => {
      const made = summary(unpacked(head, words));
      tell ??= teller(gazetteer);
      return { ...tell(made), summary: made };
    }),
    atOnce: 1,
    rest: async () => undefined,
  };
}
