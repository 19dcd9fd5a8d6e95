import type { Clock } from '../src/io/ticking.ts';

/** A clock that moves only when a test moves it: hours pass in no time, and it can be set wrong. */
export function fakeClock(start: string) {
  let [wall, passed] = [Date.parse(start), 0];
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  const clock: Clock = {
    now: () => wall,
    passed: () => passed,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const wake = () => {
          sleepers.delete(sleeper);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper = { until: passed + ms, wake };
        sleepers.add(sleeper);
        signal.addEventListener('abort', wake);
      }),
  };
  return {
    clock,
    sleepers: () => sleepers.size,
    /** Lets time pass, waking everyone who sleeps in it in order. */
    pass: async (ms: number) => {
      const end = passed + ms;
      await settled();
      for (;;) {
        const [first] = [...sleepers].sort((a, b) => a.until - b.until);
        if (first === undefined || first.until > end) break;
        const step = Math.max(0, first.until - passed);
        [wall, passed] = [wall + step, passed + step];
        first.wake();
        await settled();
      }
      [wall, passed] = [wall + end - passed, end];
    },
    /** Sets the clock to another time, as a user or a time server does: nothing passes. */
    set: (to: string) => {
      wall = Date.parse(to);
    },
  };
}

/** What follows from what has happened has happened too: promises, not disks. */
async function settled(): Promise<void> {
  for (let n = 0; n < 3; n++) await new Promise(setImmediate);
}
