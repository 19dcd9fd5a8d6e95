import type { Day } from '../model/day-span.ts';

/**
 * Day arithmetic in the proleptic Gregorian calendar, on `YYYY-MM-DD` strings alone: no clock, no time zone, no `Date`.
 * Days compare as strings, so `a < b` is "a is earlier than b".
 */
export type CalendarParts = { readonly year: number; readonly month: number; readonly day: number };

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export type CalendarUnit = 'day' | 'week' | 'month' | 'year' | 'decade';

const pad = (value: number) => (value < 10 ? `0${value}` : String(value));

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const MONTH_LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 30);
}

/** The day, or null when there is no such day (30 February, month 13). */
export function day(year: number, month: number, dayOfMonth: number): Day | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return write({ year, month, day: dayOfMonth });
}

/** The number that two digits write: dates are taken apart so often that no strings are made of them. */
const digitsAt = (value: Day, at: number): number => (value.charCodeAt(at) - 48) * 10 + value.charCodeAt(at + 1) - 48;

export function parts(value: Day): CalendarParts {
  return { year: digitsAt(value, 0) * 100 + digitsAt(value, 2), month: digitsAt(value, 5), day: digitsAt(value, 8) };
}

function write({ year, month, day: dayOfMonth }: CalendarParts): Day {
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${pad(month)}-${pad(dayOfMonth)}`;
}

/** Days since 1970-01-01; by Howard Hinnant's `days_from_civil`. */
export function dayNumber(value: Day): number {
  const { year, month, day: dayOfMonth } = parts(value);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function fromDayNumber(count: number): Day {
  const shifted = count + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return write({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  });
}

export function firstOfMonth(year: number, month: number): Day {
  return write({ year, month, day: 1 });
}

export function lastOfMonth(year: number, month: number): Day {
  return write({ year, month, day: daysInMonth(year, month) });
}

export function weekday(value: Day): Weekday {
  // 1970-01-01 was a Thursday (4). The remainder is 0 to 6 by construction.
  return ((((dayNumber(value) + 4) % 7) + 7) % 7) as Weekday;
}

export function addDays(value: Day, count: number): Day {
  return fromDayNumber(dayNumber(value) + count);
}

/** The same day of the month, `count` months on; the month's last day where it has no such day. */
export function addMonths(value: Day, count: number): Day {
  const from = parts(value);
  const index = from.year * 12 + from.month - 1 + count;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return write({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
}

export function addYears(value: Day, count: number): Day {
  return addMonths(value, count * 12);
}

export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The day, `count` units on. */
export function addUnits(value: Day, count: number, unit: CalendarUnit): Day {
  switch (unit) {
    case 'day':
      return addDays(value, count);
    case 'week':
      return addDays(value, count * 7);
    case 'month':
      return addMonths(value, count);
    case 'year':
      return addYears(value, count);
    case 'decade':
      return addYears(value, count * 10);
  }
}
