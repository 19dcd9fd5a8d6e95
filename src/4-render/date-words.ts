import type { DaySpan } from '../model/day-span.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

// Beside a day, a year or the other end of a stretch; alone it may be a name.
const DATED_MONTH = new RegExp(`(?<=\\d )(?:${MONTHS.join('|')})\\b|\\b(?:${MONTHS.join('|')})(?= \\d{4}\\b| ?– ?| to \\p{Lu})`, 'gu');

type Parts = { readonly year: string; readonly month: string; readonly day: string };

function parts(day: string): Parts {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year: String(Number(year)), month: MONTHS[Number(month) - 1] ?? month, day: String(Number(date)) };
}

/** A day in words: `27 November 2024`. */
export function dayWords(day: string): string {
  const { year, month, day: date } = parts(day);
  return `${date} ${month} ${year}`;
}

/** A span in words, no more exact than it is known: `27 November 2024`, `November 2024`, `spring 2019`, `2019`, `1990s`, `3–9 May 2021`. */
export function spanWords(span: DaySpan): string {
  const from = parts(span.start);
  switch (span.precision) {
    case 'day':
      return dayWords(span.start);
    case 'month':
      return `${from.month} ${from.year}`;
    case 'season':
      return `${seasonOf(span.start)} ${from.year}`;
    case 'year':
      return from.year;
    case 'decade':
      return `${from.year.slice(0, -1)}0s`;
    case 'range':
      return rangeWords(span);
  }
}

// Seasons by the northern half of the year, as the months of the span say; a span from December is that winter.
function seasonOf(start: string): string {
  const month = Number(start.slice(5, 7));
  if (month === 12 || month <= 2) return 'winter';
  return month <= 5 ? 'spring' : month <= 8 ? 'summer' : 'autumn';
}

function rangeWords(span: DaySpan): string {
  const from = parts(span.start);
  const to = parts(span.end);
  const wholeYears = span.start.endsWith('-01-01') && span.end.endsWith('-12-31');
  if (wholeYears) return from.year === to.year ? from.year : `${from.year}–${to.year}`;
  if (span.start.endsWith('-01') && isLastOfMonth(span.end)) {
    if (from.year !== to.year) return `${from.month} ${from.year} – ${to.month} ${to.year}`;
    return from.month === to.month ? `${from.month} ${from.year}` : `${from.month}–${to.month} ${from.year}`;
  }
  if (from.year !== to.year) return `${dayWords(span.start)} – ${dayWords(span.end)}`;
  if (from.month !== to.month) return `${from.day} ${from.month} – ${dayWords(span.end)}`;
  return from.day === to.day ? dayWords(span.end) : `${from.day}–${dayWords(span.end)}`;
}

function isLastOfMonth(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return date === (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** The words with the names of months in dates cut to three letters, for narrow columns: `as of Nov 2024`. */
export function shortMonths(words: string): string {
  return words.replace(DATED_MONTH, (month) => month.slice(0, 3));
}

/** The span for machines, in the form that the HTML element `time` takes; null when there is none for it. */
export function spanMachine(span: DaySpan): string | null {
  if (span.precision === 'day') return span.start;
  if (span.precision === 'month') return span.start.slice(0, 7);
  if (span.precision === 'year') return span.start.slice(0, 4);
  return null;
}
