import type { DaySpan } from '../model/day-span.ts';
import { day, daySpan } from './calendar.ts';

/** "XY-PM-11-04-91 1731EST<": bureau, day in the order of America, hour. */
const STAMP = /^\p{Lu}{2,4}(?:-\p{Lu}{2,4}){1,2}-(\d\d)-(\d\d)-(\d\d)\s{1,3}\d{4}(?:\p{Lu}{3,4})?<?$/u;
/** Wires of two figures of the year are of the last century from here on. */
const FIRST_YEAR = 60;

/** The day in the stamp at the foot of a wire report; null for a line that is none. */
export function wireStamp(line: string): DaySpan | null {
  const [, month, dayOfMonth, year] = (STAMP.exec(line.trim()) ?? []).map(Number);
  if (month === undefined || dayOfMonth === undefined || year === undefined) return null;
  const written = day((year >= FIRST_YEAR ? 1900 : 2000) + year, month, dayOfMonth);
  return written === null ? null : daySpan(written);
}
