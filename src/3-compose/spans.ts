import type { DaySpan } from '../model/day-span.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { type DateNames, dayNumber, formatSpan, monthSpan, parts } from '../text/calendar.ts';

/** Days between two spans: 0 when they overlap or touch. Days compare as strings, and are counted only where they do neither. */
export function daysApart(a: DaySpan, b: DaySpan): number {
  if (a.start > b.end) return dayNumber(a.start) - dayNumber(b.end);
  return b.start > a.end ? dayNumber(b.start) - dayNumber(a.end) : 0;
}

/** Oldest first: by start, then by end, so that a day stands before the month it opens. */
export function byDate(a: DaySpan, b: DaySpan): number {
  return byCodePoint(a.start, b.start) || byCodePoint(a.end, b.end);
}

/** Newest first, by the last day that the span can mean. */
export function byNewest(a: DaySpan, b: DaySpan): number {
  return byCodePoint(b.end, a.end) || byCodePoint(b.start, a.start);
}

/** The later of two spans, where either may be unknown. */
export function later(a: DaySpan | null, b: DaySpan | null): DaySpan | null {
  if (a === null || b === null) return a ?? b;
  return byNewest(a, b) <= 0 ? a : b;
}

/** No more exact than month and year, for "as of May 2019": a table has no room for days that do not matter. */
export function monthInWords(span: DaySpan, names: DateNames): string {
  if (span.start.slice(0, 7) !== span.end.slice(0, 7)) return formatSpan(span, names);
  const { year, month } = parts(span.start);
  return formatSpan(monthSpan(year, month), names);
}
