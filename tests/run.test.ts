import { describe, expect, it } from 'vitest';
import { inOrder, inSteps, queue, together } from '../src/run.ts';

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('queue', () => {
  it('does one piece of work after the other, in the order in which they were given, whatever becomes of one', async () => {
    const inTurn = queue();
    const done: string[] = [];
    const work = (name: string, ms: number) =>
      inTurn(() => later(ms).then(() => (name === 'two' ? Promise.reject(new Error(name)) : done.push(name))));
    await Promise.allSettled([work('one', 30), work('two', 10), work('three', 1)]);
    expect(done).toEqual(['one', 'three']);
    await expect(work('two', 1)).rejects.toThrow('two');
  });
});

describe('inSteps', () => {
  it('tells of each step, and is left between two when the run is stopped', async () => {
    const stop = new AbortController();
    const run = { signal: stop.signal, progress: () => undefined, bug: () => undefined };
    const steps = function* (): Generator<number, string> {
      for (const done of [0, 1, 2]) yield done;
      return 'all';
    };
    const told: number[] = [];
    expect(await inSteps(steps(), run, (done) => told.push(done))).toBe('all');
    expect(told).toEqual([0, 1, 2]);
    const left = inSteps(steps(), run, (done) => {
      told.push(done);
      if (done === 1) setImmediate(() => stop.abort(new Error('enough')));
    });
    await expect(left).rejects.toThrow('enough');
    expect(told.slice(3)).toEqual([0, 1]);
  });
});

describe('together', () => {
  it('does what each lane takes side by side, and ends by an error once the works under way have ended', async () => {
    const left = [3, 1, 2, 4];
    const done: number[] = [];
    const work = async (ms: number) => {
      await later(ms * 10);
      done.push(ms);
      if (ms === 1) throw new Error('one');
    };
    const lanes = [() => left.shift(), () => left.pop()];
    await expect(together(lanes, work)).rejects.toThrow('one');
    // 3 and then 1 on the one side, 4 and then 2 on the other.
    expect([left, done]).toEqual([[], [3, 4, 1, 2]]);
  });
});

describe('inOrder', () => {
  it('gives results in the order of what they are of, and begins no more than it may', async () => {
    let [under, most] = [0, 0];
    const results: number[] = [];
    const work = async (ms: number) => {
      most = Math.max(most, ++under);
      await later(ms);
      under--;
      return ms;
    };
    for await (const result of inOrder([30, 1, 20, 2, 5], 3, work)) results.push(result);
    expect(results).toEqual([30, 1, 20, 2, 5]);
    expect(most).toBe(3);
  });

  it('ends, by an error too, once the works under way have ended', async () => {
    let under = 0;
    const work = async (ms: number) => {
      under++;
      await later(ms);
      under--;
      if (ms === 1) throw new Error('one');
      return ms;
    };
    await expect(
      (async () => {
        for await (const _ of inOrder([1, 30], 2, work));
      })(),
    ).rejects.toThrow('one');
    expect(under).toBe(0);
  });

  it('raises an error when its turn comes', async () => {
    const results: number[] = [];
    const work = async (n: number) => {
      if (n === 2) throw new Error('two');
      return n;
    };
    await expect(
      (async () => {
        for await (const result of inOrder([1, 2, 3], 2, work)) results.push(result);
      })(),
    ).rejects.toThrow('two');
    expect(results).toEqual([1]);
  });
});
