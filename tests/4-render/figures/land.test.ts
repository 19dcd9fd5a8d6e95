import { geoMercator } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { land } from '../../../src/4-render/figures/land.ts';
import { contains } from '../../../src/4-render/figures/lines.ts';
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

  describe('over the 180th degree', () => {
    const east = geoMercator().rotate([-180, 0]).center([0, 65]).scale(300).translate([180, 140]);
    const { countries, coast, borders } = land(medium, east, frame);
    const far = (lines: string): number => Math.max(...[...lines.matchAll(/-?[\d.]+/g)].map(([number]) => Math.abs(Number(number))));
    const russia = countries.find(({ name }) => name === 'Russia')?.rings ?? [];

    it('draws a land whole, and no line across the map', () => {
      // Chukotka lies on both sides, Alaska and Wrangel Island around it; the Arctic north of them is sea.
      const at = (longitude: number, latitude: number): [number, number] => east([longitude, latitude]) ?? [0, 0];
      expect([at(172, 66), at(-175, 66.5)].map((place) => contains(russia, place))).toEqual([true, true]);
      expect([at(165, 74), at(-165, 74), at(-172, 57)].map((place) => contains(russia, place))).toEqual([false, false, false]);
      expect(countries.find(({ name }) => name.startsWith('United States'))?.rings.some((ring) => contains([ring], at(-155, 65)))).toBe(true);
      for (const lines of [coast, borders]) expect(far(lines)).toBeLessThan(400);
    });

    it('is the same land as seen from the other side of the world', () => {
      const turned = land(medium, geoMercator().rotate([180, 0]).center([0, 65]).scale(300).translate([180, 140]), frame);
      expect(turned.countries.map(({ name }) => name).sort()).toEqual(countries.map(({ name }) => name).sort());
    });

    it('covers the southern pole to the lower edge', () => {
      const south = geoMercator().rotate([-100, 0]).center([0, -76]).scale(60).translate([180, 140]);
      const ice = land(medium, south, frame).countries.find(({ name }) => name === 'Antarctica')?.rings ?? [];
      expect([south([20, -82]), south([100, -80]), south([140, -80]), south([100, -50])].map((place) => contains(ice, place ?? [0, 0]))).toEqual([
        true,
        true,
        true,
        false,
      ]);
    });
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
