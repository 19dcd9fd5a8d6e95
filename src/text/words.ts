import { lowerOf } from './character-kinds.ts';
import { narrow } from './narrow.ts';
import { remembered } from './remembered.ts';

/** A word of a text: letters and digits without the marks between them, so that "al-Qaeda", "Al Qaeda" and "al‑Qaeda" are the same two words. */
export type Word = {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Lower case, without diacritics: what names are compared by. */
  readonly norm: string;
};

const IN_WORD = /^[\p{L}\p{N}\p{M}]$/u;
const COMBINING = /\p{M}+/gu;

/** Whether a character is part of a word, by code point: asked of every character of every article, so that each is looked up once. */
const inWord = new Map<number, boolean>();
const isInWord = (code: number): boolean => {
  const known = inWord.get(code);
  if (known !== undefined) return known;
  const found = IN_WORD.test(String.fromCodePoint(code));
  inWord.set(code, found);
  return found;
};
const ASCII_IN_WORD = Array.from({ length: 128 }, (_, code) => isInWord(code));

/** Folds a word for comparison: NFKD, no diacritics, lower case. ASCII, as most words are, has nothing but its case to fold. */
export const fold = (word: string): string => (isAscii(word) ? lowerOf(word) : foldedFar(word));

const foldedFar = remembered(20_000, (word: string): string => word.toLowerCase().normalize('NFKD').replace(COMBINING, ''));

export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** The words of a text in order, with their offsets. Of one sentence they are asked for a dozen times while its article is read. */
export const words = remembered(500, (text: string): readonly Word[] => {
  const found: Word[] = [];
  let start = -1;
  let hash = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const code = unit < 0xd800 || unit > 0xdbff ? unit : (text.codePointAt(at) ?? unit);
    const next = at + (code > 0xffff ? 2 : 1);
    if (code < 128 ? ASCII_IN_WORD[code] : isInWord(code)) {
      if (start < 0) {
        start = at;
        hash = 0;
      }
      hash = Math.imul(hash ^ code, 0x01000193);
    } else if (start >= 0) {
      found.push(wordAt(text, start, at, hash));
      start = -1;
    }
    at = next;
  }
  if (start >= 0) found.push(wordAt(text, start, text.length, hash));
  return found;
});

/**
 * Words met last, by a hash of their characters: a text is mostly made of words that stood in it before, and one that is the same string needs no
 * memory, and no other hash wherever it is looked up. Longer ones would hold the texts that they were cut from.
 */
const MET = 1 << 14;
const MAX_MET_CHARS = 12;
const met = Array.from({ length: MET }, () => ({ text: '', norm: '' }));

function wordAt(whole: string, start: number, end: number, hash: number): Word {
  if (end - start > MAX_MET_CHARS) {
    const text = whole.slice(start, end);
    return { start, end, text, norm: fold(text) };
  }
  const at = (hash ^ (hash >>> 14)) & (MET - 1);
  const known = met[at];
  if (known !== undefined && standsAt(known.text, whole, start, end)) return { start, end, text: known.text, norm: known.norm };
  const text = narrow(whole.slice(start, end));
  const norm = narrow(fold(text));
  met[at] = { text, norm };
  return { start, end, text, norm };
}

function standsAt(word: string, whole: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== whole.charCodeAt(start + at)) return false;
  return true;
}

/** True for text set all in capitals, as old wire copy is: then capitals say nothing about names. */
export function isAllCaps(text: string): boolean {
  // More small letters than these are too many, were all the others capitals: in mixed case the first words tell.
  const most = text.length * STRAY_SHARE;
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < text.length && lower <= most; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 96 && unit < 123) lower++;
    else if (unit > 64 && unit < 91) upper++;
  }
  // 20: a headline or an acronym alone must not turn the rule on.
  return upper >= 20 && lower <= upper * STRAY_SHARE;
}

/** Stray lower-case letters in wire copy ("McDONALD"). */
const STRAY_SHARE = 0.05;

/** White space that `collapse` would change: more than one in a row, other than a plain space, or at an end. */
const UNEVEN = /[^\S ]|\s\s|^\s|\s$/;

/** Folds every run of white space, no-break spaces included, to one space. */
export function collapse(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
