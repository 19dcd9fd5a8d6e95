import { closesClause, type Draft } from './toll-lists.ts';
import type { WordsOf } from './words-of.ts';

/** Sizes told once more, with the noun left out: "from 17,000 fighters in 2002 to perhaps 8,000 today", "500 to 600 by the army and at 1,200 by others". */

const PEOPLE =
  /\b(?:fighters?|members?|militants?|combatants?|men|troops|soldiers?|guerrillas?|gunmen|rebels|insurgents?|people|supporters|strength|membership|forces)$/i;
/** "fell from … to", ", against", ", down from", "by the army and at": one thing's size at another time, or by another count. */
const SET_AGAINST = /^[^.;]{0,40}?\b(?:to|against|compared (?:with|to)|(?:down|up) from|from|and at)\s$/i;
/** "; the group itself claims", ", while the army says it has" */
const OTHER_VOICE =
  /^[^.;,]{0,30}(?:,\s(?:while|but|though|although)|,\s[^,;]{2,40};|;)\s[^;.]{2,50}\b(?:says?|said|claim(?:s|ed)?|puts?|estimate[sd]?|speaks? of)\s(?:that\s)?(?:(?:it|they|there)\s(?:has|had|have|are|were)\s|(?:it|them|its strength|the (?:number|figure))\sat\s)?$/i;
/** "; today fewer than 1,000 remain" */
const NOW = /^[^.;]{0,40}[;,]\s(?:but\s|and\s)?(?:today|now|currently|at present)\s(?:only\s)?$/i;
const TOLD_OF_WHEN = /^\s(?:in|today|now|by|at|a year|the year|last|this|earlier|remain|are left)\b/i;
// Smaller ones are seldom a group's size.
const MIN_SIZE = 10;

/** Gives a number without a noun what the number before it counts, where both tell one size. */
export function carryCounted(words: WordsOf, found: readonly Draft[]): void {
  found.forEach((draft, index) => {
    const left = found[index - 1];
    if (left === undefined || draft.counted !== null || draft.effect !== null || draft.unit !== 'count' || draft.value < MIN_SIZE) return;
    if (left.unit !== 'count' || left.effect !== null || left.counted === null || !PEOPLE.test(left.counted)) return;
    const gap = words.text.slice(left.at.end, draft.at.start);
    const stands = closesClause(words, draft.at.end) || TOLD_OF_WHEN.test(words.text.slice(draft.at.end, draft.at.end + 12));
    if (stands && (SET_AGAINST.test(gap) || OTHER_VOICE.test(gap) || NOW.test(gap))) draft.counted = left.counted;
  });
}

const BETWEEN =
  '(?:is|was|has|had|been|now|then|currently|put|estimated|believed|thought|reported|to|be|fallen|grown|risen|dropped|shrunk|declined|increased|from|at|stands?|stood)';
const SIZE = new RegExp(`\\b(strength|membership)\\s(?:${BETWEEN}\\s){1,6}$`, 'i');
const NUMBERS = /\b(forces|fighters|men|rebels|militants|guerrillas|members|followers)\s(?:now\s|once\s)?number(?:ed)?\s$/i;
const MAX_FRAME_CHARS = 70;

/** "Its strength is put at", "his forces number": the noun whose size a bare number tells; null where there is none. */
export function sizedBefore(text: string, start: number): string | null {
  const before = text.slice(Math.max(0, start - MAX_FRAME_CHARS), start);
  return SIZE.exec(before)?.[1] ?? NUMBERS.exec(before)?.[1] ?? null;
}
