import type { Day, DaySpan } from '../model/day-span.ts';
import {
  addDays,
  addMonths,
  addUnits,
  addYears,
  daySpan,
  hull,
  monthSpan,
  parts,
  type Season,
  seasonSpan,
  spanOf,
  third,
  unitSpan,
  type Weekday,
  weekday,
  weekSpan,
} from './calendar.ts';
import { nearReport, type Tense } from './resolve-point.ts';
import type { Amount, ReportReference, TimeModifier, TimeUnit, Which } from './time-forms.ts';

/** What a time counted from the report means on one day of reporting; null when the words set no bound. */
export function onReportDay(reference: ReportReference, report: Day, tense: Tense, modifier: TimeModifier | null): DaySpan | null {
  switch (reference.to) {
    case 'now':
      return daySpan(report);
    case 'day':
      return daySpan(addDays(report, reference.offset));
    case 'unit': {
      // On a Sunday "last week" is the one just ending: the new one is thought of as begun.
      const from = reference.unit === 'week' && reference.offset < 0 && weekday(report) === 0 ? addDays(report, 1) : report;
      const whole = unitSpan(addUnits(unitSpan(from, reference.unit).start, reference.offset, reference.unit), reference.unit);
      if (reference.soFar) return { start: whole.start, end: report, precision: whole.precision };
      return reference.part === null ? whole : third(whole, reference.part);
    }
    case 'weekend':
      return weekend(report, reference.offset);
    case 'weekday':
      return daySpan(weekdayNear(report, reference.weekday, reference.which, tense));
    case 'month':
      return monthNear(reference, report, tense);
    case 'season':
      return seasonNear(report, reference.season, reference.which, tense);
    case 'away':
      return away(daySpan(report), reference.amount, reference.unit, reference.direction, modifier);
    case 'window':
      return window(report, reference);
    case 'vague':
      return null;
  }
}

/** All the time between the report and a day `amount` away, in whole months or years where the count is of those. */
function window(report: Day, { amount, unit, direction }: Extract<ReportReference, { to: 'window' }>): DaySpan {
  // Hours reach into as many days as they fill: "the last 24 hours" into the day before.
  const far = unit === 'hour' ? addDays(report, direction * Math.ceil(amount.max / 24)) : addUnits(report, direction * amount.max, unit);
  if (unit === 'hour' || unit === 'day' || unit === 'week') return direction < 0 ? spanOf(far, report) : spanOf(report, far);
  const months = unit === 'month' || (unit === 'year' && amount.max === 1);
  const [start, end] = direction < 0 ? [far, report] : [report, far];
  return {
    start: unitSpan(start, months || direction > 0 ? 'month' : 'year').start,
    end: unitSpan(end, months || direction < 0 ? 'month' : 'year').end,
    precision: 'range',
  };
}

/** Saturday and Sunday of the weekend that is last past or passing (0), or before (-1) or after it (1). */
function weekend(report: Day, offset: number): DaySpan {
  const monday = weekSpan(report).start;
  const isWeekend = weekday(report) === 0 || weekday(report) === 6;
  const saturday = addDays(monday, isWeekend ? 5 : -2);
  // On a Tuesday "last weekend" and "the weekend" are the same one.
  const shift = offset < 0 && !isWeekend ? 0 : offset;
  return spanOf(addDays(saturday, shift * 7), addDays(saturday, shift * 7 + 1));
}

function weekdayNear(report: Day, wanted: Weekday, which: Which, tense: Tense): Day {
  const back = (weekday(report) - wanted + 7) % 7;
  const ahead = (wanted - weekday(report) + 7) % 7;
  switch (which) {
    case 'last':
      return addDays(report, back === 0 ? -7 : -back);
    case 'next':
      return addDays(report, ahead === 0 ? 7 : ahead);
    case 'this':
      // "This Friday" of what has happened is behind; else it is the one of this week.
      return tense === 'past' ? addDays(report, -back) : addDays(weekSpan(report).start, (wanted + 6) % 7);
    case 'nearest':
      return addDays(report, tense === 'future' ? ahead : -back);
  }
}

function monthNear({ point, which }: Extract<ReportReference, { to: 'month' }>, report: Day, tense: Tense): DaySpan | null {
  if (which === 'next') return nearReport(point, null, addMonths(monthSpan(parts(report).year, parts(report).month).start, 1), 'future');
  if (which === 'this') return nearReport(point, null, report, tense);
  // "Last May", said in May, is a year back.
  const before = addDays(monthSpan(parts(report).year, parts(report).month).start, -1);
  return nearReport(point, null, point.day === null ? before : report, 'past');
}

function seasonNear(report: Day, season: Season, which: Which, tense: Tense): DaySpan | null {
  const { year } = parts(report);
  const all = [year - 1, year, year + 1, year + 2].map((candidate) => seasonSpan(candidate, season));
  const begun = all.filter((span) => span.start <= report);
  const current = begun.at(-1);
  if (which === 'next' || (which === 'nearest' && tense === 'future')) return all.find((span) => span.start > report) ?? null;
  if (which === 'last') return all.filter((span) => span.end < report).at(-1) ?? null;
  if (which === 'this' && tense === 'future') return all.find((span) => span.end >= report) ?? null;
  return current ?? null;
}

/** `amount` units away from a time, as exactly as the unit and the modifier allow. */
export function away(from: DaySpan, amount: Amount, unit: TimeUnit, direction: -1 | 1, modifier: TimeModifier | null): DaySpan | null {
  const nearest = awayBy(from, amount.min * direction, unit, modifier, direction);
  const farthest = amount.max === amount.min ? nearest : awayBy(from, amount.max * direction, unit, modifier, direction);
  if (nearest === null || farthest === null) return null;
  return nearest === farthest ? nearest : hull(nearest, farthest);
}

// "A week later" is rarely seven days to the day: three days either way still round to one week.
const WEEK_SLACK_DAYS = 3;
// "About a year ago" of what is told by the month: one month either way.
const ABOUT_A_YEAR_MONTHS = 1;

function awayBy(from: DaySpan, count: number, unit: TimeUnit, modifier: TimeModifier | null, direction: -1 | 1): DaySpan | null {
  const shift = (day: Day, amount: number) => addUnits(day, amount, unit === 'hour' ? 'day' : unit);
  switch (unit) {
    case 'hour': {
      // Hours do not say whether midnight was passed: 10 hours may be this day or the next.
      const days = Math.ceil(Math.abs(count) / 24);
      const far = addDays(direction < 0 ? from.start : from.end, days * direction);
      return Math.abs(count) < 1 ? from : hull(from, daySpan(far));
    }
    case 'day': {
      const slack = modifier === null ? 0 : 1;
      return { ...spanOf(addDays(shift(from.start, count), -slack), addDays(shift(from.end, count), slack)) };
    }
    case 'week':
      return spanOf(addDays(shift(from.start, count), -WEEK_SLACK_DAYS), addDays(shift(from.end, count), WEEK_SLACK_DAYS));
    case 'month':
      return hull(unitSpan(shift(from.start, count), 'month'), unitSpan(shift(from.end, count), 'month'));
    case 'year': {
      const fine = Math.abs(count) === 1 && direction < 0 && (from.precision === 'day' || from.precision === 'range');
      if (fine) {
        const slack = modifier === null ? 0 : ABOUT_A_YEAR_MONTHS;
        const back = modifier === 'more' ? -1 - slack : -slack;
        return hull(unitSpan(addMonths(shift(from.start, count), back), 'month'), unitSpan(addMonths(shift(from.end, count), slack), 'month'));
      }
      // "Nearly four years" may fall into the next year, "more than four" into the one before.
      const near = modifier === 'less' ? -3 * direction : 0;
      const far = modifier === 'more' ? 6 * direction : 0;
      const ends = [shift(from.start, count), shift(from.end, count)] as const;
      return hull(unitSpan(addMonths(ends[0], Math.min(near, far)), 'year'), unitSpan(addMonths(ends[1], Math.max(near, far)), 'year'));
    }
    case 'decade':
      return hull(unitSpan(addYears(from.start, count * 10 - 1), 'year'), unitSpan(addYears(from.end, count * 10 + 1), 'year'));
  }
}
