import type { NumberFound } from '../../text/numbers.ts';

/** The words around a number that make it a range or an estimate. */

const QUALIFIER_WORDS =
  'up to|at least|at most|an estimated|estimated|more than|less than|fewer than|no fewer than|no less than|no more than|not more than|as many as|as much as|as few as|well over|well more than|just over|just under|over|under|nearly|almost|about|around|some|roughly|approximately|close to|upwards of|perhaps|possibly|probably|only|just|a total of|an average of|a combined|an additional|another|between|from|a mere|a further|a record|barely|exactly|anywhere from';
/** One or two qualifiers right before the number: "perhaps as many as". */
const QUALIFIER = new RegExp(`(?:^|[\\s(“"‘—–-])((?:(?:${QUALIFIER_WORDS})\\s){1,2})$`, 'iu');
// Two of the longest qualifiers.
const MAX_QUALIFIER_CHARS = 40;
export const AFTER_QUALIFIER = /^(?:\s(?:or|and)\s(?:more|so|less|fewer|over)|\s?\+|-plus)(?![\p{L}])/iu;

export function qualifierBefore(text: string, start: number, isRangeOfTwo: boolean): { readonly start: number; readonly wording: string } | null {
  const match = QUALIFIER.exec(text.slice(Math.max(0, start - MAX_QUALIFIER_CHARS), start));
  const wording = match?.[1]?.trim();
  if (wording === undefined || wording === '') return null;
  if (!isRangeOfTwo && /^(?:between|from)$/i.test(wording)) return null;
  // "Hand over a tenth", "control over two villages": no estimate.
  if (/^over$/i.test(wording) && TAKES_OVER.test(text.slice(0, start - (match?.[1]?.length ?? 0)))) return null;
  // "From more than 1,000 to 380": the first word leads from one number to the other.
  const lead = isRangeOfTwo ? 0 : (/^(?:between|from)\s+(?=\S)/i.exec(wording)?.[0].length ?? 0);
  return { start: start - (match?.[1]?.length ?? 0) + lead, wording: wording.slice(lead).replace(/\s+/g, ' ') };
}

const TAKES_OVER =
  /\b(?:(?:hand|turn|sign|rul|presid|quarrel|argu|clash|watch)(?:e|es|s|ed|ing)?|f(?:ight|ights|ighting|ought)|control|authority|power|influence|sovereignty|jurisdiction|disputes?|quarrels?|war|battle|clashes|row)\s?$/iu;

/** "5,000 to 7,000", "between 250 and 300", "15-20", "two or three". */
export function isRange(text: string, lower: NumberFound, upper: NumberFound): boolean {
  if (lower.kind !== 'cardinal' || upper.kind !== 'cardinal' || upper.start - lower.end > 5) return false;
  const gap = text.slice(lower.end, upper.start).toLowerCase();
  const isAnd = /^\s+and\s+[$€£]?$/.test(gap) && /between\s[$€£]?$/i.test(text.slice(Math.max(0, lower.start - 9), lower.start));
  return (isAnd || /^(?:\s+(?:to|or)\s+|\s?[-–—‑]\s?)[$€£]?$/.test(gap)) && scaledLower(text, lower, upper) < (upper.max ?? upper.value);
}

/** "5 to 7 million": the multiple said once holds for both. */
export function scaledLower(text: string, lower: NumberFound, upper: NumberFound): number {
  const multiple = /(thousand|million|billion)$/i.exec(text.slice(upper.start, upper.end))?.[1]?.toLowerCase();
  if (multiple === undefined || lower.value >= 1000) return lower.value;
  return lower.value * (multiple === 'thousand' ? 1000 : multiple === 'million' ? 1_000_000 : 1_000_000_000);
}
