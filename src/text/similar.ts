import { remembered } from './remembered.ts';
import { words } from './words.ts';

/**
 * How much two sentences say the same, by the words they share. Names and numbers weigh like any other word; what a
 * sentence is built with ("the", "was", "which") does not count. Bags of words are enough here: the sentences compared
 * already share a subject, and a measure that anybody can redo by hand is one that a reader can contest.
 */

const STOP = new Set(
  (
    'a an the of in on at to for from by with and or as is are was were be been being it its this that these those which who whom whose ' +
    'their his her they he she we you i our us not no than then there here where when while into over under after before between about ' +
    'up down out more most also has have had having do does did will would can could may might must shall should so such other some any ' +
    'all each only own same very just one them him around per said says'
  ).split(' '),
);

/** What a word of the kind that `words` gives adds to what a sentence is about: its stem, or nothing. */
const content = remembered(5_000, (norm: string): string => (!STOP.has(norm) && (norm.length > 1 || /\d/.test(norm)) ? stem(norm) : NOTHING));
const NOTHING = ' ';

/** Shorter words keep their endings: "his", "gas" and "led" are no plurals or participles. */
const MIN_STEMMED_CHARS = 5;

/** The word without its commonest English endings, so that "attacks", "attacked" and "attacking" meet. */
export function stem(word: string): string {
  return word.length < MIN_STEMMED_CHARS ? word : stemmed(word);
}

const stemmed = remembered(5_000, (word: string): string =>
  /^\d/.test(word)
    ? word
    : word
        .replace(/ies$/, 'y')
        .replace(/(?:ings?|edly|ed|es|s|ly)$/, '')
        .replace(/e$/, ''),
);

/** "10,000" is one number; the words of a text would be cut at the comma. */
const joinThousands = (text: string): string => text.replace(/(\d),(?=\d{3})/g, '$1');

/** What a sentence is about, as a set of stems. */
export function contentWords(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { norm } of words(joinThousands(text))) {
    const word = content(norm);
    if (word !== NOTHING) found.add(word);
  }
  return found;
}

/** How many words stand in both. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of small) if (large.has(word)) count += 1;
  return count;
}

/** Jaccard: the shared part of all words of both, 0 to 1. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return similarityOf(shared(a, b), a.size, b.size);
}

/** The same, where it is known how many of how many words they share. */
export const similarityOf = (both: number, a: number, b: number): number => (both === 0 ? 0 : both / (a + b - both));

/** How much of the shorter stands in the longer, 0 to 1. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return containmentOf(shared(a, b), a.size, b.size);
}

/** The same, where it is known how many of how many words they share. */
export function containmentOf(both: number, a: number, b: number): number {
  const least = Math.min(a, b);
  return least === 0 ? 0 : both / least;
}

const isDigit = (unit: number): boolean => unit > 47 && unit < 58;

/** The numbers written in digits, as a set. */
export function numerals(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { norm } of words(joinThousands(text))) if (isDigit(norm.charCodeAt(0))) found.add(norm);
  return found;
}
