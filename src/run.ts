import type { Problem } from './model/problem.ts';
import type { Steps } from './text/steps.ts';

/** How far a long work is. `of` is null while nobody knows. */
export type Progress = {
  readonly step: 'read' | 'summarize' | 'plan' | 'make' | 'prove' | 'look';
  readonly done: number;
  readonly of: number | null;
  readonly what: string;
};

/** How a run is watched and stopped. */
export type Run = {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** Told of an error that nobody expected: one article or brief is then left out, and named among the problems. */
  readonly bug: (error: unknown) => void;
};

/** Lets Ctrl-C, and the browser that works beside, have their turn. */
export async function breath(run: Run): Promise<void> {
  await new Promise(setImmediate);
  run.signal.throwIfAborted();
}

/** Carries out work in steps; between two, Ctrl-C has its turn. `tell` is told of each. */
export async function inSteps<T>(steps: Steps<T>, run: Run, tell: (done: number) => void): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    tell(step.value);
    await breath(run);
  }
}

/** Pieces of work done one after the other, in the order in which they are given. */
export function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** The problem that stands for an error nobody expected. */
export function unforeseen(error: unknown, run: Run, file: string | null, what: string): Problem {
  run.bug(error);
  const message = `${what}, for something happened that the program does not know: ${error instanceof Error ? error.message : String(error)}`;
  return { level: 'error', code: 'program/bug', file, place: null, message, hint: 'Run it again with --debug, and report what it prints.' };
}

/** Gives what is to be done next, and nothing once all is taken. */
export type Take<T> = () => T | undefined;

/** Does works side by side, each lane one after the other as it takes them. The first error ends it once the works under way have ended. */
export async function together<T>(lanes: readonly Take<T>[], work: (one: T) => Promise<void>): Promise<void> {
  const ends = await Promise.allSettled(
    lanes.map(async (take) => {
      for (let next = take(); next !== undefined; next = take()) await work(next);
    }),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Does the work for each, several at a time, and gives the results in their order. It ends, by an error too, once the works under way have ended. */
export async function* inOrder<T, R>(all: readonly T[], most: number, work: (one: T) => Promise<R>): AsyncGenerator<R> {
  const begun: Promise<{ readonly result: R } | { readonly error: unknown }>[] = [];
  let next = 0;
  const begin = (): void => {
    const one = all.slice(next, ++next);
    for (const each of one)
      begun.push(
        work(each).then(
          (result) => ({ result }),
          (error: unknown) => ({ error }),
        ),
      );
  };
  while (begun.length < Math.min(most, all.length)) begin();
  try {
    for (let first = begun.shift(); first !== undefined; first = begun.shift()) {
      const ended = await first;
      if ('error' in ended) throw ended.error;
      begin();
      yield ended.result;
    }
  } finally {
    await Promise.all(begun);
  }
}
