import type { DaySpan } from '../../model/day-span.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import { type Reference, references } from '../candidate.ts';
import { dateAt } from '../listed-events.ts';
import { type Presence, presenceOf } from '../presence.ts';
import { later } from '../spans.ts';
import type { Telling } from '../telling.ts';
import { asOf, assertable, type RowMaker, row } from './row.ts';

/** Quotations behind one place name: enough to check it by. */
const MAX_CITED = 2;

/** A sentence that is mostly about somebody else places somebody else. */
const MIN_RELEVANCE = 0.75;

type Place = { readonly region: string; worth: number; newest: DaySpan | null; how: Presence; tellings: Telling[] };

/** Where the group is, works or holds ground, the places with the weightiest reporting first; then those it only attacked. */
export const area: RowMaker = (told, { subject, known, words }) => {
  const found = new Map<string, Place>();
  for (const telling of assertable(told)) {
    if (telling.head.relevance < MIN_RELEVANCE) continue;
    for (const [region, how] of presenceOf(telling.head.statement, subject.id, known)) {
      const place = found.get(region) ?? { region, worth: 0, newest: null, how, tellings: [] };
      place.worth += telling.score;
      place.newest = later(
        place.newest,
        dateAt(telling.head, (one) => one === region, known),
      );
      if (how === 'present') place.how = 'present';
      place.tellings.push(telling);
      found.set(region, place);
    }
  }
  const ranked = [...found.values()].sort(
    (a, b) => Number(a.how === 'attacked') - Number(b.how === 'attacked') || b.worth - a.worth || byCodePoint(a.region, b.region),
  );
  const lands = new Set(ranked.filter(({ how }) => how === 'present').map(({ region }) => known.country(region) ?? region));
  // One attack far away is an incident, and no area where the group is at work; several are a way of its own.
  const far = ranked.filter(({ region, how }) => how === 'attacked' && lands.size > 0 && !lands.has(known.country(region) ?? region));
  const isLone = (place: Place): boolean => far.length === 1 && far[0] === place && place.tellings.length === 1;
  return row(
    'area',
    ranked
      .filter((place) => !isLone(place))
      .map(({ region, newest, how, tellings }) => ({
        text: known.name(region),
        note: how === 'attacked' ? words.attacks : null,
        asOf: asOf(newest, words),
        references: cited(tellings),
      })),
  );
};

function cited(tellings: readonly Telling[]): readonly Reference[] {
  return [...tellings]
    .sort((a, b) => b.score - a.score || byCodePoint(a.head.statement.id, b.head.statement.id))
    .slice(0, MAX_CITED)
    .flatMap((telling) => references(telling.head));
}
