import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../src/1-ingest/runs.ts';

describe('runs', () => {
  it('goes on across a heading and stops at a menu', () => {
    expect(runs([-3, 10, -3, 12, -3, -3, -3, -3, -3, -3, -3, -3, -3, -3, -3, 20], 30)).toEqual([
      { first: 1, last: 3, weight: 19 },
      { first: 15, last: 15, weight: 20 },
    ]);
  });

  it('begins and ends each run with a block that weighs, and never lets two overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -25, max: -1 }), fc.integer({ min: 1, max: 17 }))), (weights) => {
        let last = -1;
        for (const run of runs(weights, 30)) {
          expect(run.first).toBeGreaterThan(last);
          expect(weights[run.first]).toBeGreaterThan(0);
          expect(weights[run.last]).toBeGreaterThan(0);
          expect(run.weight).toBe(weights.slice(run.first, run.last + 1).reduce((sum, weight) => sum + weight, 0));
          last = run.last;
        }
      }),
    );
  });

  it('finds nothing where nothing weighs', () => {
    expect(runs([-1, -2], 30)).toEqual([]);
    expect(runs([], 30)).toEqual([]);
  });
});
