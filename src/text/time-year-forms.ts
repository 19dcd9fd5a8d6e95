import type { DaySpan } from '../model/day-span.ts';
import { decadeSpan, hull, monthSpan, seasonSpan, spanOf, type Third, third, yearSpan } from './calendar.ts';
import type { Match } from './time-match.ts';
import { isApostrophe, isDash, joinsRange, plainNumber, type TimeTokens, tokenAt, word } from './time-tokens.ts';
import { SEASONS } from './time-words.ts';
import { insideName, readYear } from './time-years.ts';

/** "2019", "2015-16", "2021 to 2023", "the 1990s", "'90s". */
export function matchYears(tokens: TimeTokens, at: number, part: Third | null): Match | null {
  const whole = (span: ReturnType<typeof yearSpan>) => (part === null ? span : third(span, part));
  const decade = readDecade(tokens, at);
  if (decade !== null) return { next: decade.next, form: { kind: 'absolute', span: whole(decadeSpan(decade.value)), weekday: null } };
  const year = readYear(tokens, at);
  if (year === null || (part === null && insideName(tokens, at))) return null;
  const from = yearSpan(year.value);
  const link = tokenAt(tokens, year.next);
  if (joinsRange(tokens, at, year.next) || (link.text === '/' && link.glued)) {
    const end = readYear(tokens, year.next + 1) ?? readShortEnd(tokens, year.next + 1, year.value);
    if (end !== null && end.value > year.value) {
      return { next: end.next, form: { kind: 'absolute', span: spanOf(from.start, hull(from, yearSpan(end.value)).end), weekday: null } };
    }
  }
  return { next: year.next, form: { kind: 'absolute', span: whole(from), weekday: null } };
}

/** The "16" of "2015-16": the next years only, so that "2019-05" is not a stretch of years. */
function readShortEnd(tokens: TimeTokens, at: number, from: number): { readonly next: number; readonly value: number } | null {
  const token = tokenAt(tokens, at);
  const value = plainNumber(tokens, at, 2);
  if (value === null || token.text.length !== 2 || !token.glued) return null;
  const end = Math.floor(from / 100) * 100 + value;
  return end > from ? { next: at + 1, value: end } : null;
}

function readDecade(tokens: TimeTokens, at: number): { readonly next: number; readonly value: number } | null {
  const token = tokenAt(tokens, at);
  const value = plainNumber(tokens, at, 4);
  const apostrophe = isApostrophe(tokenAt(tokens, at + 1)) && tokenAt(tokens, at + 1).glued ? 1 : 0;
  const ending = tokenAt(tokens, at + 1 + apostrophe);
  if (value === null || value % 10 !== 0 || ending.lower !== 's' || !ending.glued) return null;
  const next = at + 2 + apostrophe;
  if (token.text.length === 4) return value >= 1800 && value <= 2090 ? { next, value } : null;
  const quoted = isApostrophe(tokenAt(tokens, at - 1)) && token.glued;
  return token.text.length === 2 && quoted
    ? { next, value: value >= 70 || value === 60 || value === 50 || value === 40 || value === 30 ? 1900 + value : 2000 + value }
    : null;
}

/** "spring 2023", "the winter of 2019". */
export function matchSeasonOfYear(tokens: TimeTokens, at: number, part: Third | null): Match | null {
  const season = SEASONS.get(word(tokens, at));
  if (season === undefined) return null;
  const year = readYear(tokens, word(tokens, at + 1) === 'of' ? at + 2 : at + 1);
  if (year === null) return null;
  const end = isDash(tokenAt(tokens, year.next)) ? readShortEnd(tokens, year.next + 1, year.value) : null;
  if (season === 'winter' && end?.value === year.value + 1) {
    return { next: end.next, form: { kind: 'absolute', span: seasonSpan(end.value, season), weekday: null } };
  }
  const own = seasonSpan(year.value, season);
  // "Winter 2019" may be the one that 2019 began with, or the one it ended with.
  const span = season === 'winter' ? { ...hull(own, seasonSpan(year.value + 1, season)), precision: own.precision } : own;
  return { next: year.next, form: { kind: 'absolute', span: part === null || season === 'winter' ? span : third(span, part), weekday: null } };
}

const HALVES: Readonly<Partial<Record<string, number>>> = { first: 0, second: 6, last: 6 };
const QUARTERS: Readonly<Partial<Record<string, number>>> = { first: 0, second: 3, third: 6, fourth: 9, last: 9 };

/** "the first half of 2019", "second quarter of 2019": its months, and not the whole year. */
export function matchPartOfYear(tokens: TimeTokens, at: number): Match | null {
  const first = word(tokens, at) === 'the' ? at + 1 : at;
  const unit = word(tokens, first + 1);
  if (unit !== 'half' && unit !== 'quarter') return null;
  const after = (unit === 'half' ? HALVES : QUARTERS)[word(tokens, first)];
  const year = after === undefined ? null : readYear(tokens, word(tokens, first + 2) === 'of' ? first + 3 : first + 2);
  if (after === undefined || year === null) return null;
  const month = (index: number): DaySpan => monthSpan(year.value, index);
  const span = spanOf(month(after + 1).start, month(after + (unit === 'half' ? 6 : 3)).end);
  return { next: year.next, form: { kind: 'absolute', span, weekday: null } };
}
