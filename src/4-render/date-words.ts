import type { DaySpan } from '../model/day-span.ts';
import type { DateNames } from '../text/date-names.ts';

type Parts = { readonly year: string; readonly month: string; readonly day: string };

function parts(day: string, { months, dayOfMonth }: DateNames): Parts {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year: String(Number(year)), month: months[Number(month) - 1] ?? month, day: dayOfMonth(Number(date)) };
}

/** A day in words: `27 November 2024`. */
export function dayWords(day: string, names: DateNames): string {
  const { year, month, day: date } = parts(day, names);
  return `${date} ${month} ${year}`;
}

/** A span in words, no more exact than it is known: `27 November 2024`, `November 2024`, `spring 2019`, `2019`, `1990s`, `3–9 May 2021`. */
export function spanWords(span: DaySpan, names: DateNames): string {
  const from = parts(span.start, names);
  switch (span.precision) {
    case 'day':
      return dayWords(span.start, names);
    case 'month':
      return `${from.month} ${from.year}`;
    case 'season':
      return `${names.seasons[seasonOf(span.start)]} ${from.year}`;
    case 'year':
      return from.year;
    case 'decade':
      return names.decade(`${from.year.slice(0, -1)}0`);
    case 'range':
      return rangeWords(span, names);
  }
}

// Seasons by the northern half of the year, as the months of the span say; a span from December is that winter.
function seasonOf(start: string): keyof DateNames['seasons'] {
  const month = Number(start.slice(5, 7));
  if (month === 12 || month <= 2) return 'winter';
  return month <= 5 ? 'spring' : month <= 8 ? 'summer' : 'autumn';
}

/** Between the two ends of a stretch: no line begins with the dash. */
const TO = '\u00a0– ';

function rangeWords(span: DaySpan, names: DateNames): string {
  const from = parts(span.start, names);
  const to = parts(span.end, names);
  const wholeYears = span.start.endsWith('-01-01') && span.end.endsWith('-12-31');
  if (wholeYears) return from.year === to.year ? from.year : `${from.year}–${to.year}`;
  if (span.start.endsWith('-01') && isLastOfMonth(span.end)) {
    if (from.year !== to.year) return `${from.month} ${from.year}${TO}${to.month} ${to.year}`;
    return from.month === to.month ? `${from.month} ${from.year}` : `${from.month}–${to.month} ${from.year}`;
  }
  const last = dayWords(span.end, names);
  if (from.year !== to.year) return `${dayWords(span.start, names)}${TO}${last}`;
  if (from.month !== to.month) return `${from.day} ${from.month}${TO}${last}`;
  return from.day === to.day ? last : `${from.day}–${last}`;
}

function isLastOfMonth(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return date === (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** The words with the names of months in dates as a narrow column has them: `as of Nov 2024`. */
export function shortMonths(words: string, names: DateNames): string {
  return words.replace(datedMonth(names), (month) => names.shortMonths[names.months.indexOf(month)] ?? month);
}

const datedMonths = new WeakMap<DateNames, RegExp>();

/** A month beside a day, a year or the other end of a stretch; alone it may be a name. */
function datedMonth(names: DateNames): RegExp {
  const known = datedMonths.get(names);
  if (known !== undefined) return known;
  const any = `(?:${names.months.join('|')})`;
  const made = new RegExp(`(?<=\\d(?:er)? )${any}(?!\\p{L})|(?<!\\p{L})${any}(?= \\d{4}(?!\\d)|\\s?– ?|${names.to}${any})`, 'gu');
  datedMonths.set(names, made);
  return made;
}

/** The span for machines, in the form that the HTML element `time` takes; null when there is none for it. */
export function spanMachine(span: DaySpan): string | null {
  if (span.precision === 'day') return span.start;
  if (span.precision === 'month') return span.start.slice(0, 7);
  if (span.precision === 'year') return span.start.slice(0, 4);
  return null;
}
