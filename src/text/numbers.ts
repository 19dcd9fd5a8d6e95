import type { Range } from '../model/range.ts';
import { kindAt, lengthAt, lowerOf } from './character-kinds.ts';
import { FRACTION_PARTS, IN_NUMBERS, MULTIPLES, ORDINALS, SUFFIXES, TENS, UNITS, VAGUE } from './number-words.ts';
import { words } from './words.ts';

/**
 * A number in a text. `value` is the number, or the least that vague words can mean ("dozens": 24), in which case `max` is
 * the most they usually mean and `vague` is true.
 */
export type NumberFound = Range & {
  readonly kind: 'cardinal' | 'ordinal' | 'fraction';
  readonly value: number;
  readonly max: number | null;
  readonly vague: boolean;
};

/**
 * The numbers of a text, in order: digits with separators, words ("one hundred and five", "half a million", "two dozen"),
 * vague words ("tens of thousands", "several hundred"), ordinals and fractions. Capitals make no difference.
 * Digits inside a longer code ("MQ-9", "CO19101", "10:30") are not numbers.
 */
export function numbersIn(text: string): readonly NumberFound[] {
  if (!mayHoldNumber(text)) return [];
  const tokens = tokenize(text);
  const found: NumberFound[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (!mayOpen(tokens[at]?.word ?? '')) {
      at += 1;
      continue;
    }
    const read = readVague(tokens, at) ?? readFraction(tokens, at) ?? readOrdinal(tokens, at) ?? readCardinal(tokens, at);
    const first = tokens[at];
    const last = tokens[at + (read?.length ?? 1) - 1];
    if (read !== null && first !== undefined && last !== undefined && !isInsideCode(text, first, last)) {
      const { kind, value, max, vague } = read;
      found.push({ start: first.start, end: last.end, kind, value, max, vague });
    }
    at += read?.length ?? 1;
  }
  return found;
}

/** Figures of any kind; and marks over letters, which are within a word of `words` and no letter here. */
const FIGURE_OR_MARK = /[\p{N}\p{M}]/u;

const mayHoldNumber = (text: string): boolean => FIGURE_OR_MARK.test(text) || words(text).some(({ norm }) => IN_NUMBERS.has(norm));

/** Whether a number may begin with a word: most begin none, and need not be asked for each kind. */
const mayOpen = (word: string): boolean => IN_NUMBERS.has(word) || word === 'a' || word === 'an' || isDigit(word, 0);

type Token = Range & { readonly word: string; readonly joined: boolean };
type Read = {
  readonly kind: NumberFound['kind'];
  readonly value: number;
  readonly max: number | null;
  readonly vague: boolean;
  readonly length: number;
};

const JOINING: ReadonlySet<string> = new Set([' ', '\n', '-', '‑', '\u00a0']);

/** Runs of letters, and runs of digits with separators between them. */
function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let before = -1;
  for (let at = 0; at < text.length; ) {
    const start = at;
    const isWord = kindAt(text, at) === 'word';
    if (isWord) while (at < text.length && kindAt(text, at) === 'word') at += lengthAt(text, at);
    else at = endOfDigits(text, at);
    if (at === start) {
      at += lengthAt(text, at);
      continue;
    }
    const gap = before < 0 ? null : text.slice(before, Math.min(start, before + 3));
    const piece = text.slice(start, at);
    tokens.push({ start, end: at, word: isWord ? lowerOf(piece) : piece, joined: gap !== null && (gap === '' || JOINING.has(gap)) });
    before = at;
  }
  return tokens;
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code > 47 && code < 58;
};

/** Where digits end that begin at a place, with "," and "." between two of them; the place itself where there is none. */
function endOfDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text, at)) {
    at += 1;
    const mark = text.charAt(at);
    if ((mark === '.' || mark === ',') && isDigit(text, at + 1)) at += 1;
  }
  return at;
}

/** The token `offset` places after `at` when only a space or hyphen lies between it and the one before. */
function joinedWord(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.joined ? token.word : '';
}

const read = (kind: NumberFound['kind'], value: number, length: number, max: number | null = null): Read => ({
  kind,
  value,
  max,
  vague: max !== null,
  length,
});

/** "dozens", "tens of thousands", "hundreds of thousands", "several hundred", "a few dozen", "a couple of". */
function readVague(tokens: readonly Token[], at: number): Read | null {
  const word = tokens[at]?.word ?? '';
  if (word === 'several' || (word === 'a' && joinedWord(tokens, at + 1) === 'few') || word === 'few') {
    const length = word === 'a' ? 2 : 1;
    const multiple = MULTIPLES.get(joinedWord(tokens, at + length));
    return multiple === undefined ? null : read('cardinal', 2 * multiple, length + 1, 10 * multiple - 1);
  }
  const size = VAGUE.get(word) ?? (word === 'tens' ? ([20, 99] as const) : undefined);
  if (size === undefined) return null;
  const second = joinedWord(tokens, at + 1) === 'of' ? VAGUE.get(joinedWord(tokens, at + 2)) : undefined;
  if (second !== undefined) return read('cardinal', (size[0] * second[0]) / 2, 3, ((size[1] + 1) * second[0]) / 2 - 1);
  return word === 'tens' ? null : read('cardinal', size[0], 1, size[1]);
}

/** "two-thirds", "a third", "three quarters", "half" (but not "half a million", which is a cardinal). */
function readFraction(tokens: readonly Token[], at: number): Read | null {
  const word = tokens[at]?.word ?? '';
  const next = joinedWord(tokens, at + 1);
  if (word === 'half') {
    const isCardinal = (next === 'a' || next === 'an') && MULTIPLES.has(joinedWord(tokens, at + 2));
    return isCardinal || MULTIPLES.has(next) ? null : read('fraction', 0.5, 1);
  }
  const parts = FRACTION_PARTS.get(next);
  const count = word === 'a' ? 1 : UNITS.get(word);
  if (
    parts === undefined ||
    count === undefined ||
    count === 0 ||
    count >= parts ||
    (word === 'a' && !['third', 'quarter', 'half', 'fifth', 'tenth'].includes(next))
  )
    return null;
  // "a third" is a fraction only of something: "a third attack" counts attacks.
  const isOrdinalWord = !next.endsWith('s') && next !== 'half' && next !== 'quarter';
  if (isOrdinalWord && joinedWord(tokens, at + 2) !== 'of') return null;
  return read('fraction', count / parts, 2);
}

/** "third", "21st", "twenty-first". */
function readOrdinal(tokens: readonly Token[], at: number): Read | null {
  const word = tokens[at]?.word ?? '';
  const plain = ORDINALS.get(word);
  if (plain !== undefined) return read('ordinal', plain, 1);
  const tens = TENS.get(word);
  const unit = ORDINALS.get(joinedWord(tokens, at + 1));
  if (tens !== undefined && unit !== undefined && unit < 10) return read('ordinal', tens + unit, 2);
  const suffix = tokens[at + 1];
  if (/^\d/.test(word) && suffix !== undefined && suffix.start === tokens[at]?.end && /^(?:st|nd|rd|th|d)$/.test(suffix.word)) {
    return read('ordinal', digits(word) ?? 0, 2);
  }
  return null;
}

/** "16", "2.7 million", "twenty-five", "one hundred and five", "a dozen", "half a million", "two and a half million". */
function readCardinal(tokens: readonly Token[], at: number): Read | null {
  const word = tokens[at]?.word ?? '';
  if (word === 'half') {
    const length = MULTIPLES.has(joinedWord(tokens, at + 1)) ? 2 : 3;
    const multiple = MULTIPLES.get(joinedWord(tokens, at + length - 1));
    return multiple === undefined ? null : read('cardinal', multiple / 2, length);
  }
  if (/^\d/.test(word)) return readDigits(tokens, at, word);
  let next = at;
  let total = 0;
  let group = 0;
  let read1 = 0;
  if (word === 'a' || word === 'an') {
    if (!MULTIPLES.has(joinedWord(tokens, at + 1))) return null;
    group = 1;
    next += 1;
  }
  for (;;) {
    const token = next === at ? word : joinedWord(tokens, next);
    const multiple = MULTIPLES.get(token);
    const tens = TENS.get(token);
    const unit = UNITS.get(token);
    if (multiple !== undefined && (group > 0 || total > 0)) {
      if (multiple >= 1000) {
        total += Math.max(group, 1) * multiple;
        group = 0;
      } else group = Math.max(group, 1) * multiple;
    } else if (tens !== undefined && group % 100 === 0) group += tens;
    else if (unit !== undefined && (group % 100 === 0 || (group % 10 === 0 && group % 100 >= 20 && unit < 10))) group += unit;
    else if (token === 'and' && (group >= 100 || total > 0) && isSmallNumber(joinedWord(tokens, next + 1))) {
      next += 1;
      continue;
    } else if (token === 'and' && joinedWord(tokens, next + 1) === 'a' && joinedWord(tokens, next + 2) === 'half' && read1 > 0) {
      const multiple2 = MULTIPLES.get(joinedWord(tokens, next + 3)) ?? 1;
      return read('cardinal', (total + group + 0.5) * multiple2, next + (multiple2 === 1 ? 3 : 4) - at);
    } else break;
    next += 1;
    read1 += 1;
  }
  return read1 === 0 ? null : read('cardinal', total + group, next - at);
}

function readDigits(tokens: readonly Token[], at: number, word: string): Read | null {
  const value = digits(word);
  if (value === null) return null;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token !== undefined && next !== undefined && next.start === token.end) {
    const suffix = SUFFIXES.get(next.word);
    return suffix === undefined ? read('cardinal', value, 1) : read('cardinal', value * suffix, 2);
  }
  const multiple = MULTIPLES.get(joinedWord(tokens, at + 1));
  return multiple === undefined ? read('cardinal', value, 1) : read('cardinal', Math.round(value * multiple * 1000) / 1000, 2);
}

/** Digits with separators: "5,665", "2.7", "1.000.000". A comma that does not set off three digits is not a separator. */
function digits(word: string): number | null {
  if (/^\d{1,15}(?:\.\d+)?$/.test(word)) return Number(word);
  if (/^\d{1,3}(?:,\d{3}){1,4}(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,4}$/.test(word)) return Number(word.replaceAll('.', ''));
  return null;
}

function isSmallNumber(word: string): boolean {
  return UNITS.has(word) || TENS.has(word);
}

/** Unit letters that may follow digits without a space: "20km", "5kg", "30m". */
const GLUED_UNIT = /^(?:km|kms|kg|m|ha|mm|cm|lb|lbs|ft|k|mn|bn|st|nd|rd|th|d)(?![\p{L}\p{N}])/iu;

/** Whether the number is a part of a longer code, time, date or address rather than a number. */
function isInsideCode(text: string, first: Token, last: Token): boolean {
  if (!/\d/.test(text.slice(first.start, last.end))) return false;
  const before = text.slice(Math.max(0, first.start - 2), first.start);
  const after = text.slice(last.end, last.end + 5);
  if (/[\p{L}\p{N}_#/:@.]$/u.test(before) || /\p{L}[-‑–]$/u.test(before))
    return !/(?:\s|^)(?:US|[A-Z])?[$€£]$/u.test(before) && !/[.…]$/.test(before);
  if (/^[/:]\d/.test(after) || /^[_@]/.test(after)) return true;
  return /^\p{L}/u.test(after) && !GLUED_UNIT.test(after);
}
