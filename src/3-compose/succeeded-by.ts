import type { Person } from '../model/statement.ts';
import { samePerson } from '../text/person-names.ts';
import type { Candidate } from './candidate.ts';
import { find, unbracketed } from './wording.ts';

/** Who came into the place of somebody, as a sentence tells it in the passive: "⟨name⟩ was succeeded by his son, ⟨name⟩". */

/** What stands between the two names. */
const SUCCEEDED_BY =
  /^(?:,\s[^,;.]{2,80},)?\s(?:was|is|had been|has been)\s(?:(?:later|then|soon|promptly|eventually)\s)?(?:succeeded|replaced|followed)\s(?:(?:as\s(?:(?:its|the|their)\s)?[^,;.]{3,40}?\s)?(?:in|on|after)\s[^,;.]{3,40}?\s)?(?:as\s(?:(?:its|the|their)\s)?(?:[\p{L}-]+\s){1,4})?by\s(?:(?:his|her|the|an?|its)\s(?:[\p{L}-]+\s){0,5}[\p{L}-]+,?\s)?$/u;

/** Whose place he took; null where the sentence does not say that he took anybody's. */
export function predecessorOf({ name }: Person, { statement }: Candidate): Person | null {
  const text = unbracketed(statement.text);
  const at = find(text, name);
  const before = statement.people.find(
    (other) => other.name !== name && find(text, other.name) >= 0 && SUCCEEDED_BY.test(text.slice(find(text, other.name) + other.name.length, at)),
  );
  if (before !== undefined || at < 0) return before ?? null;
  // "[⟨name⟩] was succeeded by": the editor says who he is.
  const set = /^((?:\p{Lu}[\p{L}’'-]*\s?){1,5}?)(?=\s(?:was|is|had been|has been)\s)/u.exec(text)?.[1];
  return set !== undefined && SUCCEEDED_BY.test(text.slice(set.length, at)) ? { name: set, role: null, group: null } : null;
}

const FOUNDER = /\b(?:co-)?founder\b/i;

/** True where those who tell of the group call him its founder, so that who comes after him leads it. */
export const isFounderOf = ({ name }: Person, group: string, candidates: readonly Candidate[]): boolean =>
  candidates.some(({ statement }) =>
    statement.people.some((person) => person.group === group && person.role !== null && FOUNDER.test(person.role) && samePerson(person.name, name)),
  );
