import type { Box, Point } from './drawing.ts';

/** The line with all points left out that lie nearer than the tolerance to what is drawn without them (Douglas and Peucker). */
export function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let stretch = stack.pop(); stretch !== undefined; stretch = stack.pop()) {
    const [from, to] = stretch;
    let [farthest, distance] = [-1, tolerance * tolerance];
    for (let at = from + 1; at < to; at += 1) {
      const away = squaredDistance(points[at], points[from], points[to]);
      if (away > distance) [farthest, distance] = [at, away];
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    stack.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, at) => keep[at] === 1);
}

/** From a point to the stretch between two others, squared. */
function squaredDistance(point: Point | undefined, from: Point | undefined, to: Point | undefined): number {
  if (point === undefined || from === undefined || to === undefined) return 0;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length));
  return (point[0] - from[0] - along * dx) ** 2 + (point[1] - from[1] - along * dy) ** 2;
}

/** The area that a ring encloses. */
export function areaOf(ring: readonly Point[]): number {
  let sum = 0;
  let last = ring.at(-1);
  for (const point of ring) {
    if (last !== undefined) sum += last[0] * point[1] - point[0] * last[1];
    last = point;
  }
  return Math.abs(sum) / 2;
}

/** Whether a point lies within rings, by the even-odd rule. */
export function contains(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let within = false;
  for (const ring of rings) {
    let last = ring.at(-1);
    for (const point of ring) {
      if (last !== undefined && point[1] > y !== last[1] > y && x < ((last[0] - point[0]) * (y - point[1])) / (last[1] - point[1]) + point[0])
        within = !within;
      last = point;
    }
  }
  return within;
}

/** The smallest box around points. */
export function boundsOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, right, bottom };
}
