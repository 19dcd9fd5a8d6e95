import { cue } from '../../text/cues.ts';
import { SPEECH_VERBS, type SpeechVerb } from '../lexicon/speech.ts';
import type { WordsOf } from './words-of.ts';

/** Where a verb of saying tells what is done, or that nothing is said, and no one holds by it what stands beside it. */

/** "Declared its allegiance", "announced a cease-fire": done by being said, so that whoever tells it tells an act, and no claim. */
export function isDoneBySaying({ text, list }: WordsOf, at: number, { base }: SpeechVerb): boolean {
  return DECLARING.has(base) && DONE_BY_SAYING.test(text.slice(list[at]?.end ?? 0));
}
const DECLARING: ReadonlySet<string> = new Set(['declare', 'announce', 'proclaim', 'pledge']);
const DONE_BY_SAYING = cue(
  /^\s(?:(?:its|their|his|her|the|an?|no|any|this|open|full|total|formal(?:ly)?|unilateral|["“]?\p{L}+-\p{L}+)\s["“]?){0,3}(?:allegiance|loyalty|fealty|establishment|formation|creation|founding|independence|war(?! crimes)|jihad|cease-?fire|truce|state of (?:emergency|siege)|curfew|amnesty|caliphate|republic|emirate|autonomy|federation|strike|blockade|holiday|day of mourning)\b/iu,
);

/** "The merger was announced by its leader": done by being said too, whoever said it. */
export function isActAnnounced({ text, list }: WordsOf, at: number): boolean {
  const base = SPEECH_VERBS.get(list[at]?.norm ?? '')?.base ?? '';
  return DECLARING.has(base) && ACT_ANNOUNCED.test(text.slice(Math.max(0, (list[at]?.start ?? 0) - MAX_ANNOUNCED), list[at]?.start ?? 0));
}
const ACT_ANNOUNCED =
  /(?<![\p{L}-])(?:merger|alliance|union|split|cease-?fire|truce|curfew|amnesty|caliphate|emirate|republic|strike|blockade|allegiance|formation|creation|establishment|founding|dissolution)\s(?:(?:of|with|between|to)\s[^,;.]{2,40}\s)?(?:was|were|is|has\sbeen|had\sbeen)\s(?:\p{L}+ly\s)?$/iu;
// "the dissolution of the League of Free Orlandish Farmers had been formally "
const MAX_ANNOUNCED = 80;

/** "Has said nothing about it", "said little": no one says what stands beside that. */
export const saysNothing = ({ list }: WordsOf, at: number): boolean => /^(?:nothing|little|neither)$/.test(list[at + 1]?.norm ?? '');

/** "Gave assurances today that all had left", "gave his word that". */
export function givesWord({ list }: WordsOf, at: number): boolean {
  if (!GIVING.has(list[at]?.norm ?? '')) return false;
  const word = list.slice(at + 1, at + 3).findIndex(({ norm }) => WORD_GIVEN.test(norm));
  return word >= 0 && list.slice(at + 2 + word, at + 5 + word).some(({ norm }) => norm === 'that');
}
export const GIVING: ReadonlySet<string> = new Set(['give', 'gives', 'gave']);
const WORD_GIVEN = /^(?:assurances?|guarantees?|word|warnings?|notice|testimony|evidence)$/;
