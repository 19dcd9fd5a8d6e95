// Letters with stops between them, as in "U.S." or "a.m.": the last stop is part of the word.
const FULL_STOP = /(?<!\.\p{L}{1,2})\.$/u;

/** A sentence without its full stop, for a table. */
export function withoutStop(sentence: string): string {
  return sentence.replace(FULL_STOP, '');
}
