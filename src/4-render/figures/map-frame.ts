import { type GeoProjection, geoMercator } from 'd3-geo';
import type { MapFigure, MapMark } from '../../model/figure.ts';
import type { CountryOutlines } from '../../model/outlines.ts';
import { extents, pointsOf, polygonsOf } from './arcs.ts';
import type { Box, Point } from './drawing.ts';
import { boundsOf, contains } from './lines.ts';
import { isCountry, isDrawable } from './map-mark.ts';
import { stitched } from './plane.ts';

/** A map's projection, how high it is, and how many degrees it is wide. */
export type Fitted = { readonly project: GeoProjection; readonly height: number; readonly degrees: number };

// A frame of less than that shows places without anything a reader knows around them.
const LEAST_DEGREES = 3;
// Room around the outermost places, of the frame's width, for their labels.
const ROOM = 0.14;
/** Reports that may fall outside the frame when that brings the others much nearer. */
const MAX_OUTSIDE = 0.2;
/** A place is let go when without it the frame is smaller than this share. */
const MUCH_SMALLER = 0.7;
/** With fewer, the map is one of countries. */
const LEAST_PLACES = 3;
const LEAST_SHARE_OF_PLACES = 0.3;

const RADIANS = Math.PI / 180;
const mercatorY = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (Math.max(-80, Math.min(80, latitude)) * RADIANS) / 2)) / RADIANS;

/** Degrees on Mercator's plane, which is what is drawn. */
const planar = ([latitude, longitude]: readonly [number, number]): Point => [longitude, mercatorY(latitude)];

type Weighed = { readonly point: Point; readonly weight: number };

/** Fits a frame of this width, and a height between two shares of it, to where the places lie. */
export function fitted(figure: MapFigure, outlines: CountryOutlines, width: number, [flattest, tallest]: readonly [number, number]): Fitted {
  const home = homeBounds(figure, outlines);
  const points = framing(figure).map(({ point }) => point);
  // Of a brief on a country the frame is its land: what lies in it does not widen it, and what lies outside does not move it.
  const bounds = home ?? boundsOf(points);
  const room = home === null ? ROOM : ROOM / 3;
  const [across, down] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const wanted = Math.max(LEAST_DEGREES, across, down / tallest) * (1 + 2 * room);
  const ratio = Math.max(flattest, Math.min(tallest, (Math.max(LEAST_DEGREES * flattest, down) * (1 + 2 * room)) / wanted));
  const degrees = Math.min(360, Math.max(wanted, (down * (1 + 2 * room)) / ratio));
  const height = Math.round(width * ratio);
  const [x, y] = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2];
  const scale = width / (degrees * RADIANS);
  // Turned to the middle of the frame, so that the world begins again on its far side, and set without a centre: Mercator's latitude grows evenly.
  const project = geoMercator()
    .rotate([-x, 0])
    .scale(scale)
    .translate([width / 2, height / 2 + y * RADIANS * scale]);
  return { project, height, degrees };
}

const framed = new WeakMap<MapFigure, readonly Weighed[]>();

/** The places that the frame is fitted to: towns and provinces where there are enough, else countries too; without what lies far off. */
function framing(figure: MapFigure): readonly Weighed[] {
  const known = framed.get(figure) ?? framingOf(figure);
  // A map is drawn wide and narrow.
  framed.set(figure, known);
  return known;
}

function framingOf({ marks }: MapFigure): readonly Weighed[] {
  const drawable = marks.filter(isDrawable);
  const places = drawable.filter((mark) => !isCountry(mark));
  const reports = (of: readonly MapMark[]): number => of.reduce((sum, mark) => sum + mark.reports, 0);
  const enough = places.length >= LEAST_PLACES && reports(places) >= reports(drawable) * LEAST_SHARE_OF_PLACES;
  const weighed = (enough ? places : drawable).flatMap(({ coordinates, reports: weight }): Weighed[] =>
    coordinates === null ? [] : [{ point: planar(coordinates), weight }],
  );
  return withoutOutliers(onOneSide(weighed));
}

/** Places on both sides of the 180th degree lie side by side where that brings them nearer. */
function onOneSide(all: readonly Weighed[]): readonly Weighed[] {
  const across = (of: readonly Weighed[]): number => Math.max(...of.map(({ point: [x] }) => x)) - Math.min(...of.map(({ point: [x] }) => x));
  const turned = all.map(({ point: [x, y], weight }): Weighed => ({ point: [x < 0 ? x + 360 : x, y], weight }));
  return all.length > 0 && across(turned) < across(all) ? turned : all;
}

/** Lets the outermost places go, the lightest first, while the frame shrinks much and little is lost. */
export function withoutOutliers(all: readonly Weighed[]): readonly Weighed[] {
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  let [kept, lost] = [all, 0];
  for (;;) {
    const size = extent(kept);
    const candidates = outermost(kept)
      .filter(({ weight }) => lost + weight <= total * MAX_OUTSIDE)
      .map((one) => ({ one, size: extent(kept.filter((other) => other !== one)) }))
      .sort((a, b) => a.size - b.size || a.one.weight - b.one.weight);
    const out = candidates[0];
    if (out === undefined || kept.length <= LEAST_PLACES || size <= LEAST_DEGREES || out.size > size * MUCH_SMALLER) {
      // Two that lie side by side far off hide each other: both go, or none.
      const pair = pairOut(kept, total * MAX_OUTSIDE - lost);
      if (pair === null) return kept;
      [kept, lost] = [kept.filter((one) => !pair.includes(one)), lost + pair.reduce((sum, { weight }) => sum + weight, 0)];
      continue;
    }
    [kept, lost] = [kept.filter((one) => one !== out.one), lost + out.one.weight];
  }
}

function pairOut(kept: readonly Weighed[], mayLose: number): readonly Weighed[] | null {
  if (kept.length <= LEAST_PLACES + 1) return null;
  const size = extent(kept);
  if (size <= LEAST_DEGREES) return null;
  const outer = new Set(outermost(kept));
  for (const [at, one] of kept.entries()) {
    for (const other of kept.slice(at + 1)) {
      if (!outer.has(one) && !outer.has(other)) continue;
      if (one.weight + other.weight > mayLose) continue;
      if (extent(kept.filter((some) => some !== one && some !== other)) <= size * MUCH_SMALLER) return [one, other];
    }
  }
  return null;
}

/** Those that lie on the bounds: without any other the frame is as large as before. */
function outermost(of: readonly Weighed[]): readonly Weighed[] {
  const { left, top, right, bottom } = boundsOf(of.map(({ point }) => point));
  return of.filter(({ point: [x, y] }) => x === left || x === right || y === top || y === bottom);
}

function extent(of: readonly Weighed[]): number {
  if (of.length === 0) return 0;
  const { left, top, right, bottom } = boundsOf(of.map(({ point }) => point));
  return Math.hypot(right - left, bottom - top);
}

const within = ([x, y]: Point, box: Box): boolean => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** Of a brief on a country, the bounds of the land its coordinates lie in, on the plane; found once for a wide map and a narrow one. */
function homeBounds({ home }: MapFigure, outlines: CountryOutlines): Box | null {
  if (home === null || home.coordinates === null || !isCountry(home)) return null;
  const ofFile = homes.get(outlines) ?? new Map<string, Box | null>();
  homes.set(outlines, ofFile);
  const key = home.coordinates.join();
  const known = ofFile.get(key);
  if (known !== undefined) return known;
  const bounds = boundsOfLand(home.coordinates, outlines);
  ofFile.set(key, bounds);
  return bounds;
}

const homes = new WeakMap<CountryOutlines, Map<string, Box | null>>();

function boundsOfLand([latitude, longitude]: readonly [number, number], outlines: CountryOutlines): Box | null {
  for (const { country, bounds } of extents(outlines).countries) {
    if (!within([longitude, latitude], { ...bounds, top: bounds.bottom, bottom: bounds.top })) continue;
    for (const polygon of polygonsOf(country)) {
      const ring = stitched(
        (polygon[0] ?? []).map((index) => (index < 0 ? pointsOf(outlines, ~index).toReversed() : pointsOf(outlines, index))),
        360,
      );
      if (contains([ring], [longitude, latitude])) return boundsOf(ring.map(([x, y]) => planar([y, x])));
    }
  }
  return null;
}
