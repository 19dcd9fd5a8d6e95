/** A word of a text: letters and digits without the marks between them, so that "al-Qaeda", "Al Qaeda" and "al‑Qaeda" are the same two words. */
export type Word = {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Lower case, without diacritics: what names are compared by. */
  readonly norm: string;
};

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[a-z0-9]*$/;
const COMBINING = /\p{M}+/gu;

/** Folds a word for comparison: NFKD, no diacritics, lower case. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.normalize('NFKD').replace(COMBINING, '');
}

/** The words of a text in order, with their offsets. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0], norm: fold(match[0]) });
  }
  return found;
}

/** True for text set all in capitals, as old wire copy is: then capitals say nothing about names. */
export function isAllCaps(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (const char of text) {
    if (char >= 'a' && char <= 'z') lower++;
    else if (char >= 'A' && char <= 'Z') upper++;
  }
  // 20: a headline or an acronym alone must not turn the rule on. 5 %: stray lower-case letters in wire copy ("McDONALD").
  return upper >= 20 && lower <= upper * 0.05;
}

/** Folds every run of white space, no-break spaces included, to one space. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
