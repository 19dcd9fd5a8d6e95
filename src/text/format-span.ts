import type { Day, DaySpan } from '../model/day-span.ts';
import { decadeSpan, lengthInDays, monthSpan, type Season, seasonSpan, type Third, third, yearSpan } from './day-spans.ts';
import { addDays, parts } from './days.ts';

const MONTH_NAMES: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const THIRDS: readonly Third[] = ['early', 'mid', 'late'];
const SEASONS: readonly Season[] = ['winter', 'spring', 'summer', 'autumn'];
// A season is 90 to 92 days; more means that the wording left open which of two winters is meant.
const SEASON_DAYS = 92;

const same = (a: { start: Day; end: Day }, b: { start: Day; end: Day }) => a.start === b.start && a.end === b.end;
const monthName = (month: number) => MONTH_NAMES[month - 1] ?? '';

/** A span in English, never finer than it is known: "27 November 2024", "late 2021", "30 November to 3 December 2024". */
export function formatSpan(span: DaySpan): string {
  const from = parts(span.start);
  switch (span.precision) {
    case 'day':
      return formatDay(span.start);
    case 'month':
      return withThird(span, monthSpan(from.year, from.month), `${monthName(from.month)} ${from.year}`);
    case 'season':
      return formatSeason(span);
    case 'year':
      return withThird(span, yearSpan(from.year), `${from.year}`);
    case 'decade':
      return withThird(span, decadeSpan(from.year), `${decadeSpan(from.year).start.slice(0, 4)}s`);
    case 'range':
      return formatRange(span);
  }
}

function formatDay(value: Day): string {
  const { year, month, day } = parts(value);
  return `${day} ${monthName(month)} ${year}`;
}

function withThird(span: DaySpan, whole: DaySpan, name: string): string {
  const part = THIRDS.find((candidate) => same(third(whole, candidate), span));
  if (part === undefined) return name;
  return part === 'mid' ? `mid-${name}` : `${part} ${name}`;
}

function formatSeason(span: DaySpan): string {
  const year = parts(span.end).year;
  if (lengthInDays(span) > SEASON_DAYS) return `winter ${parts(span.start).year + 1}`;
  for (const season of SEASONS) {
    const whole = seasonSpan(year, season);
    if (whole.start > span.start || whole.end < span.end) continue;
    // A winter belongs to two years; both are named.
    return withThird(span, whole, season === 'winter' ? `winter ${year - 1}–${String(year).slice(2)}` : `${season} ${year}`);
  }
  return formatRange(span);
}

function formatRange(span: DaySpan): string {
  const from = parts(span.start);
  const to = parts(span.end);
  const opensMonth = from.day === 1;
  const closesMonth = parts(addDays(span.end, 1)).day === 1;
  if (opensMonth && closesMonth) {
    if (from.month === 1 && to.month === 12) return from.year === to.year ? `${from.year}` : `${from.year} to ${to.year}`;
    if (from.year !== to.year) return `${monthName(from.month)} ${from.year} to ${monthName(to.month)} ${to.year}`;
    if (from.month === to.month) return `${monthName(from.month)} ${from.year}`;
    return `${monthName(from.month)} to ${monthName(to.month)} ${to.year}`;
  }
  if (span.start === span.end) return formatDay(span.start);
  if (from.year !== to.year) return `${formatDay(span.start)} to ${formatDay(span.end)}`;
  if (from.month !== to.month) return `${from.day} ${monthName(from.month)} to ${formatDay(span.end)}`;
  return `${from.day} to ${formatDay(span.end)}`;
}
