import type { MapMark } from '../../model/figure.ts';
import { around, type Box, type Point } from './drawing.ts';
import { labelBox, type Place, type Wish } from './labels.ts';
import type { Land } from './land.ts';
import { areaOf, boundsOf, contains } from './lines.ts';
import { shown } from './map-mark.ts';

type Rings = Land['countries'][number]['rings'];

// A country's name stands where it has most room: points of a grid within its visible land, the middlemost first, those before all where it lies
// whole within its land.
const GRID = 9;

/** Where a country whose name found no room can be met all the same. */
export function landBox(rings: Rings): Box | null {
  const [middle] = gridIn(rings);
  return middle === undefined ? null : around(middle, 6);
}

/** The wish of a country's name, with its reports when it is named in any. */
export function countryWish({ rings, mark, label }: { rings: Rings; mark: MapMark | null; label: string }, text: number): Wish {
  const places = gridIn(rings).map((at): Place => ({ at, anchor: 'middle' }));
  const name = mark === null ? label : `${shown(mark.name)} (${mark.reports})`;
  const bold = mark !== null;
  const isWhole = (place: Place): boolean => cornersOf(labelBox(name, place, text, bold)).every((corner) => contains(rings, corner));
  // A land that is named for orientation alone, and smaller than its name, gives none.
  const isTooSmall = (): boolean => {
    const { left, top, right, bottom } = labelBox(name, { at: [0, 0], anchor: 'middle' }, text, bold);
    return mark === null && rings.reduce((sum, ring) => sum + areaOf(ring), 0) < (right - left) * (bottom - top);
  };
  const inTurn = {
    // Most names stand at the first place or near it: of the others nobody asks whether they are whole.
    *[Symbol.iterator](): Generator<Place> {
      let isWholeSomewhere = false;
      for (const place of places) {
        if (!isWhole(place)) continue;
        isWholeSomewhere = true;
        yield place;
      }
      if (isWholeSomewhere || !isTooSmall()) yield* places;
    },
  };
  return { text: name, size: text, bold, places: inTurn };
}

const cornersOf = ({ left, top, right, bottom }: Box): readonly Point[] => [
  [left, top],
  [right, top],
  [left, bottom],
  [right, bottom],
];

/** Found once for the land of a map, which is kept for the next one with the same frame. */
const grids = new WeakMap<Rings, readonly Point[]>();

/** Points of a grid within the visible land, the middlemost first. */
function gridIn(rings: Rings): readonly Point[] {
  const known = grids.get(rings);
  if (known !== undefined) return known;
  // The land is cut to the frame already; beside it nothing could stand.
  const { left, top, right, bottom } = boundsOf(rings.flat());
  const [width, height] = [right - left, bottom - top];
  const grid = Array.from(
    { length: GRID * GRID },
    (_, n): Point => [left + (width * ((n % GRID) + 0.5)) / GRID, top + (height * (Math.floor(n / GRID) + 0.5)) / GRID],
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
