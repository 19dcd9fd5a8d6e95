import type { DaySpan } from '../../model/day-span.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import { references, stateAt } from '../candidate.ts';
import { later } from '../spans.ts';
import type { Telling } from '../telling.ts';
import { asOf, assertable, type RowMaker, row } from './row.ts';

const MAX_GROUPS = 8;

type Presence = { readonly group: string; worth: number; newest: DaySpan | null; best: Telling };

/** The groups and forces that act in the region, those with the weightiest reporting first. */
export const groupsPresent: RowMaker = (told, { subject, known }) => {
  const presences = new Map<string, Presence>();
  for (const telling of assertable(told)) {
    const { statement } = telling.head;
    const here = statement.places.some((place) => place.role !== 'demonym' && place.role !== 'named' && known.liesIn(place.region, subject.id));
    if (!here) continue;
    for (const group of new Set(statement.subjects.filter((link) => link.role === 'actor').map((link) => link.group))) {
      const presence = presences.get(group) ?? { group, worth: 0, newest: null, best: telling };
      presence.worth += telling.score;
      presence.newest = later(presence.newest, stateAt(telling.head));
      if (telling.score > presence.best.score) presence.best = telling;
      presences.set(group, presence);
    }
  }
  const ranked = [...presences.values()].sort((a, b) => b.worth - a.worth || byCodePoint(a.group, b.group));
  return row(
    'Actors present',
    ranked.map(({ group, newest, best }) => ({
      text: known.name(group),
      note: known.group(group)?.kind ?? null,
      asOf: asOf(newest),
      references: references(best.head),
    })),
    MAX_GROUPS,
  );
};
