import type { Day } from '../model/day-span.ts';
import { day, daySpan, monthSpan, spanOf, type Third, third } from './calendar.ts';
import type { YearlessPoint } from './time-forms.ts';
import type { Match } from './time-match.ts';
import { type Dated, nothingCounted, readDated, readDayNumber, readYearAfterDay } from './time-month-day.ts';
import { joinsRange, type TimeTokens, tokenAt, word } from './time-tokens.ts';
import { MONTHS } from './time-words.ts';

/** "21 May 2019", "Saturday 18 November", "May 1 to 3", "September 2018", "the January", "from February to April 2019". */
export function matchCalendarDate(tokens: TimeTokens, at: number, part: Third | null): Match | null {
  const first = readDated(tokens, at, part);
  if (first === null) return null;
  const range = readRangeEnd(tokens, at, first);
  if (range === null) return formOf(tokens, first, null);
  return formOf(tokens, { ...first, year: first.year ?? range.year }, range);
}

function formOf(tokens: TimeTokens, first: Dated, last: Dated | null): Match | null {
  const next = last?.next ?? first.next;
  if (first.year === null) {
    const named = last === null ? namedDay(tokens, first) : null;
    if (named !== null) return { next, form: { kind: 'absolute', span: daySpan(named), weekday: null } };
    if (NAMES_AFTER_DATE.has(word(tokens, next)) && tokenAt(tokens, next).text !== word(tokens, next)) return null;
    return { next, form: { kind: 'partial', from: first.point, to: last?.point ?? null, year: null } };
  }
  const from = spanOfPoint(first.point, first.year);
  const to = last === null ? from : spanOfPoint(last.point, last.year ?? first.year);
  if (from === null || to === null || to.end < from.start) return null;
  const span = last === null ? from : spanOf(from.start, to.end);
  return { next, form: { kind: 'absolute', span, weekday: first.point.weekday } };
}

/** What is named after a day: "19 April Movement", "1 May Avenue". */
const NAMES_AFTER_DATE: ReadonlySet<string> = new Set([
  'movement',
  'front',
  'brigade',
  'brigades',
  'battalion',
  'party',
  'organization',
  'organisation',
  'avenue',
  'street',
  'square',
  'bridge',
  'hospital',
  'university',
  'road',
  'plaza',
  'park',
  'boulevard',
]);

/** The span of a point in a year; null when that year has no such day. */
export function spanOfPoint(point: YearlessPoint, year: number) {
  if (point.day === null) {
    const whole = monthSpan(year, point.month);
    return point.part === null ? whole : third(whole, point.part);
  }
  const exact = day(year, point.month, point.day);
  return exact === null ? null : daySpan(exact);
}

// A day that became the name of an event is that day in every article, however long after.
function namedDay(tokens: TimeTokens, date: Dated): Day | null {
  const follows = word(tokens, date.next);
  const names = follows === 'attacks' || follows === 'hijackers' || follows === 'hijackings';
  return names && date.point.month === 9 && date.point.day === 11 ? '2001-09-11' : null;
}

function readRangeEnd(tokens: TimeTokens, at: number, first: Dated): Dated | null {
  if (!joinsRange(tokens, at, first.next)) return null;
  const second = readDated(tokens, first.next + 1, null);
  if (second !== null && (second.point.day === null) === (first.point.day === null)) return second;
  // "May 1 to 3, 2023": the month is said once.
  const dayNumber = first.point.day === null || first.year !== null ? null : readDayNumber(tokens, first.next + 1);
  if (dayNumber === null || first.point.day === null || dayNumber.value <= first.point.day) return null;
  if (MONTHS.has(word(tokens, dayNumber.next)) || !nothingCounted(tokens, dayNumber.next)) return null;
  const year = readYearAfterDay(tokens, dayNumber.next);
  return {
    next: year?.next ?? dayNumber.next,
    point: { ...first.point, day: dayNumber.value, weekday: null },
    year: year?.value ?? null,
  };
}
