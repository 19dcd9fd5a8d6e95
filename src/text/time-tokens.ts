import { kindAt, lengthAt, lowerOf } from './character-kinds.ts';

/** A piece of text as the grammar of time reads it: a run of letters, a run of digits, or one mark. */
export type TimeToken = {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
  /** No space between it and the token before. */
  readonly glued: boolean;
};

/** The tokens of one text, with what the grammar must know of the whole. */
export type TimeTokens = {
  readonly text: string;
  readonly tokens: readonly TimeToken[];
  /** The text is set in capitals, so that a capital tells nothing. */
  readonly capitals: boolean;
};

// Below this many letters, an acronym and a figure ("UN, 3 MAY") look like text in capitals: then nothing rests on it either.
const CAPITALS_SHARE = 0.8;

export function timeTokens(text: string): TimeTokens {
  const tokens: TimeToken[] = [];
  let upper = 0;
  let letters = 0;
  let previousEnd = -1;
  for (let at = 0; at < text.length; ) {
    const start = at;
    const kind = kindAt(text, at);
    at += lengthAt(text, at);
    if (kind === 'space') continue;
    while (kind !== 'mark' && at < text.length && kindAt(text, at) === kind) at += lengthAt(text, at);
    const piece = text.slice(start, at);
    const lower = lowerOf(piece);
    if (kind === 'word') {
      letters += piece.length;
      if (piece !== lower && piece === piece.toUpperCase()) upper += piece.length;
    }
    // A digit of another script is a mark to a grammar that reads figures.
    tokens.push({
      text: piece,
      lower,
      kind: kind === 'number' && !(piece >= '0' && piece < ':') ? 'mark' : kind,
      start,
      end: at,
      glued: start === previousEnd,
    });
    previousEnd = at;
  }
  return { text, tokens, capitals: letters > 0 && upper / letters > CAPITALS_SHARE };
}

const NOTHING: TimeToken = { text: '', lower: '', kind: 'mark', start: -1, end: -1, glued: false };

/** The token at a place, or an empty one outside the text, so that looking around needs no checks. */
export function tokenAt({ tokens }: TimeTokens, index: number): TimeToken {
  return tokens[index] ?? NOTHING;
}

export function word(tokens: TimeTokens, index: number): string {
  return tokenAt(tokens, index).lower;
}

/** A whole number of 1 to `digits` figures, or null; figures glued to letters before them ("CO19101") are no number. */
export function plainNumber(tokens: TimeTokens, index: number, digits: number): number | null {
  const token = tokenAt(tokens, index);
  if (token.kind !== 'number' || token.text.length > digits) return null;
  if (token.glued && tokenAt(tokens, index - 1).kind === 'word') return null;
  return Number(token.text);
}

/** Whether a number is a piece of a larger one: "1,729", "3.2019". */
export function insideLargerNumber(tokens: TimeTokens, index: number): boolean {
  const before = tokenAt(tokens, index - 1);
  const after = tokenAt(tokens, index + 1);
  const joins = (mark: string) => mark === ',' || mark === '.';
  return (
    (tokenAt(tokens, index).glued && before.glued && joins(before.text) && tokenAt(tokens, index - 2).kind === 'number') ||
    (after.glued && joins(after.text) && tokenAt(tokens, index + 2).glued && tokenAt(tokens, index + 2).kind === 'number')
  );
}

/** Hyphen, dashes and the minus sign. */
export function isDash(token: TimeToken): boolean {
  return token.text === '-' || token.text === '–' || token.text === '—' || token.text === '‐' || token.text === '‑' || token.text === '−';
}

export function isApostrophe(token: TimeToken): boolean {
  return token.text === "'" || token.text === '’' || token.text === '‘';
}

/** Whether the words here make one stretch of what stands before and after: "to", a dash, "and" after "between". */
export function joinsRange(tokens: TimeTokens, from: number, link: number): boolean {
  const here = word(tokens, link);
  const before = word(tokens, from - 1);
  if (isDash(tokenAt(tokens, link))) return tokenAt(tokens, link + 1).glued === tokenAt(tokens, link).glued;
  if (here === 'to' || here === 'through' || here === 'thru') return true;
  if (here === 'until' || here === 'till') return before === 'from';
  return here === 'and' && before === 'between';
}
