import { type GeoProjection, geoIdentity, geoStream } from 'd3-geo';
import type { CountryOutlines } from '../../model/outlines.ts';
import { endsOf, extents, meets, pointsOf, polygonsOf } from './arcs.ts';
import { type Box, num, type Point } from './drawing.ts';
import { areaOf, boundsOf, simplified } from './lines.ts';
import { type Plane, planeOf, stitched, turnsInto } from './plane.ts';

/** The land of a country within a frame, as rings and as the path that draws them. */
type Country = { readonly name: string; readonly rings: readonly (readonly Point[])[]; readonly outline: string };

/** What of the world lies within the frame of a map, in units of the drawing. */
export type Land = {
  readonly countries: readonly Country[];
  /** Lines that two countries share, and lines that end one. */
  readonly borders: string;
  readonly coast: string;
};

// A sixth of a millimetre in print.
const TOLERANCE = 0.7;
// An islet of less is a speck.
const LEAST_AREA = 1.2;

/** The cuts that were made of an outline file, by frame: a map in a list, a handout or the next edition lies where the last one did. */
const made = new WeakMap<CountryOutlines, Map<string, Land>>();
// A cut holds some 100 KB. A desk draws two a brief; of more than this the oldest are let go.
const KEPT_CUTS = 128;

/** The outlines cut down to a frame, kept for the next map that asks for the same. */
export function land(outlines: CountryOutlines, project: GeoProjection, frame: Box): Land {
  const ofFile = made.get(outlines) ?? new Map<string, Land>();
  made.set(outlines, ofFile);
  const plane = planeOf(project);
  const seen = plane.degrees(frame);
  const key = [seen, frame].flatMap(({ left, top, right, bottom }) => [left, top, right, bottom]).join();
  const cut = ofFile.get(key) ?? cutDown(outlines, plane, frame, seen);
  // Set last among them, as the one used last.
  ofFile.delete(key);
  ofFile.set(key, cut);
  const [oldest] = ofFile.keys();
  if (ofFile.size > KEPT_CUTS && oldest !== undefined) ofFile.delete(oldest);
  return cut;
}

/**
 * Cuts the outlines down to a frame. Each stretch of border is thinned once, so that neighbours still share it; a stretch that lies
 * wholly outside is replaced by its ends, which changes nothing within.
 */
function cutDown(outlines: CountryOutlines, { at, around }: Plane, frame: Box, seen: Box): Land {
  const { arcs: bounds, countries: all } = extents(outlines);
  const isSeen = (box: Box): boolean =>
    box.bottom <= seen.top &&
    seen.bottom <= box.top &&
    turnsInto(seen, box, 360).some((turn) => meets({ ...box, left: box.left + turn * 360, right: box.right + turn * 360 }, seen));
  const near = all.filter((one) => isSeen(one.bounds)).map(({ country }) => country);
  const arcs = new Map<number, { readonly line: readonly Point[]; readonly far: boolean; readonly country: number; shared: boolean }>();
  near.forEach((country, place) => {
    for (const one of polygonsOf(country).flat(2)) {
      const index = one < 0 ? ~one : one;
      const known = arcs.get(index);
      if (known !== undefined) {
        known.shared ||= known.country !== place;
        continue;
      }
      const box = bounds[index];
      const far = box === undefined || !isSeen(box);
      const line = far ? endsOf(outlines, index).map(at) : simplified(pointsOf(outlines, index).map(at), TOLERANCE);
      arcs.set(index, { line, far, country: place, shared: false });
    }
  });
  const stretch = (index: number): readonly Point[] => (index < 0 ? (arcs.get(~index)?.line ?? []).toReversed() : (arcs.get(index)?.line ?? []));
  const south = at([0, -90])[1];
  const countries = near.flatMap((country) => {
    const polygons = polygonsOf(country).map((rings) => rings.map((ring) => closedRing(stitched(ring.map(stretch), around), south)));
    const rings = polygons.flatMap((polygon) => clipped('Polygon', polygon, frame, around)).filter((ring) => areaOf(ring) >= LEAST_AREA);
    return rings.length === 0 ? [] : [{ name: nameOf(country), rings, outline: path(rings, true) }];
  });
  const lines = (isBorder: boolean): (readonly Point[])[] =>
    [...arcs.values()].flatMap(({ line, far, shared }) => (far || shared !== isBorder ? [] : clipped('MultiLineString', [line], frame, around)));
  const big = (line: readonly Point[]): boolean => !closed(line) || areaOf(line) >= LEAST_AREA;
  return { countries, borders: path(lines(true), false), coast: path(lines(false).filter(big), false) };
}

const nameOf = ({ properties }: CountryOutlines['countries']['geometries'][number]): string =>
  properties !== undefined && 'name' in properties ? properties.name : '';

/** A ring that goes around the world is the land around the southern pole, and closes along the lower edge. */
function closedRing(ring: readonly Point[], south: number): readonly Point[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || Math.abs(last[0] - first[0]) < 1) return ring;
  return [...ring, [last[0], south], [first[0], south], first];
}

/** What of lines or rings lies within the frame, however often they have to be turned around the world for it. */
function clipped(type: 'Polygon' | 'MultiLineString', lines: readonly (readonly Point[])[], frame: Box, around: number): (readonly Point[])[] {
  const bounds = boundsOf(lines.flat());
  if (bounds.top > frame.bottom || bounds.bottom < frame.top) return [];
  return turnsInto(frame, bounds, around).flatMap((turn) => {
    const coordinates = lines.map((line) => line.map(([x, y]) => [x + turn * around, y]));
    return clip(type === 'Polygon' ? { type, coordinates } : { type, coordinates }, frame);
  });
}

function closed(line: readonly Point[]): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
}

function clip(object: Parameters<typeof geoStream>[0], { left, top, right, bottom }: Box): (readonly Point[])[] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  const sink = {
    point: (x: number, y: number) => {
      line.push([x, y]);
    },
    lineStart: () => {
      line = [];
    },
    lineEnd: () => {
      if (line.length > 1) lines.push(line);
    },
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
  };
  geoStream(
    object,
    geoIdentity()
      .clipExtent([
        [left, top],
        [right, bottom],
      ])
      .stream(sink),
  );
  return lines;
}

/** Lines as one path, in relative steps: half as long as written with places. */
function path(lines: readonly (readonly Point[])[], close: boolean): string {
  return lines
    .map((line) => {
      let [x, y] = [0, 0];
      const steps = line.flatMap((point, at) => {
        const [toX, toY] = [Math.round(point[0] * 10), Math.round(point[1] * 10)];
        const [dx, dy] = [toX - x, toY - y];
        if (at > 0 && dx === 0 && dy === 0) return [];
        [x, y] = [toX, toY];
        return [`${num(dx / 10)}${dy < 0 ? '' : ' '}${num(dy / 10)}`];
      });
      return steps.length < 2 ? '' : `M${steps[0]}l${steps.slice(1).join(' ').replaceAll(' -', '-')}${close ? 'z' : ''}`;
    })
    .join('');
}
