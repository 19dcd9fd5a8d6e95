import type { DaySpan } from '../model/day-span.ts';
import { oldness } from './fresh.ts';
import type { Placed } from './select.ts';

// One line is no summary of a place or a group.
const FEWEST_LINES = 2;

/** Of the lines at the top those of these years stand first; of those that are as old as it gets one fills up to the fewest that a bottom line has. */
export function freshFirst<T extends Placed>(top: readonly T[], newest: DaySpan | null): readonly T[] {
  const fresh = top.filter((one) => oldness(one.head, newest) < 1);
  const old = top.filter((one) => !fresh.includes(one));
  return [...fresh, ...old.slice(0, Math.max(0, FEWEST_LINES - fresh.length))];
}
