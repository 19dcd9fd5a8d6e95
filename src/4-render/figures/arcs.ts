import type { CountryOutlines, OutlineBounds } from '../../model/outlines.ts';
import type { Box, Point } from './drawing.ts';

type Country = CountryOutlines['countries']['geometries'][number];

/** Where the borders of an outline file lie, in degrees: found out once, because every map of a run asks for it. */
type Extents = { readonly arcs: readonly Box[]; readonly countries: readonly { readonly country: Country; readonly bounds: Box }[] };

const known = new WeakMap<CountryOutlines, Extents>();

/** The stretches of border and the countries, each with its bounds. */
export function extents(outlines: CountryOutlines): Extents {
  const before = known.get(outlines);
  if (before !== undefined) return before;
  const bounds = outlines.bounds ?? outlineBounds(outlines);
  const own = boxesIn(bounds.countries);
  const made = {
    arcs: boxesIn(bounds.arcs),
    countries: outlines.countries.geometries.map((country, at) => ({ country, bounds: own[at] ?? NOWHERE })),
  };
  known.set(outlines, made);
  return made;
}

/** Found out from each step of each stretch. */
export function outlineBounds(outlines: CountryOutlines): OutlineBounds {
  const arcs = Array.from({ length: outlines.arcs.starts.length - 1 }, (_, index) => boundsOfArc(outlines, index));
  const countries = outlines.countries.geometries.map((country) =>
    polygonsOf(country)
      .flat(2)
      .flatMap((index) => arcs[index < 0 ? ~index : index] ?? [])
      .reduce(join, NOWHERE),
  );
  return { arcs: inOneRow(arcs), countries: inOneRow(countries) };
}

const inOneRow = (boxes: readonly Box[]): Float64Array =>
  Float64Array.from(boxes.flatMap(({ left, top, right, bottom }) => [left, top, right, bottom]));

const boxesIn = (row: Float64Array): readonly Box[] =>
  Array.from({ length: row.length / 4 }, (_, at) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = row.subarray(at * 4, at * 4 + 4);
    return { left, top, right, bottom };
  });

/** The rings of each polygon of a country, as indexes of arcs; a negative one is walked backwards. */
export function polygonsOf(country: Country): readonly (readonly (readonly number[])[])[] {
  if (country.type === 'Polygon') return [country.arcs];
  return country.type === 'MultiPolygon' ? country.arcs : [];
}

const knownPoints = new WeakMap<CountryOutlines, Map<number, readonly Point[]>>();

/** The points of one stretch of border, in degrees; kept, because the briefs of a desk lie in the same countries. */
export function pointsOf(outlines: CountryOutlines, index: number): readonly Point[] {
  const ofFile = knownPoints.get(outlines) ?? new Map<number, readonly Point[]>();
  knownPoints.set(outlines, ofFile);
  const before = ofFile.get(index);
  if (before !== undefined) return before;
  const points: Point[] = [];
  walk(outlines, index, (longitude, latitude) => points.push([longitude, latitude]));
  ofFile.set(index, points);
  return points;
}

/** The first and the last point of one stretch: all that is drawn of what lies outside, which is most of the world. */
export function endsOf({ arcs: { steps, starts }, scale, translate }: CountryOutlines, index: number): readonly Point[] {
  const end = starts[index + 1] ?? 0;
  const first = starts[index] ?? end;
  if (first >= end) return [];
  const far = farStep(scale);
  let [x, y] = [steps[first] ?? 0, steps[first + 1] ?? 0];
  let turned = 0;
  const degrees = (): Point => [x * scale[0] + translate[0] + turned, y * scale[1] + translate[1]];
  const begin = degrees();
  for (let at = first + 2; at < end; at += 2) {
    const step = steps[at] ?? 0;
    x += step;
    y += steps[at + 1] ?? 0;
    if (step > far || step < -far) turned -= turnsOf(step, scale);
  }
  return [begin, degrees()];
}

/** In units of the grid: a step of half the world and more is one over the 180th degree, and none that is shorter than this. */
const farStep = ([longitude]: CountryOutlines['scale']): number => 179 / longitude;

/** Degrees of the whole turns around the world that such a step makes. */
const turnsOf = (step: number, [longitude]: CountryOutlines['scale']): number => Math.round((step * longitude) / 360) * 360;

const NOWHERE: Box = { left: 180, top: -90, right: -180, bottom: 90 };

const join = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/**
 * The bounds of a stretch, on the grid as long as it does not cross the 180th degree: from there to degrees is one growing function. All stretches of the
 * world are asked for before the first map, by code that has just begun to run.
 */
function boundsOfArc(outlines: CountryOutlines, index: number): Box {
  const {
    arcs: { steps, starts },
    scale,
    translate,
  } = outlines;
  const end = starts[index + 1] ?? 0;
  const first = starts[index] ?? end;
  if (first >= end) return NOWHERE;
  const far = farStep(scale);
  let [x, y] = [steps[first] ?? 0, steps[first + 1] ?? 0];
  let [left, right, bottom, top] = [x, x, y, y];
  for (let at = first + 2; at < end; at += 2) {
    const step = steps[at] ?? 0;
    if (step > far || step < -far) return walkedBounds(outlines, index);
    x += step;
    y += steps[at + 1] ?? 0;
    if (x < left) left = x;
    else if (x > right) right = x;
    if (y < bottom) bottom = y;
    else if (y > top) top = y;
  }
  return join(NOWHERE, {
    left: left * scale[0] + translate[0],
    right: right * scale[0] + translate[0],
    bottom: bottom * scale[1] + translate[1],
    top: top * scale[1] + translate[1],
  });
}

function walkedBounds(outlines: CountryOutlines, index: number): Box {
  let { left, top, right, bottom } = NOWHERE;
  walk(outlines, index, (longitude, latitude) => {
    if (longitude < left) left = longitude;
    if (longitude > right) right = longitude;
    if (latitude < bottom) bottom = latitude;
    if (latitude > top) top = latitude;
  });
  return { left, top, right, bottom };
}

/** Visits the points of a stretch. Over the 180th degree its longitudes go on, and do not run back around the world. */
function walk(
  { arcs: { steps, starts }, scale, translate }: CountryOutlines,
  index: number,
  visit: (longitude: number, latitude: number) => void,
): void {
  const end = starts[index + 1] ?? 0;
  const far = farStep(scale);
  let [x, y] = [0, 0];
  let turned = 0;
  for (let at = starts[index] ?? end, first = at; at < end; at += 2) {
    const step = steps[at] ?? 0;
    x += step;
    y += steps[at + 1] ?? 0;
    if (at > first && (step > far || step < -far)) turned -= turnsOf(step, scale);
    visit(x * scale[0] + translate[0] + turned, y * scale[1] + translate[1]);
  }
}

/** Whether two boxes of degrees share anything; north is up in them. */
export const meets = (a: Box, b: Box): boolean => a.left <= b.right && b.left <= a.right && a.bottom <= b.top && b.bottom <= a.top;
