import { words } from '../text/words.ts';
import type { Reading } from './reading.ts';

/** "He was released on Wednesday for lack of evidence.", "They were later acquitted." */
const UNDONE =
  /^(?:He|She|They|Both|All|The (?:two|three|four|men|man|woman|suspects?|detainees?))\s(?:(?:was|were|has been|have been|had been)\s)(?:later\s|soon\s|since\s|all\s|both\s)?(?:released|freed|let go|set free|acquitted|cleared|bailed)\b/;
/** Somebody was held for it. */
const HELD = /\b(?:detained|arrested|held|captured|charged|accused|convicted|jailed|rounded up|took into custody)\b/i;
const MAX_WORDS = 22;

/** True where a sentence only says that those are free again of whose arrest the sentence before tells: the one without the other misleads. */
export function isUndone(reading: Reading, before: Reading | null): boolean {
  if (before === null || before.passage.n !== reading.passage.n || before.position !== reading.position - 1) return false;
  if (!UNDONE.test(reading.text) || words(reading.text).length > MAX_WORDS) return false;
  return HELD.test(before.text) && !reading.people.some(({ start }) => start < MAX_HEAD_CHARS);
}
const MAX_HEAD_CHARS = 20;
