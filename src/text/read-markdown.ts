import { referenceAt } from './entities.ts';
import { type Reading, ReadingBuilder } from './reading.ts';

/** Longest link target, and longest text of a link or an image, that is looked for: bounds the work on hostile text. */
const MAX_TARGET_CHARS = 2000;
const MAX_LABEL_CHARS = 1000;

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const TAG = /<(?:\/?[a-zA-Z][^<>]{0,500}|!--[^<>]{0,500}--)>/y;
const AUTOLINK = /<((?:https?|mailto):[^<>\s]{1,1000})>/y;
/** "](target)" or "][reference]" or a footnote's "[^1]". */
const LINK_END = /\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^[\]\n]{0,200}\])/y;
const FOOTNOTE = /\[\^[^[\]\s]{1,40}\]/y;
const QUOTE_MARK = /(?:[ \t]{0,3}>[ \t]?){1,20}/y;

/**
 * What a paragraph of Markdown source reads as: emphasis, links' targets, images, code marks and tags taken out, escapes
 * and references decoded, white space folded.
 */
export function readMarkdown(source: string): Reading {
  const reading = new ReadingBuilder();
  const opened = linkStarts(source);
  for (let at = 0; at < source.length; ) at = readAt(reading, source, at, opened);
  return reading.done();
}

/** Reads what stands at a place, and says where to go on. */
function readAt(reading: ReadingBuilder, source: string, at: number, opened: ReadonlySet<number>): number {
  const char = source.charAt(at);
  const atLineStart = at === 0 || source[at - 1] === '\n';
  if (atLineStart && (char === '>' || char === ' ')) {
    const quote = matchAt(QUOTE_MARK, source, at);
    if (quote !== null) return at + quote.length;
  }
  switch (char) {
    case '\\': {
      const next = source.charAt(at + 1);
      if (next === '' || !ESCAPABLE.test(next)) break;
      reading.add(next, at, at + 2);
      return at + 2;
    }
    case '&': {
      const reference = referenceAt(source, at);
      if (reference === null) break;
      reading.add(reference.text, at, reference.end);
      return reference.end;
    }
    case '<': {
      const autolink = matchAt(AUTOLINK, source, at);
      if (autolink !== null) {
        for (let inner = at + 1; inner < at + autolink.length - 1; inner++) reading.add(source.charAt(inner), inner, inner + 1);
        return at + autolink.length;
      }
      const tag = matchAt(TAG, source, at);
      if (tag === null) break;
      if (/^<\/?(?:br|p|div|li|td|tr|hr)\b/i.test(tag)) reading.breakAt(at, at + tag.length);
      return at + tag.length;
    }
    case '!': {
      const image = source[at + 1] === '[' ? imageEnd(source, at + 1) : null;
      if (image === null) break;
      reading.breakAt(at, image);
      return image;
    }
    case '[': {
      const footnote = matchAt(FOOTNOTE, source, at);
      if (footnote !== null) return at + footnote.length;
      if (opened.has(at)) return at + 1;
      break;
    }
    case ']': {
      const end = matchAt(LINK_END, source, at);
      if (end !== null) return at + end.length;
      break;
    }
    case '*':
    case '_':
    case '`':
    case '~': {
      const run = runLength(source, at, char);
      if (isMark(source, at, run, char)) return at + run;
      for (let unit = at; unit < at + run; unit++) reading.add(char, unit, unit + 1);
      return at + run;
    }
  }
  reading.add(char, at, at + 1);
  return at + 1;
}

/** Marks of emphasis and code touch a word on one side; between spaces, and inside numbers and names, they are characters. */
function isMark(source: string, at: number, run: number, char: string): boolean {
  const before = source.charAt(at - 1);
  const after = source.charAt(at + run);
  const isWord = (one: string): boolean => /[\p{L}\p{N}]/u.test(one);
  const isSpace = (one: string): boolean => one === '' || /\s/.test(one);
  if (isSpace(before) && isSpace(after)) return false;
  if (char === '`') return true;
  if (char === '~') return run >= 2;
  return run > 3 ? false : !(isWord(before) && isWord(after) && (char === '_' || run === 1));
}

function runLength(source: string, at: number, char: string): number {
  let length = 1;
  while (source[at + length] === char) length += 1;
  return length;
}

function matchAt(expression: RegExp, source: string, at: number): string | null {
  expression.lastIndex = at;
  return expression.exec(source)?.[0] ?? null;
}

/** Where an image that begins with "[" at a place ends, or null. */
function imageEnd(source: string, at: number): number | null {
  const close = source.indexOf('](', at);
  if (close < 0 || close - at > MAX_LABEL_CHARS) return null;
  const end = source.indexOf(')', close);
  return end < 0 || end - close > MAX_TARGET_CHARS ? null : end + 1;
}

/** The brackets that open a link: those whose partner is followed by a target. */
function linkStarts(source: string): ReadonlySet<number> {
  const found = new Set<number>();
  const open: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (char === '\\') at += 1;
    else if (char === '[') open.push(at);
    else if (char === ']') {
      const start = open.pop();
      if (start !== undefined && matchAt(LINK_END, source, at) !== null) found.add(start);
    }
  }
  return found;
}
