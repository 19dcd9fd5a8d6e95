import type { DaySpan } from '../../model/day-span.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import { type Reference, references, stateAt } from '../candidate.ts';
import { later } from '../spans.ts';
import type { Telling } from '../telling.ts';
import { asOf, assertable, type RowMaker, row } from './row.ts';

/** Quotations behind one place name: enough to check it by. */
const MAX_CITED = 2;

type Presence = { readonly region: string; worth: number; newest: DaySpan | null; tellings: Telling[] };

/** Where the group acts or is placed, the places with the weightiest reporting first. */
export const area: RowMaker = (told, { subject, known }) => {
  const presences = new Map<string, Presence>();
  for (const telling of assertable(told)) {
    const { statement } = telling.head;
    const acts = statement.subjects.some((link) => link.group === subject.id && (link.role === 'actor' || link.role === 'topic'));
    const told = statement.topic === 'area' || (statement.topic === 'incident' && statement.incident?.occurred === true);
    if (!acts || !told || telling.head.relevance < 0.8) continue;
    const places = new Set(statement.places.filter((place) => place.role === 'at').map((place) => place.region));
    for (const region of places) {
      // Of a town and its country in one sentence the town is the place.
      if ([...places].some((other) => other !== region && known.liesIn(other, region))) continue;
      const presence = presences.get(region) ?? { region, worth: 0, newest: null, tellings: [] };
      presence.worth += telling.score * (statement.topic === 'area' ? 2 : 1);
      presence.newest = later(presence.newest, stateAt(telling.head));
      presence.tellings.push(telling);
      presences.set(region, presence);
    }
  }
  const ranked = [...presences.values()].sort((a, b) => b.worth - a.worth || byCodePoint(a.region, b.region));
  return row(
    'Area',
    ranked.map(({ region, newest, tellings }) => ({ text: known.name(region), note: null, asOf: asOf(newest), references: cited(tellings) })),
  );
};

function cited(tellings: readonly Telling[]): readonly Reference[] {
  return [...tellings]
    .sort((a, b) => b.score - a.score || byCodePoint(a.head.statement.id, b.head.statement.id))
    .slice(0, MAX_CITED)
    .flatMap((telling) => references(telling.head));
}
