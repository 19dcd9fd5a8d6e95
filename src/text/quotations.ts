import type { Range } from '../model/range.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
/** What may stand right before an opening mark. */
const BEFORE_OPENING = /[\s([{<—–“"«‘/-]/;

/** A quotation's range, marks included; `closed` is false when its closing mark is missing. */
export type Quoted = Range & { readonly closed: boolean };

/**
 * The quotations of a text, in order: “…”, "…", «…», ‘…’ and '…'.
 * A double quotation that is never closed runs to the end of its paragraph, as the custom is when speech goes on in the
 * next one; a single mark without a partner is an apostrophe. Quotations inside quotations are not listed.
 */
export function quotations(text: string): readonly Quoted[] {
  const found: Quoted[] = [];
  let double: { readonly start: number; readonly close: string } | null = null;
  let single: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '\n' && isBlankLineBreak(text, at)) {
      if (double !== null) found.push({ start: double.start, end: at, closed: false });
      double = null;
      single = null;
    } else if (double !== null) {
      if (mark === double.close) {
        found.push({ start: double.start, end: at + 1, closed: true });
        double = null;
      }
    } else if (mark === '“' || mark === '«') {
      double = { start: at, close: mark === '“' ? '”' : '»' };
      single = null;
    } else if (mark === '"') {
      double = { start: at, close: '"' };
      single = null;
    } else if (single === null) {
      if ((mark === '‘' || mark === "'") && opens(text, at)) single = at;
    } else if ((mark === '’' || mark === "'") && closes(text, at)) {
      found.push({ start: single, end: at + 1, closed: true });
      single = null;
    }
  }
  if (double !== null) found.push({ start: double.start, end: text.length, closed: false });
  return found;
}

/** Whether the place between two characters lies inside the quotation. */
export function isInside(quoted: Quoted, at: number): boolean {
  return quoted.start < at && (at < quoted.end || (!quoted.closed && at === quoted.end));
}

function opens(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return (before === '' || BEFORE_OPENING.test(before) || /[.!?”]/.test(before)) && after !== '' && LETTER_OR_DIGIT.test(after);
}

/** A mark followed by a letter is an apostrophe ("don't"); one after a plural s may be either and is taken to close. */
function closes(text: string, at: number): boolean {
  return !SPACE.test(text.charAt(at - 1)) && !LETTER_OR_DIGIT.test(text.charAt(at + 1) || ' ');
}

function isBlankLineBreak(text: string, at: number): boolean {
  for (let next = at + 1; next < text.length; next += 1) {
    const char = text.charAt(next);
    if (char === '\n') return true;
    if (char !== ' ' && char !== '\t' && char !== '\r') return false;
  }
  return false;
}
