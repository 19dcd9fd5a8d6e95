import { existsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { BriefError } from '../model/brief-error.ts';
import type { Problem } from '../model/problem.ts';
import { compileForLong } from './compiler.ts';

/** Threads that work beside this one. Who asks gets the answers by promises; the order of questions decides nothing. */
export type Threads = {
  readonly count: number;
  readonly ask: (kind: string, job: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** Work in the time after which code compiled early has earned its compiling, in starts of a thread: of reading between 450 and 700 articles, and some more to be sure. */
const LONG_PER_THREAD = 7.5;
/** What one thread takes at most. A machine with less than twice that a thread does without. */
const THREAD_BYTES = 500_000_000;
/** Beyond this many, the thread that asks is what everything waits for. */
const MOST = 8;
/** Questions that a thread is given at a time, so that it need not wait for the next. */
const AHEAD = 2;
/** As much stack as the main thread has: what is nested too deeply fails in the one as in the other. */
const STACK_MB = 1;

/** The user's own number of threads that read or make briefs; 0 for none beside the main one. */
export const THREADS_SETTING = 'FIELDBRIEF_THREADS';

const HERE = dirname(fileURLToPath(import.meta.url));

/**
 * Threads that run a program of the bundle, or null where none are worth their start: little to do, one core, little memory, or a program
 * that was not bundled. `worth` is how many threads the work pays for, each its start and the time until it has grown quick.
 */
export function openThreads(
  name: string,
  {
    worth,
    data,
    signal,
    environment = process.env,
  }: {
    readonly worth: number;
    readonly data: unknown;
    readonly signal: AbortSignal;
    readonly environment?: Readonly<Record<string, string | undefined>>;
  },
): Threads | null {
  const program = join(HERE, `${name}.js`);
  const count = threadsFor(worth, environment[THREADS_SETTING]);
  if (isLong(worth, count)) compileForLong();
  return count === 0 || !existsSync(program) ? null : startThreads(program, count, data, signal);
}

/** How many threads work where the work pays for so many, on a machine of so many cores and so much memory. */
export function threadsFor(worth: number, setting: string | undefined, cores = availableParallelism(), memoryBytes = memoryHere()): number {
  const asked = setting === undefined || setting === '' ? Number.NaN : Number(setting);
  if (Number.isInteger(asked) && asked >= 0) return Math.min(asked, MOST);
  const most = Math.min(cores, Math.floor(memoryBytes / (2 * THREAD_BYTES)), Math.floor(worth), MOST);
  return most <= 1 ? 0 : most;
}

/** Whether work is a long job for so many threads, or for the main one alone. */
export const isLong = (worth: number, count: number): boolean => worth >= Math.max(1, count) * LONG_PER_THREAD;

/** The memory of this machine, or of the container that the program runs in, where that is less. */
export const memoryHere = (machine = totalmem(), container = process.constrainedMemory() ?? 0): number =>
  container > 0 ? Math.min(machine, container) : machine;

type Question = {
  readonly kind: string;
  readonly job: unknown;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
};
/** What a thread answers; of a mistake that the user can mend its problems, for a copy of an error is of no class. */
export type Answer = { readonly n: number } & ({ readonly result: unknown } | { readonly error: Error } | { readonly problems: readonly Problem[] });

/** So many threads of a program that answers `{ n, kind, job }` with `{ n, result }`, `{ n, error }` or `{ n, problems }`; they are started when there is something to ask. */
export function startThreads(program: string, count: number, data: unknown, signal: AbortSignal): Threads {
  const waiting: Question[] = [];
  const threads = new Set<{ readonly worker: Worker; readonly asked: Map<number, Question> }>();
  let numbered = 0;
  let isOver = false;

  const handOut = (): void => {
    while (waiting.length > 0 && threads.size < count) open();
    for (let ahead = 1; ahead <= AHEAD; ahead++) {
      for (const { worker, asked } of threads) {
        const next = asked.size < ahead ? waiting.shift() : undefined;
        if (next === undefined) continue;
        const n = numbered++;
        asked.set(n, next);
        worker.postMessage({ n, kind: next.kind, job: next.job });
      }
    }
  };
  const open = (): void => {
    const thread = {
      worker: new Worker(program, { workerData: data, resourceLimits: { stackSizeMb: STACK_MB } }),
      asked: new Map<number, Question>(),
    };
    threads.add(thread);
    thread.worker.on('message', (answer: Answer) => {
      const question = thread.asked.get(answer.n);
      thread.asked.delete(answer.n);
      if ('error' in answer) question?.failed(answer.error);
      else if ('problems' in answer) question?.failed(new BriefError(answer.problems));
      else question?.done(answer.result);
      handOut();
    });
    // A thread that dies takes down the question that it worked on. What it was given ahead is asked again, and another takes its place.
    const died = (error: Error): void => {
      if (!threads.delete(thread) || isOver) return;
      const [first, ...others] = thread.asked.values();
      first?.failed(error);
      waiting.unshift(...others);
      handOut();
    };
    thread.worker.on('error', died);
    thread.worker.on('exit', (code) => died(new Error(`the thread that worked on it ended (${code})`)));
  };
  const close = async (): Promise<void> => {
    isOver = true;
    signal.removeEventListener('abort', stop);
    const all = [...threads];
    const open = [...waiting.splice(0), ...all.flatMap(({ asked }) => [...asked.values()])];
    for (const question of open) question.failed(signal.aborted ? signal.reason : new Error('the threads were closed'));
    await Promise.all(all.map(({ worker }) => worker.terminate()));
  };
  const stop = (): void => void close();
  signal.addEventListener('abort', stop);
  return {
    count,
    ask: (kind, job) =>
      new Promise((done, failed) => {
        if (isOver) return failed(signal.aborted ? signal.reason : new Error('the threads were closed'));
        waiting.push({ kind, job, done, failed });
        handOut();
      }),
    close,
  };
}
