import { geoMercator } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { land } from '../../../src/4-render/figures/land.ts';
import { outlines } from '../../../src/io/outlines.ts';

const medium = outlines().medium();
const frame = { left: 1, top: 1, right: 359, bottom: 279 };
const over = (longitude: number, scale = 2000) => geoMercator().center([longitude, 46]).scale(scale).translate([180, 140]);

describe('land', () => {
  it('is cut once for maps with one frame, and anew for another place, scale or size', () => {
    const alps = land(medium, over(8), frame);
    expect(land(medium, over(8), { ...frame })).toBe(alps);
    for (const other of [land(medium, over(20), frame), land(medium, over(8, 900), frame), land(medium, over(8), { ...frame, right: 300 })])
      expect(other).not.toEqual(alps);
    expect(alps.countries.map(({ name }) => name)).toContain('Switzerland');
  });

  it('is the same whatever was cut before', () => {
    const [, after] = [land(medium, over(30), frame), land(medium, over(8, 1500), frame)];
    expect(land(outlines().medium(), over(8, 1500), frame)).toEqual(after);
  });

  it('lets the cut go that was longest in no use', () => {
    const sea = { ...medium, countries: { ...medium.countries, geometries: [] } };
    const [first, kept] = [land(sea, over(100), frame), land(sea, over(101), frame)];
    for (let n = 0; n < 130; n += 1) {
      land(sea, over(n / 2), frame);
      land(sea, over(101), frame);
    }
    expect(land(sea, over(101), frame)).toBe(kept);
    expect(land(sea, over(100), frame)).not.toBe(first);
    expect(land(sea, over(100), frame)).toEqual(first);
  });
});
