import { describe, expect, it } from 'vitest';
import { inOrder, queue } from '../src/run.ts';

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
