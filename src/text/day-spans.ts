import type { Day, DaySpan } from '../model/day-span.ts';
import {
  addDays,
  addMonths,
  type CalendarUnit,
  daysBetween,
  daysInMonth,
  earlier,
  firstOfMonth,
  lastOfMonth,
  later,
  parts,
  weekday,
} from './days.ts';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
/** A third of a month, a season, a year or a decade: what "early", "mid" and "late" mean. */
export type Third = 'early' | 'mid' | 'late';

export function daySpan(value: Day): DaySpan {
  return { start: value, end: value, precision: 'day' };
}

export function monthSpan(year: number, month: number): DaySpan {
  return {
    start: firstOfMonth(year, month),
    end: lastOfMonth(year, month),
    precision: 'month',
  };
}

export function yearSpan(year: number): DaySpan {
  return { start: firstOfMonth(year, 1), end: lastOfMonth(year, 12), precision: 'year' };
}

/** 1990 gives the 1990s. */
export function decadeSpan(year: number): DaySpan {
  const first = Math.floor(year / 10) * 10;
  return { start: firstOfMonth(first, 1), end: lastOfMonth(first + 9, 12), precision: 'decade' };
}

/** Meteorological seasons of the northern hemisphere; a winter is named by the year of its January. */
export function seasonSpan(year: number, season: Season): DaySpan {
  const [fromYear, fromMonth, toMonth] = ({ winter: [year - 1, 12, 2], spring: [year, 3, 5], summer: [year, 6, 8], autumn: [year, 9, 11] } as const)[
    season
  ];
  return { start: monthSpan(fromYear, fromMonth).start, end: monthSpan(year, toMonth).end, precision: 'season' };
}

/** Monday to Sunday (ISO 8601), as a range. */
export function weekSpan(value: Day): DaySpan {
  const monday = addDays(value, -((weekday(value) + 6) % 7));
  return { start: monday, end: addDays(monday, 6), precision: 'range' };
}

/** The whole unit a day lies in. */
export function unitSpan(value: Day, unit: CalendarUnit): DaySpan {
  const { year, month } = parts(value);
  switch (unit) {
    case 'day':
      return daySpan(value);
    case 'week':
      return weekSpan(value);
    case 'month':
      return monthSpan(year, month);
    case 'year':
      return yearSpan(year);
    case 'decade':
      return decadeSpan(year);
  }
}

/** Narrows a whole month, season, year or decade to its third; the precision stays the unit's, since no more was said. */
export function third(span: DaySpan, part: Third): DaySpan {
  const { year, month } = parts(span.start);
  const precision = span.precision;
  if (precision === 'month') {
    const day = { early: [1, 10], mid: [11, 20], late: [21, daysInMonth(year, month)] } as const;
    const [from, to] = day[part];
    return { start: addDays(span.start, from - 1), end: addDays(span.start, to - 1), precision };
  }
  if (precision === 'decade') {
    const [from, to] = ({ early: [0, 3], mid: [4, 6], late: [7, 9] } as const)[part];
    return { start: yearSpan(year + from).start, end: yearSpan(year + to).end, precision };
  }
  if (precision === 'year' || precision === 'season') {
    const months = precision === 'year' ? 4 : 1;
    const from = addMonths(span.start, { early: 0, mid: 1, late: 2 }[part] * months);
    return { start: from, end: addDays(addMonths(from, months), -1), precision };
  }
  return span;
}

export function overlap(a: DaySpan, b: DaySpan): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function contains(outer: DaySpan, inner: DaySpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What both hold, with the finer precision; null when they share no day. */
export function intersect(a: DaySpan, b: DaySpan): DaySpan | null {
  if (!overlap(a, b)) return null;
  if (contains(a, b)) return b;
  if (contains(b, a)) return a;
  return spanOf(later(a.start, b.start), earlier(a.end, b.end));
}

/** The shortest span that holds both. */
export function hull(a: DaySpan, b: DaySpan): DaySpan {
  if (contains(a, b)) return a;
  if (contains(b, a)) return b;
  return spanOf(earlier(a.start, b.start), later(a.end, b.end));
}

/** The span between two days, called a day, a month or a year when it is exactly one, else a range. */
export function spanOf(start: Day, end: Day): DaySpan {
  if (start === end) return daySpan(start);
  const { year, month } = parts(start);
  for (const whole of [monthSpan(year, month), yearSpan(year)]) {
    if (whole.start === start && whole.end === end) return whole;
  }
  return { start, end, precision: 'range' };
}

export function lengthInDays(span: DaySpan): number {
  return daysBetween(span.start, span.end) + 1;
}
