import type { Day, DaySpan } from '../model/day-span.ts';
import { type DateNames, ENGLISH_DATES } from './date-names.ts';
import { decadeSpan, lengthInDays, monthSpan, type Season, seasonSpan, type Third, third, yearSpan } from './day-spans.ts';
import { addDays, parts } from './days.ts';

const THIRDS: readonly Third[] = ['early', 'mid', 'late'];
const SEASONS: readonly Season[] = ['winter', 'spring', 'summer', 'autumn'];
// A season is 90 to 92 days; more means that the wording left open which of two winters is meant.
const SEASON_DAYS = 92;

const same = (a: { start: Day; end: Day }, b: { start: Day; end: Day }) => a.start === b.start && a.end === b.end;
const monthName = (month: number, { months }: DateNames) => months[month - 1] ?? '';

/** A span in words, never finer than it is known: "27 November 2024", "late 2021", "30 November to 3 December 2024"; in English unless told otherwise. */
export function formatSpan(span: DaySpan, names: DateNames = ENGLISH_DATES): string {
  const from = parts(span.start);
  switch (span.precision) {
    case 'day':
      return formatDay(span.start, names);
    case 'month':
      return withThird(span, monthSpan(from.year, from.month), `${monthName(from.month, names)} ${from.year}`, names);
    case 'season':
      return formatSeason(span, names);
    case 'year':
      return withThird(span, yearSpan(from.year), `${from.year}`, names);
    case 'decade':
      return withThird(span, decadeSpan(from.year), names.decade(decadeSpan(from.year).start.slice(0, 4)), names);
    case 'range':
      return formatRange(span, names);
  }
}

function formatDay(value: Day, names: DateNames): string {
  const { year, month, day } = parts(value);
  return `${names.dayOfMonth(day)} ${monthName(month, names)} ${year}`;
}

function withThird(span: DaySpan, whole: DaySpan, name: string, names: DateNames): string {
  const part = THIRDS.find((candidate) => same(third(whole, candidate), span));
  return part === undefined ? name : names.third(part, name);
}

function formatSeason(span: DaySpan, names: DateNames): string {
  const year = parts(span.end).year;
  if (lengthInDays(span) > SEASON_DAYS) return `${names.seasons.winter} ${parts(span.start).year + 1}`;
  for (const season of SEASONS) {
    const whole = seasonSpan(year, season);
    if (whole.start > span.start || whole.end < span.end) continue;
    // A winter belongs to two years; both are named.
    const years = season === 'winter' ? `${year - 1}–${String(year).slice(2)}` : `${year}`;
    return withThird(span, whole, `${names.seasons[season]} ${years}`, names);
  }
  return formatRange(span, names);
}

function formatRange(span: DaySpan, names: DateNames): string {
  const from = parts(span.start);
  const to = parts(span.end);
  const month = (of: { readonly month: number }) => monthName(of.month, names);
  const opensMonth = from.day === 1;
  const closesMonth = parts(addDays(span.end, 1)).day === 1;
  if (opensMonth && closesMonth) {
    if (from.month === 1 && to.month === 12) return from.year === to.year ? `${from.year}` : `${from.year}${names.to}${to.year}`;
    if (from.year !== to.year) return `${month(from)} ${from.year}${names.to}${month(to)} ${to.year}`;
    if (from.month === to.month) return `${month(from)} ${from.year}`;
    return `${month(from)}${names.to}${month(to)} ${to.year}`;
  }
  if (span.start === span.end) return formatDay(span.start, names);
  const last = formatDay(span.end, names);
  if (from.year !== to.year) return `${formatDay(span.start, names)}${names.toDay}${last}`;
  if (from.month !== to.month) return `${names.dayOfMonth(from.day)} ${month(from)}${names.toDay}${last}`;
  return `${names.dayOfMonth(from.day)}${names.toDay}${last}`;
}
