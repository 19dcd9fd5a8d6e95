import { dayNumber, parts } from '../../text/calendar.ts';
import { type Constraint, type Interval, within } from './constraint.ts';
import type { DraftWords } from './draft-words.ts';
import { filed } from './filed.ts';
import { type FixedTime, fixedTimes, type YearlessTime, yearlessTimes } from './told-times.ts';

/*
 * How news is dated by its own words. The habits are those of English newswriting: a date in the current year, and for
 * some months after, is given without its year; a weekday alone is of the last seven days; news is told while it is new.
 */

// A month said without its year is rarely more than seven months old: "last October" and "October 2022" come in then.
const YEARLESS_DAYS = 210;
// News of a day that needs no year follows within about a fortnight.
const FRESH_AFTER_DAY = 14;
// News of a month, within about a quarter.
const FRESH_AFTER_MONTH = 92;
// Who gives the day once with its year and once without writes of it with more distance.
const FRESH_AFTER_FULL_DATE = 60;
// "… and now targets the next town": the event is going on.
const FRESH_WHILE_GOING_ON = 10;
const A_WEEK = 6;
// Passages that open the article, where its occasion is told.
const OPENING_PASSAGES = 2;
// A year that stands alone, this far from all others, may be a slip of the pen; it is heard, but outvoted.
const LONE_YEAR_GAP = 2;

const CERTAIN = 6;
const STRONG = 4;
const LIKELY = 2;
const HINT = 1;

export type OwnWords = {
  readonly fixed: readonly FixedTime[];
  readonly yearless: readonly YearlessTime[];
  readonly constraints: readonly Constraint[];
};

/** What the article's own dates say of the day it was written, for the years it may be of. */
export function ownWords(words: DraftWords, years: readonly number[]): OwnWords {
  const fixed = fixedTimes(words);
  const yearless = withoutDoubtfulMonths(yearlessTimes(words, years, fixed));
  const constraints = [
    ...notBefore(fixed),
    ...filed(words, years),
    ...yearless.flatMap((time) => recent(time)),
    ...yearless.flatMap((time) => onItsWeekday(time)),
    ...freshness(words, fixed, yearless),
  ];
  return { fixed, yearless, constraints };
}

/** "In June" beside "on 3 June" is the month that the report itself may be of; it bounds nothing. */
function withoutDoubtfulMonths(times: readonly YearlessTime[]): YearlessTime[] {
  const monthOf = ({ inYear }: YearlessTime) => [...inYear.values()][0]?.start.slice(5, 7);
  const withDays = new Set(times.filter(({ unit }) => unit === 'day').map(monthOf));
  return times.filter((time) => time.unit === 'day' || !withDays.has(monthOf(time)));
}

/** An article is not older than the newest thing it tells. */
function notBefore(fixed: readonly FixedTime[]): Constraint[] {
  const newestFirst = fixed
    .filter(({ stated }) => stated)
    .toSorted((a, b) => (a.span.start < b.span.start ? 1 : a.span.start > b.span.start ? -1 : 0));
  const years = [...new Set(newestFirst.map(({ span }) => parts(span.start).year))];
  const bounds: Constraint[] = [];
  for (const year of years.slice(0, 3)) {
    const newest = newestFirst.find(({ span }) => parts(span.start).year === year);
    if (newest === undefined) continue;
    const support = newestFirst.filter(({ span }) => parts(span.start).year === year).length;
    const gap = year - (years[years.indexOf(year) + 1] ?? year - 1);
    const doubtful = newest.span.precision === 'year' && support === 1 && gap >= LONE_YEAR_GAP;
    const from = dayNumber(newest.span.start);
    bounds.push({ weight: doubtful ? LIKELY : CERTAIN, why: `it names "${newest.wording}"`, allows: (day) => day >= from });
  }
  return bounds;
}

function recent({ wording, unit, inYear }: YearlessTime): Constraint[] {
  const intervals = [...inYear.values()].map((span) => ({ from: firstDayAfter(unit, span), to: dayNumber(span.end) + YEARLESS_DAYS }));
  return [{ weight: HINT, why: `it says "${wording}" without a year`, allows: within(intervals) }];
}

/** Where only a month is said, "this month" is not it; a day can be told on the day. */
function firstDayAfter(unit: 'day' | 'month', span: { readonly start: string; readonly end: string }): number {
  return unit === 'day' ? dayNumber(span.start) : dayNumber(span.end) + 1;
}

function onItsWeekday({ wording, inYear, fitting, fresh }: YearlessTime): Constraint[] {
  if (fitting === null) return [];
  const intervals = [...inYear].flatMap(([year, span]) => {
    const from = dayNumber(span.start);
    return fitting.has(year) ? [{ from, to: from + (fresh ? A_WEEK : YEARLESS_DAYS) }] : [];
  });
  return intervals.length === 0 ? [] : [{ weight: STRONG, why: `"${wording}" falls on the weekday it names`, allows: within(intervals) }];
}

type Event = Interval & { readonly wording: string };

/** An article follows soon on the newest event it tells as news. */
function freshness(words: DraftWords, fixed: readonly FixedTime[], yearless: readonly YearlessTime[]): Constraint[] {
  const events: Event[] = yearless.flatMap(({ wording, unit, inYear }) =>
    [...inYear.values()].map((span) => {
      const twin = fixed.some((time) => time.span.start === span.start && time.span.end === span.end);
      const days = unit === 'month' ? FRESH_AFTER_MONTH : twin ? FRESH_AFTER_FULL_DATE : FRESH_AFTER_DAY;
      return { wording, from: firstDayAfter(unit, span), to: dayNumber(span.end) + days };
    }),
  );
  for (const { span, wording, passage, sentence, stated } of fixed) {
    // A full date is as often of an old event as of a new one, unless the telling goes on into the present.
    if (!stated || span.precision !== 'day' || passage > OPENING_PASSAGES || !goesOn(words, sentence)) continue;
    events.push({ wording, from: dayNumber(span.start), to: dayNumber(span.end) + FRESH_WHILE_GOING_ON });
  }
  if (events.length === 0) return [];
  const inOrder = events.toSorted((a, b) => a.from - b.from || a.to - b.to);
  // Once a newer event is told, the older one no longer bounds: the article would have been news of the newer.
  const windows = inOrder.map((event, index) => {
    const newer = inOrder.slice(index + 1).find(({ from }) => from > event.from);
    return { from: event.from, to: Math.min(event.to, (newer?.from ?? Number.POSITIVE_INFINITY) - 1) };
  });
  const newestBy = (day: number) => inOrder.findLast(({ from }) => from <= day)?.wording ?? '';
  return [{ weight: LIKELY, why: (day) => `"${newestBy(day)}" is the newest event it reports as news`, allows: within(windows) }];
}

function goesOn(words: DraftWords, sentence: number): boolean {
  return [sentence, sentence + 1].some((index) =>
    words.sentences[index]?.times.some(({ expression }) => expression.form.kind === 'report' && expression.form.reference.to === 'now'),
  );
}
