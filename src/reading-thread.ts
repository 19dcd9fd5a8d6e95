import { parentPort, workerData } from 'node:worker_threads';
import { type ReadSeed, readSeed, type SeedFile } from './1-ingest/index.ts';
import { summarizer } from './2-summarize/index.ts';
import { wholeBuffers } from './io/whole-buffers.ts';
import type { Article, ArticleHead } from './model/article.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import type { Problem } from './model/problem.ts';
import type { Summary } from './model/summary.ts';
import { type PackedSeed, packedSeed, unpacked } from './packed-seed.ts';
import { type ToldSummary, teller } from './told.ts';

/** What a thread may be asked, by kind: the work on one seed or article that depends on no other. */
export type ReadingWork = {
  readonly seed: { readonly job: SeedFile; readonly result: ReadSeed | Problem };
  readonly summary: { readonly job: Article; readonly result: Summary };
  /** The same for a build, which holds little of either. */
  readonly packedSeed: { readonly job: SeedFile; readonly result: PackedSeed | Problem };
  readonly told: { readonly job: PackedJob; readonly result: ToldSummary };
};

/** An article to be summarized, its words packed. */
export type PackedJob = { readonly head: ArticleHead; readonly words: Uint8Array };

type Kind = keyof ReadingWork;
type Work = { readonly [K in Kind]: (job: ReadingWork[K]['job']) => ReadingWork[K]['result'] | Promise<ReadingWork[K]['result']> };

/** The program of a thread that reads: answers each question with its number and the result, or the error that was met. */
function answer(gazetteer: Gazetteer): (question: { readonly n: number; readonly kind: Kind; readonly job: unknown }) => Promise<void> {
  // What they know of the gazetteer is as large as an article's whole reading: made when it is asked for.
  let summarize: ReturnType<typeof summarizer> | null = null;
  let tell: ReturnType<typeof teller> | null = null;
  const summary = (article: Article): Summary => {
    summarize ??= summarizer(gazetteer);
    return summarize(article);
  };
  const work: Work = {
    seed: readSeed,
    summary,
    packedSeed,
    told: ({ head, words }) => {
      tell ??= teller(gazetteer);
      return tell(summary(unpacked(head, words)));
    },
  };
  return async ({ n, kind, job }) => {
    try {
      // The asking side sends with each kind its own job.
      const result = await work[kind](job as never);
      parentPort?.postMessage({ n, result }, [...wholeBuffers('bytes' in result ? [result.bytes] : [])]);
    } catch (error) {
      parentPort?.postMessage({ n, error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
}

// It was sent by `openReaders` in readers.ts, which has a gazetteer.
const asked = answer(workerData as Gazetteer);
parentPort?.on('message', (question) => void asked(question));
