import { fold } from '../text/words.ts';
import { NOT_PERSON_WORDS } from './lexicon/titles.ts';
import type { Reading } from './reading.ts';

const TWO_CAPITALS = /(?<![.!?“"]\s)(?<!^)\b\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+/gu;

/** Two capitalised words in a row that are no known name or person. */
export function namesSomebodyElse(reading: Reading): boolean {
  if (reading.caps) return true;
  return [...reading.text.matchAll(TWO_CAPITALS)].some((match) => {
    const end = match.index + match[0].length;
    const known = (one: { readonly start: number; readonly end: number }) => one.start < end && match.index < one.end;
    // "The Command Council": a body, and nobody who could be "he".
    if (NOT_PERSON_WORDS.has(fold(match[0].split(/\s+/).at(-1) ?? ''))) return false;
    return !reading.names.some(known) && !reading.people.some(known) && !reading.times.some(known);
  });
}
