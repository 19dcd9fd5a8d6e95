import type { GeoProjection } from 'd3-geo';
import type { Box, Point } from './drawing.ts';

/** The plane of a Mercator map: longitudes grow evenly over it and do not end at the 180th, where a projection would begin again. */
export type Plane = {
  /** Where a place lies, from longitude and latitude in degrees, in units of the drawing. */
  readonly at: (place: Point) => Point;
  /** Once around the world, in units of the drawing. */
  readonly around: number;
  /** A box of the drawing in degrees; north is up. */
  readonly degrees: (box: Box) => Box;
};

// Mercator's poles lie infinitely far away.
const MAX_LATITUDE = 84;

const DEGREES = 180 / Math.PI;

/** The plane of a Mercator projection, which may be turned to a longitude. */
export function planeOf(project: GeoProjection): Plane {
  const middle = -project.rotate()[0];
  const x = project([middle, 0])?.[0] ?? 0;
  const unit = project.scale() / DEGREES;
  return {
    at: ([longitude, latitude]) => {
      const y = project([middle, Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude))])?.[1] ?? 0;
      return [x + (longitude - middle) * unit, y];
    },
    around: 360 * unit,
    degrees: ({ left, top, right, bottom }) => ({
      left: middle + (left - x) / unit,
      top: project.invert?.([x, top])?.[1] ?? 90,
      right: middle + (right - x) / unit,
      bottom: project.invert?.([x, bottom])?.[1] ?? -90,
    }),
  };
}

/** Stretches of a border, each beginning where the one before ends or once around the world from there, as one ring. */
export function stitched(stretches: readonly (readonly Point[])[], around: number): Point[] {
  const ring: Point[] = [];
  for (const stretch of stretches) {
    const [end, begin] = [ring.at(-1), stretch[0]];
    const shift = end === undefined || begin === undefined ? 0 : Math.round((end[0] - begin[0]) / around) * around;
    ring.push(...stretch.slice(end === undefined ? 0 : 1).map(([x, y]): Point => [x + shift, y]));
  }
  return ring;
}

/** Those of the turns around the world, -1, 0 and 1, that bring a box into a frame; both in one unit. */
export function turnsInto(frame: Pick<Box, 'left' | 'right'>, { left, right }: Pick<Box, 'left' | 'right'>, around: number): readonly number[] {
  return [-1, 0, 1].filter((turn) => left + turn * around <= frame.right && right + turn * around >= frame.left);
}
