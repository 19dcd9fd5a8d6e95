import type { DaySpan } from '../model/day-span.ts';
import type { Reading } from './reading.ts';
import { liesIn, type RegionIndex } from './region-index.ts';

/** A day that a sentence gives, and the place right before it: "⟨an attack⟩ in ⟨place⟩ on 3 May". */
export type DayThere = { readonly span: DaySpan; readonly region: string };

/** The days of the several events that a sentence lists, each with its own place; none where it has one time alone. */
export function daysThere({ times, names }: Reading): readonly DayThere[] {
  const all = [...times].sort((a, b) => a.start - b.start);
  if (all.length < 2) return [];
  return all.flatMap(({ start, span, weak, boundary }, at): readonly DayThere[] => {
    const from = all[at - 1]?.end ?? 0;
    const place = names.findLast((name) => name.kind === 'region' && name.start >= from && name.end <= start);
    return weak || boundary !== 'at' || span.precision !== 'day' || place === undefined ? [] : [{ span, region: place.id }];
  });
}

/** The day on which something happened at these places, where one day alone was told of one of them. */
export function dayAt(days: readonly DayThere[], places: readonly string[], regions: RegionIndex): DaySpan | null {
  const meant = days.filter(({ region }) => places.some((place) => liesIn(place, region, regions)));
  const [only] = meant;
  return only !== undefined && meant.every(({ span }) => span.start === only.span.start) ? only.span : null;
}
