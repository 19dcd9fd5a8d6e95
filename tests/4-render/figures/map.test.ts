import { describe, expect, it } from 'vitest';
import { type Box, overlaps } from '../../../src/4-render/figures/drawing.ts';
import { labelBox, type Place } from '../../../src/4-render/figures/labels.ts';
import { drawMap, NARROW, WIDE } from '../../../src/4-render/figures/map.ts';
import { countryWish } from '../../../src/4-render/figures/map-country.ts';
import { withoutOutliers } from '../../../src/4-render/figures/map-frame.ts';
import { setting } from '../../../src/4-render/setting.ts';
import { outlines } from '../../../src/io/outlines.ts';
import type { MapFigure } from '../../../src/model/figure.ts';
import type { Language } from '../../../src/model/language.ts';
import { crowdedMap, mark } from './fixture-figures.ts';

const english = setting('en');
const world = outlines();
const target = ({ place }: { readonly place: string }) => `to-${place}`;
const drawn = { wide: drawMap(crowdedMap, world, WIDE, target, english), narrow: drawMap(crowdedMap, world, NARROW, target, english) };

/** The boxes of labels, by the widths that they were placed by. */
const boxes = ({ drawing }: (typeof drawn)['wide'], size: number): readonly Box[] =>
  drawing.texts.map(({ text, x, y, anchor, kind }) => {
    // The view gives strings; the drawing writes one of the three.
    const place = { at: [Number(x), Number(y)], anchor } as unknown as Place;
    return labelBox(text, place, size, kind !== 'country' && kind !== 'key');
  });

describe.each([
  ['wide', drawn.wide, WIDE.text],
  ['narrow', drawn.narrow, NARROW.text],
] as const)('a %s map of a crowded valley', (_, map, size) => {
  it('sets no label over another, and none outside the drawing', () => {
    const all = boxes(map, size - 0.6);
    const clashes = all.flatMap((a, at) => all.slice(at + 1).filter((b) => overlaps(a, b)));
    expect(clashes).toEqual([]);
    for (const box of all) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(map.drawing.width + 1);
      expect(box.bottom).toBeLessThanOrEqual(map.drawing.height);
    }
    expect(all.length).toBeGreaterThan(12);
  });

  it('draws every mark within its frame, and writes no number that is none', () => {
    const marks = map.drawing.shapes.filter(({ kind }) => /^(?:spot|area)/.test(kind));
    expect(marks.length).toBeGreaterThanOrEqual(19);
    for (const { path } of marks) {
      const [, left, middle, radius] = /^M(-?[\d.]+) (-?[\d.]+)a([\d.]+)/.exec(path)?.map(Number) ?? [];
      expect(left).toBeGreaterThanOrEqual(0);
      expect((left ?? 0) + 2 * (radius ?? 0)).toBeLessThanOrEqual(map.drawing.width);
      expect((middle ?? 0) - (radius ?? 0)).toBeGreaterThanOrEqual(0);
      expect((middle ?? 0) + (radius ?? 0)).toBeLessThanOrEqual(map.drawing.height);
    }
    expect(map.drawing.shapes.map(({ path }) => path).join('')).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('leads each mark to what it rests on, and says how much that is', () => {
    const labels = map.drawing.links.map(({ label }) => label);
    expect(labels).toContain('Upper Darya: 9 reports, 4 of incidents');
    expect(map.drawing.links.every(({ target: to }) => to.startsWith('to-'))).toBe(true);
    expect(map.drawing.links.length + map.beyond.length).toBe(crowdedMap.marks.length);
  });

  it('says which places are not on it: far off, without coordinates, too wide', () => {
    expect(map.beyond.map(({ name }) => name)).toEqual(expect.arrayContaining(['Faraway', 'Nowhere', 'The Uplands']));
  });

  it('is the same every time', () => {
    expect(JSON.stringify(drawMap(crowdedMap, outlines(), size === WIDE.text ? WIDE : NARROW, target, english))).toBe(JSON.stringify(map));
  });
});

describe('a map', () => {
  const towns: MapFigure['marks'] = [
    mark('West', { coordinates: [46.5, 7] }),
    mark('Middle', { coordinates: [46.5, 8] }),
    mark('East', { coordinates: [46.5, 9], reports: 4 }),
    mark('North', { coordinates: [47.2, 8] }),
  ];
  const map = drawMap({ kind: 'map', home: null, marks: towns }, world, WIDE, target, english).drawing;
  const at = (name: string) => {
    const box = map.links.find(({ label }) => label.startsWith(name))?.box;
    return { x: ((box?.left ?? 0) + (box?.right ?? 0)) / 2, y: ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2 };
  };

  it('has north above and east on the right', () => {
    expect(at('West').x).toBeLessThan(at('Middle').x);
    expect(at('Middle').x).toBeLessThan(at('East').x);
    expect(at('North').y).toBeLessThan(at('Middle').y);
  });

  it('has a frame no wider than it must be, when places lie on both sides of the 180th degree', () => {
    const islands = [
      mark('One', { coordinates: [-17, 178] }),
      mark('Two', { coordinates: [-18, -179.5] }),
      mark('Three', { coordinates: [-16.5, 179] }),
    ];
    const { drawing, beyond } = drawMap({ kind: 'map', home: null, marks: islands }, world, WIDE, target, english);
    expect(beyond).toEqual([]);
    const middles = ['One', 'Three', 'Two'].map((name) => {
      const box = drawing.links.find(({ label }) => label.startsWith(name))?.box;
      return (box?.left ?? 0) + (box?.right ?? 0);
    });
    expect(middles).toEqual([...middles].sort((a, b) => a - b));
    expect(new Set(middles).size).toBe(3);
    expect(drawing.texts.map(({ text }) => text).join(' ')).toContain('50 km');
  });

  it('names a land within its own land where it fits, and for orientation none that is smaller than its name', () => {
    const square = (left: number, width: number): readonly (readonly [number, number])[] => [
      [left, 0],
      [left + width, 0],
      [left + width, width],
      [left, width],
    ];
    // A broad north and a narrow south: the middle of both lies where the name would stand over the border.
    const land = { rings: [[...square(0, 100).slice(0, 3), [40, 100], [40, 400], [0, 400]] as const], label: 'Westland', mark: null };
    const [first] = countryWish(land, 10).places;
    expect(first).toBeDefined();
    const { left, right, top, bottom } = labelBox('Westland', first as Place, 10, false);
    expect([left >= 0, right <= 100, top >= 0, bottom <= 100]).toEqual([true, true, true, true]);

    const speck = { rings: [square(0, 12)], label: 'Westland', mark: null };
    expect([...countryWish(speck, 10).places]).toEqual([]);
    expect([...countryWish({ ...speck, mark: mark('Westland', { kind: 'country' }) }, 10).places]).not.toEqual([]);
  });

  it('names the countries around', () => {
    expect(map.texts.filter(({ kind }) => kind === 'country').map(({ text }) => text)).toContain('Switzerland');
  });

  it('has a scale bar of the length that it names', () => {
    const label = map.texts.find(({ text }) => text.endsWith(' km'))?.text ?? '';
    const bar = /h([\d.]+)v-4$/.exec(map.shapes.find(({ kind }) => kind === 'scale')?.path ?? '')?.[1];
    const spots = map.shapes
      .filter(({ kind }) => kind === 'spot')
      .map(({ path }) => Number(/^M([\d.]+) [\d.]+a([\d.]+)/.exec(path)?.[1]) + Number(/a([\d.]+)/.exec(path)?.[1]));
    // The towns West and East are two degrees apart at 46.5 degrees north: 153 km.
    const perUnit = 153.1 / (Math.max(...spots.slice(0, 4)) - Math.min(...spots.slice(0, 4)));
    expect(Number(bar) * perUnit).toBeCloseTo(Number.parseInt(label, 10), 0);
  });

  it('shows what is exact as a point and what is wide as an open ring, incidents by a full mark', () => {
    const kinds = (marks: MapFigure['marks']) =>
      drawMap({ kind: 'map', home: null, marks: [...towns.slice(0, 3), ...marks] }, world, WIDE, target, english)
        .drawing.shapes.map(({ kind }) => kind)
        .filter((kind) => /^(?:spot|area)/.test(kind));
    expect(kinds([mark('P', { kind: 'province', coordinates: [46.9, 8], incidents: 1 })])).toContain('area struck');
    expect(kinds([mark('D', { kind: 'river', coordinates: [46.9, 8] })])).toContain('area');
    expect(kinds([mark('B', { kind: 'base', coordinates: [46.9, 8], incidents: 1 })])).toContain('spot struck');
  });

  it('of a country shows the whole of it', () => {
    const home = { name: 'Switzerland', kind: 'country', coordinates: [46.8, 8.2] } as const;
    const whole = drawMap({ kind: 'map', home, marks: towns.slice(0, 2) }, world, WIDE, target, english).drawing;
    expect(whole.shapes.some(({ kind }) => kind === 'land told')).toBe(true);
    expect(whole.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Germany', 'Italy', 'France']));
  });

  it('calls the lands around it as the language of the page does', () => {
    const around = (language: Language) =>
      drawMap({ kind: 'map', home: null, marks: towns.slice(0, 2) }, world, WIDE, target, setting(language))
        .drawing.texts.filter(({ kind }) => kind === 'country')
        .map(({ text }) => text);
    expect(around('fr')).toEqual(expect.arrayContaining(['Suisse', 'Italie']));
    expect(around('ar')).toEqual(expect.arrayContaining(['سويسرا', 'إيطاليا']));
  });

  it('stays small: outlines are cut to the frame and thinned', () => {
    expect(map.shapes.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(20_000);
  });
});

describe('withoutOutliers', () => {
  const at = (x: number, y: number, weight = 1) => ({ point: [x, y] as const, weight });

  it('lets one far place go, and two that lie together', () => {
    const near = [at(0, 0, 5), at(1, 0, 5), at(0, 1, 4), at(1, 1, 4)];
    expect(withoutOutliers([...near, at(90, 40)])).toEqual(near);
    expect(withoutOutliers([...near, at(90, 40), at(91, 40)])).toEqual(near);
  });

  it('keeps what much of the reporting is on', () => {
    const all = [at(0, 0), at(1, 0), at(0, 1), at(90, 40, 4)];
    expect(withoutOutliers(all)).toEqual(all);
  });
});
