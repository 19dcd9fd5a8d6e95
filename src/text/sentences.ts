import type { Range } from '../model/range.ts';
import { BEFORE_NUMBER, CAPITAL_STARTERS, LEADING, STARTERS, TITLES, TRAILING } from './abbreviations.ts';
import { isInside, type Quoted, quotations } from './quotations.ts';
import { isAllCaps } from './words.ts';

/** A sentence's range, and whether a quotation that began before it is still open at its start, or one is left open at its end. */
export type Sentence = Range & { readonly startsInQuotation: boolean; readonly endsInQuotation: boolean };

/**
 * The sentences of a text as ranges of it, in order, without outer white space; together they hold every other character.
 * Sentences inside a quotation are told apart too. Line breaks are spaces, except before a list bullet and at blank lines.
 */
export function sentences(text: string): readonly Sentence[] {
  const scan: Scan = { text, capitals: isAllCaps(text), brackets: bracketEnds(text) };
  const quoted = quotations(text);
  const found: Sentence[] = [];
  let start = skipSpace(text, 0);
  let openQuotation = 0;
  const close = (end: number): void => {
    const trimmed = trimEnd(text, start, end);
    if (trimmed <= start) return;
    while (openQuotation < quoted.length && (quoted[openQuotation]?.end ?? 0) <= start) openQuotation += 1;
    const first = quoted[openQuotation];
    const last = lastStarting(quoted, openQuotation, trimmed);
    const startsInQuotation = first !== undefined && isInside(first, start);
    found.push({ start, end: trimmed, startsInQuotation, endsInQuotation: last !== null && isInside(last, trimmed) });
  };
  let at = start;
  while (at < text.length) {
    const char = text.charAt(at);
    const bracketEnd = (char === '(' || char === '[') && at > start ? scan.brackets.get(at) : undefined;
    if (bracketEnd !== undefined || !(char === '\n' || isStop(char))) {
      at = bracketEnd ?? at + 1;
      continue;
    }
    const stop = stopAt(scan, start, at);
    at = stop.end;
    if (!stop.endsSentence) continue;
    close(stop.end);
    start = skipSpace(text, stop.end);
    at = start;
  }
  close(text.length);
  return found;
}

type Scan = { readonly text: string; readonly capitals: boolean; readonly brackets: ReadonlyMap<number, number> };

/** Whether a character ends a sentence: asked of every one, so without a pattern. */
const isStop = (char: string): boolean => char === '.' || char === '!' || char === '?' || char === '…';
const SPACE = /\s/;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const CLOSING_MARK = /[”’»)\]]/;
const OPENING_MARK = /[“‘«"'([]/;
/** A list bullet at the head of a line, or a numbered item. */
const BULLET = /^[•●▪◦*·–-]\s|^\d{1,3}[.)]\s/;
/** Where a capitalised article's particle may begin a sentence in small letters: "al-Shara said". */
const PARTICLE = /^(?:al|el|ad|an|ar|as|at|az|ash)-\p{Lu}/u;
/** Longest look back for the word before a stop; longer ones are no abbreviations. */
const MAX_ABBREVIATION_CHARS = 8;
/** A bracket longer than this is more likely unbalanced than a remark; sentences are then told apart inside it. */
const MAX_BRACKET_CHARS = 300;

/** Whether a sentence ends with the stop or line break at `at`, and where to read on: past its run of stops and closing marks. */
function stopAt(scan: Scan, start: number, at: number): { readonly end: number; readonly endsSentence: boolean } {
  const { text } = scan;
  const char = text.charAt(at);
  if (char === '\n') return { end: at + 1, endsSentence: isLineBoundary(text, at) };
  let end = at + 1;
  while (isStop(text.charAt(end)) || isSpacedDot(text, end)) end += isStop(text.charAt(end)) ? 1 : 2;
  const isEllipsis = text.slice(at, end).replaceAll(' ', '').startsWith('...') || char === '…';
  const stops = end;
  end = skipClosing(text, end);
  end = skipTrailingDots(text, end);
  end = skipNoteMark(text, end);
  const next = skipSpace(text, end);
  if (next >= text.length) return { end, endsSentence: true };
  const endsSentence = next === end ? isJoined(scan, at, stops, end) : endsHere(scan, start, at, next, isEllipsis, end > stops);
  return { end, endsSentence };
}

/** A stop followed by white space: whether a sentence ends there. */
function endsHere(scan: Scan, start: number, at: number, next: number, isEllipsis: boolean, hasClosing: boolean): boolean {
  const { text } = scan;
  if (BULLET.test(text.slice(next, next + 6)) && text.slice(at, next).includes('\n')) return true;
  let word = next;
  while (OPENING_MARK.test(text.charAt(word))) word += 1;
  const first = text.charAt(word);
  if (LOWER.test(first)) return PARTICLE.test(text.slice(word, word + 6)) && !isEllipsis && text.charAt(at) === '.';
  if (word === next && !LETTER.test(first) && !DIGIT.test(first) && !/[$€£•#@]/.test(first)) return false;
  if (isEllipsis) return !scan.capitals && UPPER.test(first);
  if (text.charAt(at) !== '.') return true;
  if (hasClosing && !isAbbreviationAlways(text, at)) return true;
  return !continues(scan, start, at, word);
}

/** Whether the stop at `at` belongs to an abbreviation, initial or list number and the sentence goes on at `next`. */
function continues(scan: Scan, start: number, at: number, next: number): boolean {
  const { text } = scan;
  const token = wordBefore(text, start, at);
  if (token === null) return false;
  if (/^\d{1,3}$/.test(token)) return at - token.length === start;
  const lower = token.toLowerCase();
  const following = wordAfter(text, next);
  const begins = text.charAt(next + following.length) !== '.' && (scan.capitals ? CAPITAL_STARTERS : STARTERS).has(following.toLowerCase());
  if (LEADING.has(lower)) return true;
  const isInitial = /^\p{Lu}$/u.test(token);
  if (BEFORE_NUMBER.has(lower) && !isInitial) return DIGIT.test(text.charAt(next));
  if (TITLES.has(lower) && UPPER.test(token)) return !begins;
  if (TRAILING.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(token)) return !begins && lower !== 'etc' && !DIGIT.test(text.charAt(next));
  // "S. P. Name", and no page.
  if (isInitial) return !begins;
  return false;
}

function isAbbreviationAlways(text: string, at: number): boolean {
  const token = wordBefore(text, 0, at);
  return token !== null && LEADING.has(token.toLowerCase());
}

/** A stop with no space after it ends a sentence only between a small letter (or a closing mark) and a capitalised word. */
function isJoined(scan: Scan, at: number, stops: number, end: number): boolean {
  const { text } = scan;
  const first = text.charAt(end);
  if (stops < end && (/[“‘«"']/.test(first) || UPPER.test(first))) return LETTER.test(text.charAt(at - 1));
  if (scan.capitals || !LOWER.test(text.charAt(at - 1)) || !LOWER.test(text.charAt(at - 2))) return false;
  const token = wordBefore(text, 0, at);
  if (token?.includes('.')) return false;
  return /^[“‘«]?\p{Lu}(?:\p{Ll}|\s)/u.test(text.slice(end, end + 3));
}

/** The letters, digits and inner stops right before `at`, or null when they are too many for an abbreviation. */
function wordBefore(text: string, start: number, at: number): string | null {
  let from = at;
  while (from > start && /[\p{L}\p{N}.]/u.test(text.charAt(from - 1))) {
    from -= 1;
    if (at - from > MAX_ABBREVIATION_CHARS) return null;
  }
  return text.slice(from, at);
}

function wordAfter(text: string, at: number): string {
  return /^\p{L}{1,14}(?!\p{L})/u.exec(text.slice(at, at + 16))?.[0] ?? '';
}

/** "." of " . . ." standing at `at` after a space. */
function isSpacedDot(text: string, at: number): boolean {
  return text.charAt(at) === ' ' && text.charAt(at + 1) === '.' && (at + 2 >= text.length || /[\s.]/.test(text.charAt(at + 2)));
}

function skipClosing(text: string, from: number): number {
  let at = from;
  for (;;) {
    const char = text.charAt(at);
    const isStraight = char === '"' || char === "'";
    if (!CLOSING_MARK.test(char) && !(isStraight && /^(?:[\s"')\]]|$)/.test(text.slice(at + 1, at + 2)))) return at;
    at += 1;
  }
}

/** Dots of omission after a finished sentence go with it: "play. … Even". */
function skipTrailingDots(text: string, from: number): number {
  let end = from;
  for (;;) {
    const at = skipSpace(text, end);
    const dots = /^(?:…|\.\.\.|\. \. \.|\[…\]|\[\.\.\.\])(?=\s)/.exec(text.slice(at, at + 6))?.[0];
    if (dots === undefined || at === end || text.slice(end, at).includes('\n')) return end;
    end = at + dots.length;
  }
}

/** A note's number after the stop: "ended.[12] Then". */
function skipNoteMark(text: string, from: number): number {
  return from + (/^\[\d{1,3}\]/.exec(text.slice(from, from + 5))?.[0].length ?? 0);
}

function isLineBoundary(text: string, at: number): boolean {
  let next = at + 1;
  while (/[ \t\r]/.test(text.charAt(next))) next += 1;
  return text.charAt(next) === '\n' || BULLET.test(text.slice(next, next + 6));
}

/** Each opening bracket with a partner near enough, to the place after the partner. */
function bracketEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '(' || char === '[') open.push(at);
    if (char !== ')' && char !== ']') continue;
    const from = open.pop();
    if (from !== undefined && at - from <= MAX_BRACKET_CHARS && !text.slice(from, at).includes('\n\n')) ends.set(from, at + 1);
  }
  return ends;
}

function lastStarting(quoted: readonly Quoted[], from: number, before: number): Quoted | null {
  let last: Quoted | null = null;
  for (let at = from; at < quoted.length; at += 1) {
    const range = quoted[at];
    if (range === undefined || range.start >= before) return last;
    last = range;
  }
  return last;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text.charAt(at))) at += 1;
  return at;
}

function trimEnd(text: string, start: number, from: number): number {
  let at = from;
  while (at > start && SPACE.test(text.charAt(at - 1))) at -= 1;
  return at;
}
