import type { Progress, Run } from '../src/run.ts';
import type { Wishes } from '../src/wishes.ts';

export const HTML_ONLY: Wishes = { subjects: [], day: '2030-01-02', formats: ['html'], marking: null };

const unexpected = (error: unknown) => {
  throw error;
};

export const QUIET: Run = { signal: new AbortController().signal, progress: () => undefined, bug: unexpected };

/** A run in which something happens to the desk when the build first tells that it is at this step: it waits for that before it goes on. */
export function whenAt(step: Progress['step'], happens: () => void): Run {
  let isOver = false;
  return {
    ...QUIET,
    progress: (now) => {
      if (now.step !== step || isOver) return;
      isOver = true;
      happens();
    },
  };
}
