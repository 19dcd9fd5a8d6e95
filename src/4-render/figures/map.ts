import type { MapFigure, MapMark } from '../../model/figure.ts';
import type { Outlines } from '../../model/outlines.ts';
import type { Setting } from '../setting.ts';
import { around, type Box, circle, type Drawing, num, type Point, rect, union } from './drawing.ts';
import { type Place, placeLabels, placesAround, type Wish } from './labels.ts';
import { land } from './land.ts';
import { contains } from './lines.ts';
import { countryWish, landBox } from './map-country.ts';
import { fitted } from './map-frame.ts';
import { legend, northArrow, scaleBar } from './map-key.ts';
import { inWords, isCountry, isDrawable, isPoint, shown } from './map-mark.ts';

/** A map that is drawn, and the marks that fell outside its frame. */
export type MapDrawing = { readonly drawing: Drawing; readonly beyond: readonly MapMark[] };

/** Height as a share of the width: at least, at most, and at most where the map is crowded. */
type Size = { readonly width: number; readonly ratio: readonly [number, number, number]; readonly text: number };
export const WIDE: Size = { width: 680, ratio: [0.4, 0.52, 0.74], text: 10.5 };
export const NARROW: Size = { width: 360, ratio: [0.75, 1, 1.2], text: 11 };

// With more names than this, those of a country twice as high as its frame stood over each other's rings.
const CROWDED = 12;

// Below this width provinces are seen, and the coarser outlines look it.
const FINE_DEGREES = 12;

const EDGE = 1;

/** Draws where the reporting lies. `target` gives the place on the page that a mark leads to. */
export function drawMap(
  figure: MapFigure,
  outlines: Outlines,
  size: Size,
  target: (mark: MapMark) => string,
  { words: { figures: words }, language }: Pick<Setting, 'words' | 'language'>,
): MapDrawing {
  const { width, text } = size;
  const [flattest, tallest, crowded] = size.ratio;
  const isCrowded = figure.marks.filter((mark) => isDrawable(mark) && !isCountry(mark)).length > CROWDED;
  const { project, height, degrees } = fitted(figure, outlines.medium(), width, [flattest, isCrowded ? crowded : tallest]);
  const frame: Box = { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - EDGE };
  const world = land(degrees < FINE_DEGREES ? outlines.fine() : outlines.medium(), project, frame);

  const placed = figure.marks.filter(isDrawable).flatMap((mark): { mark: MapMark; at: Point }[] => {
    const [latitude, longitude] = mark.coordinates ?? [0, 0];
    const at = project([longitude, latitude]);
    return at === null ? [] : [{ mark, at }];
  });
  const most = Math.max(1, ...placed.filter(({ mark }) => !isCountry(mark)).map(({ mark }) => mark.reports));
  const spots = placed
    .filter(({ mark, at }) => !isCountry(mark) && within(at, frame, radius(mark, most, text)))
    .map(({ mark, at }) => ({ mark, at, radius: radius(mark, most, text), point: isPoint(mark) }));
  const told = placed.filter(({ mark }) => isCountry(mark)).map(({ mark, at }) => ({ mark, at, name: folded(mark.name) }));
  const lands = world.countries.map((country) => {
    const name = folded(country.name);
    const mark = told.find((one) => one.name === name || contains(country.rings, one.at))?.mark ?? null;
    return { ...country, label: outlines.landName(country.name, language), mark };
  });

  const bar = scaleBar(
    project,
    frame,
    text,
    spots.map(({ at, radius: r }) => around(at, r)),
    words.map,
  );
  const north = northArrow(frame, text, words.map);
  const key = legend({
    width,
    top: height + 4,
    size: text,
    most,
    radius: (reports, kind) => radius({ reports, kind }, most, text),
    marks: spots.map(({ mark }) => mark),
    countries: lands.some(({ mark }) => mark !== null),
    words: words.map,
  });

  const rings = spots.filter(({ point }) => !point);
  const dots = spots.filter(({ point }) => point);
  const obstacles = [bar.box, north.box, ...dots.map(({ at, radius: r }) => around(at, r + 0.5))];
  const wishes = [
    ...[...dots, ...rings].sort((a, b) => b.mark.reports - a.mark.reports).map((spot) => ({ spot, country: null, wish: spotWish(spot, dots, text) })),
    ...lands.filter(({ mark }) => mark !== null).map((country) => ({ spot: null, country, wish: countryWish(country, text) })),
    ...lands.filter(({ mark }) => mark === null).map((country) => ({ spot: null, country, wish: countryWish(country, text * 0.95) })),
  ];
  const labels = placeLabels(
    wishes.map(({ wish }) => wish),
    frame,
    obstacles,
    rings.map(({ at, radius: r }) => around(at, r)),
  );

  const labelOf = (mark: MapMark): string => words.map.markLabel(shown(mark.name), inWords(mark, words));
  const texts: Drawing['texts'][number][] = [];
  const links: Drawing['links'][number][] = [];
  wishes.forEach(({ spot, country }, at) => {
    const label = labels[at] ?? null;
    const mark = spot?.mark ?? country?.mark ?? null;
    if (label !== null) {
      const kind = spot !== null ? 'place' : mark !== null ? 'country told' : 'country';
      texts.push({ kind, x: num(label.at[0]), y: num(label.at[1]), anchor: label.anchor, text: label.text });
    }
    if (mark === null) return;
    const own = spot === null ? null : around(spot.at, spot.point ? Math.max(4, spot.radius) : Math.max(5, spot.radius));
    const box = own === null ? (label?.box ?? landBox(country?.rings ?? [])) : label === null || !spot?.point ? own : union(own, label.box);
    if (box !== null) links.push({ target: target(mark), label: labelOf(mark), box });
  });
  const linked = new Set(links.map(({ target: to, label }) => `${to} ${label}`));
  const seen = (mark: MapMark): boolean => linked.has(`${target(mark)} ${labelOf(mark)}`);

  return {
    drawing: {
      width,
      height: key.bottom,
      shapes: [
        { kind: 'sea', path: rect(frame) },
        { kind: 'land', path: outlinesOf(lands.filter(({ mark, name }) => mark === null && !isHome(name, figure))) },
        { kind: 'land told', path: outlinesOf(lands.filter(({ mark, name }) => mark !== null || isHome(name, figure))) },
        { kind: 'coast', path: world.coast },
        { kind: 'border', path: world.borders },
        ...rings.map(({ mark, at, radius: r }) => ({ kind: mark.incidents > 0 ? 'area struck' : 'area', path: circle(at, r) })),
        ...dots.map(({ mark, at, radius: r }) => ({ kind: mark.incidents > 0 ? 'spot struck' : 'spot', path: circle(at, r) })),
        ...bar.shapes,
        ...north.shapes,
        { kind: 'frame', path: rect(frame) },
        ...key.shapes,
      ].filter(({ path: d }) => d !== ''),
      texts: [...texts, ...bar.texts, ...north.texts, ...key.texts],
      // Rings lie under the places within them.
      links: [...links].sort((a, b) => room(b.box) - room(a.box)),
    },
    beyond: figure.marks.filter((mark) => !seen(mark)),
  };
}

const room = ({ left, right, top, bottom }: Box): number => (right - left) * (bottom - top);

const outlinesOf = (countries: readonly { readonly outline: string }[]): string => countries.map(({ outline }) => outline).join('');

/** The area of a mark grows with its reports. The ring of a province is never as small as a town: it would look as exact. */
function radius({ reports, kind }: Pick<MapMark, 'reports' | 'kind'>, most: number, text: number): number {
  const [least, largest] = [text * (isPoint({ kind }) ? 0.32 : 0.75), text * (most > 3 ? 1.2 : 0.9)];
  return most === 1 ? least * 1.1 : least + (largest - least) * Math.sqrt((reports - 1) / (most - 1));
}

function within([x, y]: Point, frame: Box, r: number): boolean {
  return x - r >= frame.left && x + r <= frame.right && y - r >= frame.top && y + r <= frame.bottom;
}

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
const sameName = (a: string, b: string): boolean => folded(a) === folded(b);
const isHome = (name: string, { home }: MapFigure): boolean => home !== null && isCountry(home) && sameName(home.name, name);

type Spot = { readonly mark: MapMark; readonly at: Point; readonly radius: number; readonly point: boolean };

// A town and a district of it may be one point to the desk: nearer than this their marks lie in each other.
const TOGETHER = 3;

function spotWish({ mark, at, radius: r, point }: Spot, dots: readonly Spot[], text: number): Wish {
  const largest = Math.max(r, ...dots.filter((dot) => Math.hypot(dot.at[0] - at[0], dot.at[1] - at[1]) < TOGETHER).map((dot) => dot.radius));
  const middle: readonly Place[] = point ? [] : [{ at: [at[0], at[1] + text * 0.34], anchor: 'middle' }];
  return { text: shown(mark.name), size: text, bold: true, places: [...placesAround(at, largest, text), ...middle] };
}
