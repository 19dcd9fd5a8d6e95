import { remembered } from '../../text/remembered.ts';
import { isAllCaps, type Word, words } from '../../text/words.ts';

/** A sentence and its words, as the readers of noun phrases and tolls need them. */
export type WordsOf = { readonly text: string; readonly list: readonly Word[]; readonly isCapitals: boolean };

/** Longer stretches without a stop are no sentences (lists, tables, hostile text) and are not read: the readers look around each word. */
export const MAX_SENTENCE_CHARS = 5000;

/** Names in capitals that are also common words: in mixed case "IS" and "US" are no "is" and "us". */
const ACRONYM_LIKE: ReadonlySet<string> = new Set(['is', 'us', 'it', 'who', 'as', 'or', 'an', 'in', 'on', 'no', 'may', 'will', 'can', 'am']);

/** Of one sentence they are asked for by several readers. */
export const wordsOf = remembered(200, (text: string): WordsOf => {
  const isCapitals = isAllCaps(text);
  const list = words(text);
  const isAcronym = (word: Word): boolean => word.text !== word.norm && ACRONYM_LIKE.has(word.norm) && /^\p{Lu}{2,}$/u.test(word.text);
  const hasAcronym = !isCapitals && list.some(isAcronym);
  return { text, list: hasAcronym ? list.map((word) => (isAcronym(word) ? { ...word, norm: word.text } : word)) : list, isCapitals };
});

/** The marks and spaces between the word at `at` and the one before it. */
export function gapBefore(words: WordsOf, at: number): string {
  const before = words.list[at - 1];
  const word = words.list[at];
  return word === undefined ? ' .' : words.text.slice(before?.end ?? 0, word.start);
}

/** Whether nothing but space, hyphen, apostrophe, quotation mark or an editor's bracket divides the word from the one before. */
export function isJoined(words: WordsOf, at: number): boolean {
  const gap = gapBefore(words, at);
  return gap === ' ' || /^[\s\-‑'’‘“”"[\]]{0,4}$/u.test(gap);
}

/** The index of the first word that ends after `start`, or the number of words. */
export function wordAt(words: WordsOf, start: number): number {
  const at = words.list.findIndex((word) => word.end > start);
  return at === -1 ? words.list.length : at;
}
