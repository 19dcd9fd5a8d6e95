import type { MapMark } from '../../model/figure.ts';
import { around, type Box, type Point } from './drawing.ts';
import type { Place, Wish } from './labels.ts';
import type { Land } from './land.ts';
import { contains } from './lines.ts';
import { shown } from './map-mark.ts';

type Rings = Land['countries'][number]['rings'];

// A country's name stands where it has most room: points of a grid within its visible land, the middlemost first.
const GRID = 9;

/** Where a country whose name found no room can be met all the same. */
export function landBox(rings: Rings, frame: Box): Box | null {
  const [middle] = gridIn(rings, frame);
  return middle === undefined ? null : around(middle, 6);
}

/** The wish of a country's name, with its reports when it is named in any. */
export function countryWish({ rings, mark, name }: { rings: Rings; mark: MapMark | null; name: string }, text: number, frame: Box): Wish {
  const places = gridIn(rings, frame).map((at): Place => ({ at, anchor: 'middle' }));
  return { text: mark === null ? name : `${shown(mark.name)} (${mark.reports})`, size: text, bold: mark !== null, places };
}

/** Found once for the land of a map, which is kept for the next one with the same frame. */
const grids = new WeakMap<Rings, readonly Point[]>();

/** Points of a grid within the visible land, the middlemost first. */
function gridIn(rings: Rings, frame: Box): readonly Point[] {
  const known = grids.get(rings);
  if (known !== undefined) return known;
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const grid = Array.from(
    { length: GRID * GRID },
    (_, n): Point => [frame.left + (width * ((n % GRID) + 0.5)) / GRID, frame.top + (height * (Math.floor(n / GRID) + 0.5)) / GRID],
  ).filter((point) => contains(rings, point));
  const centre: Point = [
    grid.reduce((sum, [x]) => sum + x, 0) / Math.max(1, grid.length),
    grid.reduce((sum, [, y]) => sum + y, 0) / Math.max(1, grid.length),
  ];
  const away = ([x, y]: Point): number => Math.hypot(x - centre[0], y - centre[1]);
  const sorted = [...grid].sort((a, b) => away(a) - away(b) || a[0] - b[0] || a[1] - b[1]);
  grids.set(rings, sorted);
  return sorted;
}
