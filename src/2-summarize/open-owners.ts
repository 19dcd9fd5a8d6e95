import { isPersonNoun, singular } from './lexicon/persons.ts';
import type { Reading, Reference } from './reading.ts';

const OWNER = /^(?:its|their)$/;
/** What only a group under arms has. */
const ARMED_OWN = /^(?:fighters|militants|guerrillas|combatants|gunmen|rebels|troops|soldiers|forces)$/;
/** "Commanders gave shelter to its members": whoever is named behind. */
const GIVEN = /\b(?:shelter|refuge|haven|sanctuary|weapons|arms|money|funds|training|supplies|support|help)\sto\s$/i;
/** What may have men, a size and a cost of its own, by whatever name. */
const BODY =
  /\b(?:government|ministry|party|army|military|militia|police|council|court|church|union|company|commission|mission|country|state|bank|group|organi[sz]ation|movement|front|faction|brigade|battalion|force|forces|regime|junta|alliance|coalition|unit|wing|side|republic|emirate|rebels|militants|insurgents|insurgency)\b/i;

/** Who may hold a place, in the plural. */
const MEN = /\b(?:fighters|guerrillas|dissidents|gunmen|soldiers|troops|jihadists|separatists|extremists|paramilitaries|loyalists)\b/i;

/** "The monitor reported that its fighters had shot at villagers", "he put its cost at 8,000 dollars": nothing in the sentence that has them. */
export function leavesOwnerOpen(reading: Reading, references: readonly Reference[], isResolved: (at: number) => boolean): boolean {
  const { tokens, text, names, people, times } = reading;
  const first =
    tokens.find(({ norm, start }, at) => OWNER.test(norm) && !isResolved(start) && GIVEN.test(text.slice(0, start)) && at > 0)?.start ?? text.length;
  if (names.some(({ kind, start }) => kind === 'group' && start < first) || references.some(({ kind }) => kind === 'group' || kind === 'people'))
    return false;
  const held = HELD.exec(text);
  const holder = held === null ? 0 : held.index + 1;
  const areNamed = held !== null && /^\sthey\b/i.test(held[0]) && MEN.test(text.slice(0, holder));
  if (held !== null && !areNamed && !isResolved(holder) && !BODY.test(text.slice(0, holder)) && !people.some(({ end }) => end <= holder)) return true;
  return tokens.some((token, at) => {
    if (!OWNER.test(token.norm) || isResolved(token.start)) return false;
    const before = text.slice(0, token.start);
    if (BODY.test(before)) return false;
    if (GIVEN.test(before)) return true;
    if (ARMED_OWN.test(tokens[at + 1]?.norm ?? '')) return !isOwnedBehind(text.slice(token.end));
    if (token.norm !== 'its' || at === 0) return false;
    // "Ransoms remain its largest source of income": only many things stand before it.
    if (isBehindMany(tokens.slice(0, at))) return true;
    // Only people, days and little words stand before it.
    return (
      tokens.slice(0, at).every(({ tag, norm, start, end }) => {
        const isNamed = (one: { readonly start: number; readonly end: number }) => one.start < end && start < one.end;
        return tag !== 'other' || isPersonNoun(norm) || times.some(isNamed) || people.some(isNamed) || LITTLE.test(norm);
      }) &&
      (people.some(({ end }) => end <= token.start) || references.some(({ kind, end }) => kind === 'person' && end <= token.start))
    );
  });
}

/** A verb, and before it nothing in the singular. */
const isBehindMany = (before: Reading['tokens']): boolean =>
  before.some(({ tag }) => tag === 'be' || tag === 'aux' || tag === 'verb') &&
  before.every(({ tag, norm, text }, at) => tag !== 'other' || (singular(norm) !== norm && (at === 0 || text === norm)));

/** "Fires in quarters it already held": who held them, stood before. */
const HELD = /\s(?:it|they) (?:already |still |now |once |then |had )?(?:held|holds?|controlled|controls?|captured|seized|occupied|occupies)\b/i;
const LITTLE = /^(?:he|she|who|himself|herself|first|also|later|then|the|a|an|mr|mrs|dr)$/;
/** "After its fighters left, the party …": whose they are, is told behind. */
const isOwnedBehind = (behind: string): boolean => /,[^,]*$/.test(behind) && BODY.test(behind.slice(behind.indexOf(',')));
