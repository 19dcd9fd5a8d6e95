import { type GeoProjection, geoDistance } from 'd3-geo';
import type { FigureWords } from '../../labels/index.ts';
import type { MapMark } from '../../model/figure.ts';
import { around, type Box, circle, type Drawing, num, overlaps, type Point, rect } from './drawing.ts';
import { isPoint } from './map-mark.ts';
import { textWidth } from './text-width.ts';

type MapWords = FigureWords['map'];
type Part = { readonly box: Box; readonly shapes: Drawing['shapes']; readonly texts: Drawing['texts'] };

const EARTH_KM = 6371;
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
// Wider than this, a length at the top of the map is another at its foot.
const SAYS_LATITUDE_KM = 500;

/** A bar of a round length, at the scale of the map's middle, in the first lower corner in which no mark lies. */
export function scaleBar(project: GeoProjection, frame: Box, size: number, marks: readonly Box[], words: MapWords): Part {
  const middle: Point = [(frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2];
  const [from, to] = [project.invert?.([middle[0], middle[1]]), project.invert?.([middle[0] + 1, middle[1]])];
  const perUnit = from && to ? geoDistance(from, to) * EARTH_KM : 1;
  const length = LENGTHS.findLast((km) => km / perUnit <= (frame.right - frame.left) * 0.22) ?? 1;
  const latitude = Math.round(from?.[1] ?? 0);
  const label = words.scale(length, length >= SAYS_LATITUDE_KM ? latitude : null);
  const [y, long] = [frame.bottom - 8, length / perUnit];
  const wide = Math.max(long, textWidth(label, size)) + 14;
  const inCorner = (left: number): Box => ({ left, right: left + wide, top: y - size - 10, bottom: frame.bottom });
  const corners = [inCorner(frame.left), inCorner(frame.right - wide)];
  const box = corners.find((corner) => !marks.some((mark) => overlaps(mark, corner))) ?? inCorner(frame.left);
  const x = box.left + 8;
  return {
    box,
    shapes: [
      { kind: 'ground', path: rect({ ...box, top: box.top + 2 }) },
      { kind: 'scale', path: `M${num(x)} ${num(y - 4)}v4h${num(long)}v-4` },
    ],
    texts: [{ kind: 'key', x: num(x), y: num(y - 6), anchor: 'start', text: label }],
  };
}

/** North is up: an arrow in the upper right corner says so. */
export function northArrow(frame: Box, size: number, { north }: MapWords): Part {
  const [x, y] = [frame.right - 14, frame.top + 8];
  return {
    box: { left: x - 8, right: frame.right, top: frame.top, bottom: y + 10 + size * 1.3 },
    shapes: [
      { kind: 'ground', path: rect({ left: x - 10, right: frame.right, top: frame.top, bottom: y + 10 + size * 1.3 }) },
      { kind: 'north', path: `M${num(x)} ${num(y)}l4.5 11-4.5-3-4.5 3z` },
    ],
    texts: [{ kind: 'key', x: num(x), y: num(y + 11 + size), anchor: 'middle', text: north }],
  };
}

type Key = {
  readonly width: number;
  readonly top: number;
  readonly size: number;
  readonly most: number;
  readonly radius: (reports: number, kind: MapMark['kind']) => number;
  readonly marks: readonly MapMark[];
  readonly countries: boolean;
  readonly words: MapWords;
};

/** What the marks of this map mean; signs that it does not use are not explained. */
export function legend({
  width,
  top,
  size,
  most,
  radius,
  marks,
  countries,
  words,
}: Key): Pick<Part, 'shapes' | 'texts'> & { readonly bottom: number } {
  const sign = size * 0.42;
  const has = (point: boolean, struck: boolean): boolean => marks.some((mark) => isPoint(mark) === point && mark.incidents > 0 === struck);
  // Sizes are told by the sign that the map uses: they are not the same for towns and areas.
  const sized = marks.some(isPoint) ? { kind: 'spot', of: 'town' as const } : { kind: 'area', of: 'area' as const };
  const items = [
    ...(has(true, true) ? [{ kind: 'spot struck', r: sign, text: words.town }] : []),
    ...(has(true, false) ? [{ kind: 'spot', r: sign, text: words.townOther }] : []),
    ...(has(false, true) ? [{ kind: 'area struck', r: sign * 1.2, text: words.area }] : []),
    ...(has(false, false) ? [{ kind: 'area', r: sign * 1.2, text: words.areaOther }] : []),
    ...(most > 1
      ? [
          { kind: sized.kind, r: radius(1, sized.of), text: words.reports(1) },
          { kind: sized.kind, r: radius(most, sized.of), text: words.reports(most) },
        ]
      : []),
    ...(countries ? [{ kind: 'land told', r: sign, text: words.country }] : []),
  ];
  const line = Math.max(size * 1.5, 2 * Math.max(0, ...items.map(({ r }) => r)) + 3);
  const shapes: Drawing['shapes'][number][] = [];
  const texts: Drawing['texts'][number][] = [];
  let [x, y] = [2, top + line / 2];
  for (const { kind, r, text } of items) {
    const room = 2 * r + 4 + textWidth(text, size);
    if (x > 2 && x + room > width) [x, y] = [2, y + line];
    const at: Point = [x + r, y];
    shapes.push({ kind, path: kind === 'land told' ? rect(around(at, r)) : circle(at, r) });
    texts.push({ kind: 'key', x: num(x + 2 * r + 4), y: num(y + size * 0.34), anchor: 'start', text });
    x += room + 14;
  }
  return { shapes, texts, bottom: Math.ceil(y + line / 2 + 1) };
}
