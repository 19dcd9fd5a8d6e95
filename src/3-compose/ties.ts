import type { Relation, Statement } from '../model/statement.ts';
import type { Atlas } from './atlas.ts';

/** Ties that a state can be an end of; it is no branch, member or successor of a group. */
const WITH_STATES: ReadonlySet<Relation['type']> = new Set([
  'allied with',
  'linked to',
  'backed by',
  'designated by',
  'fights',
  'rival of',
  'trains',
]);

/** Ties that are easily read into the place where something happens: "struck the capital". */
const OF_PLACES: ReadonlySet<Relation['type']> = new Set(['fights', 'rival of']);

/** A place is a party to a tie when it stands for its government: a country or a capital, and not where the sentence is set. */
function isParty(id: string, type: Relation['type'], statement: Statement, known: Atlas): boolean {
  const region = known.group(id) === null ? known.region(id) : null;
  if (region === null) return true;
  if (!WITH_STATES.has(type) || (region.kind !== 'country' && !region.seatOfGovernment)) return false;
  return !OF_PLACES.has(type) || !statement.places.some((place) => place.region === id && (place.role === 'at' || place.role === 'inherited'));
}

/**
 * The ties a statement tells that can be laid out in a table, where no sentence stands beside them to put them right: both
 * ends are parties, and no third party is named between the two, for then it is as likely the third that is meant ("A came
 * under pressure from B and its ally C").
 */
export function soundTies(statement: Statement, known: Atlas): readonly Relation[] {
  if (statement.negated || statement.kind === 'forecast') return [];
  const surfaces = [
    ...statement.subjects.map((link) => ({ id: link.group, surface: link.surface })),
    ...statement.places
      .filter((link) => isParty(link.region, 'allied with', statement, known))
      .map((link) => ({ id: link.region, surface: link.surface })),
  ];
  return statement.relations.filter(({ from, to, type, wording }) => {
    if (from === to || !isParty(from, type, statement, known) || !isParty(to, type, statement, known)) return false;
    // A list of those who designate names others before the one meant.
    if (type === 'designated by') return true;
    return !surfaces.some(({ id, surface }) => {
      const at = wording.indexOf(surface);
      return id !== from && id !== to && at > 0 && at + surface.length < wording.length && !isAffix(wording, at, surface);
    });
  });
}

/** "A-linked", "A's" and names inside a longer name are no third party. */
function isAffix(wording: string, at: number, surface: string): boolean {
  return /^-/.test(wording.slice(at + surface.length)) || /[\p{L}-]$/u.test(wording.slice(0, at));
}
