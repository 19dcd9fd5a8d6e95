import { cue } from '../text/cues.ts';
import type { Reading } from './reading.ts';

/** A body that the sentence brings in anew. */
const NEW_BODY = cue(
  /\b(?:an?|another|his|her)\s(?:[\p{L}-]+\s){0,2}(?:group|party|movement|faction|militia|organi[sz]ation|front|army|company|force|wing|bloc)\b/iu,
);

/** The group that goes on being told of over a sentence about one of its people, who is no "it"; null where another may be meant. */
export function heldOver(told: string | null, last: Reading | null, reading: Reading): string | null {
  if (told === null || last?.passage.n !== reading.passage.n) return null;
  const others = reading.names.some((name) => name.kind === 'group' && name.id !== told);
  return others || NEW_BODY.test(reading.text) ? null : told;
}
