/** The clocks that schedules run by. Tests hand in one of their own. */
export type Clock = {
  /** Milliseconds since 1970, as the system has it: it may jump. */
  readonly now: () => number;
  /** Milliseconds that pass evenly, from some moment on: durations are measured with it. */
  readonly passed: () => number;
  /** Is over after a time, or as soon as the signal is given. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  passed: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const over = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', over);
        resolve();
      };
      const timer = setTimeout(over, Math.max(0, ms));
      signal.addEventListener('abort', over);
    }),
};
