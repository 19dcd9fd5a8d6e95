import { describe, expect, it } from 'vitest';
import { endsOf, extents, pointsOf } from '../../../src/4-render/figures/arcs.ts';
import { outlines } from '../../../src/io/outlines.ts';

describe('the bounds of a stretch of border', () => {
  it.each(['medium', 'fine'] as const)('are those of its points in the %s outlines, over the 180th degree too', (scale) => {
    const all = outlines()[scale]();
    let crossing = 0;
    const wrong = extents(all).arcs.filter(({ left, right, bottom, top }, index) => {
      const [longitudes, latitudes] = [0, 1].map((axis) => pointsOf(all, index).map((point) => point[axis] ?? Number.NaN));
      if (longitudes === undefined || latitudes === undefined) return true;
      if (longitudes.some((degrees) => Math.abs(degrees) > 180.01)) crossing += 1;
      const least = (values: readonly number[], start: number) => values.reduce((a, b) => Math.min(a, b), start);
      const most = (values: readonly number[], start: number) => values.reduce((a, b) => Math.max(a, b), start);
      // Bit for bit: a map that is cut elsewhere by a hair is another file.
      return left !== least(longitudes, 180) || right !== most(longitudes, -180) || bottom !== least(latitudes, 90) || top !== most(latitudes, -90);
    });
    expect(wrong).toEqual([]);
    expect(crossing).toBeGreaterThan(0);
  });
});

describe('the ends of a stretch of border', () => {
  it.each(['medium', 'fine'] as const)('are its first and its last point in the %s outlines', (scale) => {
    const all = outlines()[scale]();
    const stretches = extents(all).arcs.map((_, index) => index);
    const wrong = stretches.filter((index) => {
      const points = pointsOf(all, index);
      return JSON.stringify(endsOf(all, index)) !== JSON.stringify([points[0], points.at(-1)]);
    });
    expect(wrong).toEqual([]);
  });
});
