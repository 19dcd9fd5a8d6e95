import { describe, expect, it } from 'vitest';
import { inOrder } from '../src/run.ts';

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

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
