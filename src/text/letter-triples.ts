/**
 * Which three letters stand together in a text, whatever their case: a text that lacks those of a word lacks the word. A run of what is no
 * letter of the alphabet (a to z) counts as one, and so do both ends of the text, so that "no" is told from the "no" of "north".
 */
export type Triples = Uint32Array;

/** The code of what is no letter; a to z are 1 to 26. */
export const NO_LETTER = 0;
const BITS = 5;
const LETTER = (1 << BITS) - 1;

/** Codes of the ASCII characters. */
export const CODES: readonly number[] = Array.from({ length: 128 }, (_, unit) => {
  const letter = unit | 0x20;
  return letter > 96 && letter < 123 && unit > 64 ? letter - 96 : NO_LETTER;
});

/** Stands in every text, and in no word: two runs of no letters are one. */
export const IN_EVERY_TEXT = 0;

/** Some patterns that ignore case take these two for an s and a k, others for no letter: of a text with one of them nothing is certain. */
const EITHER = /[\u017f\u212a]/;

export const tripleOf = (first: number, second: number, third: number): number => (first << (2 * BITS)) | (second << BITS) | third;

/** The codes that a triple is made of. */
const lettersOf = (triple: number): readonly [number, number, number] => [triple >> (2 * BITS), (triple >> BITS) & LETTER, triple & LETTER];

/** Whether a triple stands within a word: those at its ends are in many words, and tell less. */
export function isWithin(triple: number): boolean {
  const [first, , third] = lettersOf(triple);
  return first !== NO_LETTER && third !== NO_LETTER;
}

export const holdsTriple = (triples: Triples, triple: number): boolean => (((triples[triple >> 5] ?? 0) >>> (triple & 31)) & 1) === 1;

/** The rules ask of one sentence, and of a word or two cut from it, before they ask of the next. */
const KEPT = 4;
const kept = Array.from({ length: KEPT }, () => ({ text: '', triples: new Uint32Array(1 << (3 * BITS - 5)) }));
let next = 0;
let last: (typeof kept)[number] | null = null;

/** The triples of a text; to be looked at before the next call, for the last few alone are kept. */
export function triplesOf(text: string): Triples {
  if (last?.text === text) return last.triples;
  for (const one of kept)
    if (one.text === text) {
      last = one;
      return one.triples;
    }
  const slot = kept[next];
  next = (next + 1) % KEPT;
  const triples = slot?.triples ?? new Uint32Array(1 << (3 * BITS - 5));
  const isUncertain = EITHER.test(text);
  triples.fill(isUncertain ? -1 : 0);
  triples[0] = (triples[0] ?? 0) | 1;
  let first = NO_LETTER;
  let second = NO_LETTER;
  for (let at = 0; at <= text.length && !isUncertain; at++) {
    const third = at < text.length ? (CODES[text.charCodeAt(at)] ?? NO_LETTER) : NO_LETTER;
    if (third === NO_LETTER && second === NO_LETTER) continue;
    const triple = tripleOf(first, second, third);
    triples[triple >> 5] = (triples[triple >> 5] ?? 0) | (1 << (triple & 31));
    first = second;
    second = third;
  }
  if (slot !== undefined) {
    slot.text = text;
    last = slot;
  }
  return triples;
}
