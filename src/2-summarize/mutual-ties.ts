import type { Relation } from '../model/statement.ts';
import { collapse } from '../text/words.ts';
import type { Named, Reading } from './reading.ts';

type Type = Relation['type'];

/** "Talks on an alliance between A and B broke down", "plans for a merger of A and B": none yet, or none any more. */
const OVER_BEFORE =
  /\b(?:talks|negotiations|discussions|plans?|proposals?|calls?|hopes?|efforts?|attempts?|end|collapse|breakdown|failure|rumou?rs?)\s(?:\p{L}+\s){0,2}(?:on|about|for|of|over|to)\s(?:\p{L}+\s){0,4}$|\b(?:possible|proposed|planned|failed|former|short-lived|abortive)\s(?:\p{L}+\s){0,2}$/iu;
export const OVER_BEHIND =
  /^(?:\s\p{L}+){0,2}\s(?:ended|collapsed|broke down|broke up|broke apart|failed|fell through|fell apart|came to (?:nothing|an end)|is over|was over)\b/iu;

/** "A and B have fought each other", "A and B are allies": the words behind the two. */
const MUTUAL_BEHIND: readonly (readonly [Type, RegExp])[] = [
  [
    'fights',
    /^(?:\s(?:has|have|had|are|were|been|also|again|repeatedly|openly|since)){0,4}\s(?:(?:fought|fight|fighting|attacked|attack|attacking|killed|battled)\s(?:each other|one another|among themselves)|clash(?:ed|ing)?\b|(?:at|went to) war\b|traded fire)/i,
  ],
  ['rival of', /^(?:\s(?:are|were|have been|remain|became|have become)){1,2}\s(?:\w+\s){0,2}(?:rivals|enemies|foes|competitors)\b/i],
  ['split from', /^(?:\s(?:has|have|had|are|were)){0,2}\s(?:split|parted ways|fell out|fallen out|broke (?:apart|up)|separated)\b/i],
  [
    'allied with',
    /^(?:\s(?:has|have|had|are|were|been|also|closely|now)){0,4}\s(?:allies|allied|cooperat(?:e|ed|ing)|joined forces|(?:fought|fight|fighting) (?:together|side by side)|work(?:ed|ing)? together|(?:made|signed|agreed|concluded) (?:an?|the)?\s?(?:alliance|pact|non-aggression))\b/i,
  ],
];
/** "Clashes between A and B": the words before the two. */
const MUTUAL_BEFORE: readonly (readonly [Type, RegExp])[] = [
  ['fights', /\b(?:clash(?:es)?|fighting|battles?|hostilities|war|feud|fights?|combat)\s(?:\w+\s){0,3}between\s(?:the\s)?$/i],
  ['rival of', /\b(?:rivalry|competition|enmity)\s(?:\w+\s){0,3}between\s(?:the\s)?$/i],
  ['split from', /\b(?:split|rift|break-?up|rupture)\s(?:\w+\s){0,3}between\s(?:the\s)?$/i],
  ['allied with', /\b(?:alliance|pact|cooperation|merger|coalition)\s(?:\w+\s){0,3}between\s(?:the\s)?$/i],
];
/** "A and B are enemies of C": of a third. */
const ENEMIES_OF = /^(?:\s\p{L}+){1,4}\s(?:rivals|enemies|foes|competitors|allies)\s(?:of|to)\s/iu;
const BEFORE_BOTH = /(?:\p{L}+\s)(?:between|of)\s(?:the\s)?$/iu;
// "Months of fighting in the hills between": longer stretches tell of others.
const MUTUAL_CHARS = 60;

/** The tie of two named side by side, by the words before or behind both. */
export function betweenBoth(reading: Reading, a: Named, b: Named): Relation | null {
  if (!/^(?:\s*\([^)]*\))?\s*(?:,\s*)?and\s+(?:the\s+|from\s+(?:the\s+)?)?$/i.test(reading.text.slice(a.end, b.start))) return null;
  const behind = reading.text.slice(b.end).replace(/^\s*\([^)]*\)/, '');
  const before = reading.text.slice(Math.max(0, a.start - MUTUAL_CHARS), a.start);
  const type = MUTUAL_BEHIND.find(([, cue]) => cue.test(behind))?.[0] ?? MUTUAL_BEFORE.find(([, cue]) => cue.test(before))?.[0];
  // "Battles between the Front and Westland-backed fighters": whose fighters, and no party.
  if (type === undefined || ENEMIES_OF.test(behind) || /^[-‑]\p{L}/u.test(behind)) return null;
  if (type === 'allied with' && OVER_BEFORE.test(before.replace(BEFORE_BOTH, ''))) return null;
  if (type !== 'split from' && OVER_BEHIND.test(behind)) return null;
  return { from: a.id, type, to: b.id, wording: collapse(reading.text.slice(a.start, Math.min(reading.text.length, b.end + MUTUAL_CHARS))) };
}
