import { describe, expect, it } from 'vitest';
import { lanes } from '../src/makers.ts';

const briefs = Array.from({ length: 9 }, (_, size) => ({ size: 9 - size, isWanted: true }));

describe('lanes', () => {
  it('let one thread take the largest and the others the smallest, until they meet', () => {
    const [first, ...others] = lanes(briefs, { areThreads: true, atOnce: 3 }, () => false);
    const take = () => [first?.()?.size, ...others.map((lane) => lane()?.size)];
    expect([take(), take(), take(), take()]).toEqual([
      [9, 1, 2],
      [8, 3, 4],
      [7, 5, 6],
      [undefined, undefined, undefined],
    ]);
  });

  it('without threads take the largest first, and before it, until the browser has work, the smallest that is printed for certain', () => {
    let hasWork = false;
    const [one, two] = lanes(briefs, { areThreads: false, atOnce: 2 }, () => hasWork);
    expect([one?.()?.size, two?.()?.size]).toEqual([1, 2]);
    hasWork = true;
    expect([one?.()?.size, two?.()?.size]).toEqual([9, 8]);
    const uncertain = lanes([...briefs, { size: 0, isWanted: false }], { areThreads: false, atOnce: 1 }, () => false);
    expect(uncertain[0]?.()?.size).toBe(9);
  });
});
