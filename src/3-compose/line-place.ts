import type { Statement } from '../model/statement.ts';
import type { Atlas } from './atlas.ts';
import type { Subject } from './subject.ts';
import { find } from './wording.ts';

/**
 * True when a line of a place's time line tells only what happened in places apart from it: of several events in a sentence, this is one of the
 * others. What says of itself no place is where its sentence is.
 */
export function isToldOfElsewhere(line: string, { places }: Statement, subject: Subject, known: Atlas): boolean {
  if (subject.kind !== 'region') return false;
  const isNear = (region: string): boolean => known.liesIn(region, subject.id) || known.liesIn(subject.id, region);
  if (places.some(({ region, role, surface }) => (role === 'inherited' || surface === '') && isNear(region))) return false;
  const inLine = places.filter(({ role, surface }) => (role === 'at' || role === 'named') && find(line, surface) >= 0);
  return inLine.some(({ role }) => role === 'at') && !inLine.some(({ region }) => isNear(region));
}

/** True when one of the places of the one lies in one of the other's, below a country. */
export function isOnePlace(a: readonly string[], b: readonly string[], known: Atlas): boolean {
  const isNarrow = (id: string): boolean => known.country(id) !== null && known.country(id) !== id;
  return a.some((one) => isNarrow(one) && b.some((other) => isNarrow(other) && (known.liesIn(one, other) || known.liesIn(other, one))));
}
