import { parentPort, workerData } from 'node:worker_threads';
import { type ReadSeed, readSeed, type SeedFile } from './1-ingest/index.ts';
import { summarizer } from './2-summarize/index.ts';
import type { Article } from './model/article.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import type { Problem } from './model/problem.ts';
import type { Summary } from './model/summary.ts';

/** What a thread may be asked, by kind: the work on one seed or article that depends on no other. */
export type ReadingWork = {
  readonly seed: { readonly job: SeedFile; readonly result: ReadSeed | Problem };
  readonly summary: { readonly job: Article; readonly result: Summary };
};

type Kind = keyof ReadingWork;

/** The program of a thread that reads: answers each question with its number and the result, or the error that was met. */
function answer(gazetteer: Gazetteer): (question: { readonly n: number; readonly kind: Kind; readonly job: unknown }) => Promise<void> {
  let summary: ((article: Article) => Summary) | null = null;
  const work: { readonly [K in Kind]: (job: ReadingWork[K]['job']) => ReadingWork[K]['result'] | Promise<ReadingWork[K]['result']> } = {
    seed: readSeed,
    summary: (article) => {
      summary ??= summarizer(gazetteer);
      return summary(article);
    },
  };
  return async ({ n, kind, job }) => {
    try {
      // The asking side sends with each kind its own job.
      parentPort?.postMessage({ n, result: await work[kind](job as never) });
    } catch (error) {
      parentPort?.postMessage({ n, error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
}

// It was sent by `readers` in read.ts, which has a gazetteer.
const asked = answer(workerData as Gazetteer);
parentPort?.on('message', (question) => void asked(question));
