import { cue } from '../text/cues.ts';
import { singular } from './lexicon/persons.ts';
import type { Reading, Reference } from './reading.ts';

/** "Both retreated to the north", "the two came back": which, stood before. */
const BOTH = cue(
  /(?:^["“]?|[,;]\s(?:and\s|but\s)?)both (?:were|was|had|have|then|later|also|are|[\p{Ll}]{3,}ed|fled|withdrew|went|came|fell|left)\b/iu,
);
const THE_TWO = cue(
  /^["“]?(?:(?:In|On|By|After|Since|From|At|During)\s[^,;]{2,40}?,?\s)?the (?:two|three|four|pair) (?:came|were|went|had|have|met|split|agreed|left|are|then|later|also|fought|fell|signed|joined|merged|returned|parted)\b/iu,
);

/** "That figure could not be confirmed": which, stood before, whatever else the sentence tells. */
const OF_THAT = cue(
  /^["“]?(?:There (?:was|is|has been) no (?:independent |immediate |official )?(?:confirmation|verification|evidence)|Nobody (?:has |could )?confirm\w*) (?:of|for) (?:that|this|the) (?:figures?|claims?|tolls?|reports?|numbers?|accounts?)\b/i,
);

/** A noun in the plural, or two things joined, that "them" may stand for. */
const NO_PLURAL =
  /^(?:was|is|has|his|its|this|as|does|us|thus|across|plus|perhaps|always|towards|besides|alias|news|politics|series|whereas|unless|less|gas|bus|press|congress|access|process|class|pass|loss|boss|mass|glass|business)$/;
const MANY =
  /^(?:people|men|women|children|police|others|those|these|some|many|several|few|all|both|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|who|troops|cattle|aircraft|youth|clergy|they|their|we|our|and|each|anyone|everyone|everybody|nobody)$/;

/** Why a sentence leaves open which two or which many it means; a wire in capitals, whose names can't be told, is not asked. */
export function leavesManyOpen(
  { tokens, text, names, people, caps, quantities }: Reading,
  references: readonly Reference[],
  isResolved: (at: number) => boolean,
): boolean {
  if (OF_THAT.test(text)) return true;
  const told = new Set([
    ...names.filter(({ kind }) => kind !== 'demonym').map(({ id }) => id),
    ...people.map(({ name }) => name),
    ...references.map(({ to }) => to),
  ]);
  if (told.size < 2 && (BOTH.test(text) || THE_TWO.test(text))) return !BOTH.test(text) || !/\b(?:both|two)\b.*\band\b/i.test(text);
  const them = tokens.find(({ norm, start }) => norm === 'them' && !isResolved(start));
  if (caps || them === undefined) return false;
  const isBefore = (one: { readonly start: number; readonly end: number }) =>
    one.end <= them.start && !/^\s+of\s+$/.test(text.slice(one.end, them.start));
  if (quantities.some(({ at }) => isBefore(at))) return false;
  // Whoever does it is not done to by it, and one group is no "them": "the guild exchanged them for salt".
  const isEarlier = (one: { readonly start: number }) => one.start < them.start;
  const groups = names.filter((name) => name.kind === 'group' && isEarlier(name));
  if (new Set(groups.map(({ id }) => id)).size > 1 || groups.some(({ surface }) => /[^s]s$/.test(surface))) return false;
  if (names.some((name) => name.kind === 'demonym' && /s$/.test(name.surface) && isEarlier(name)) || people.filter(isEarlier).length > 1)
    return false;
  if (
    references.some(
      (reference) => isEarlier(reference) && /^(?:they|their)$|[^s]s$/i.test(reference.surface) && !/^its$|^his$/i.test(reference.surface),
    )
  )
    return false;
  const before = tokens.filter(({ start }) => start < them.start);
  return !before.some(({ norm }) => MANY.test(norm) || (norm.length > 2 && !NO_PLURAL.test(norm) && singular(norm) !== norm));
}
