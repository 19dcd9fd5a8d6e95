import type { Day, DaySpan } from '../model/day-span.ts';
import { contains, daysBetween, hull, parts, spanOf, weekday } from './calendar.ts';
import { spanOfPoint } from './time-calendar-forms.ts';
import type { YearlessPoint } from './time-forms.ts';

/** `planned`: asked for, offered or agreed, so that it lies ahead of who did that, and mostly of the report. */
export type Tense = 'past' | 'present' | 'future' | 'planned' | null;

/** Whether an expression tells of what is to come, and of nothing that has happened. */
export const isAhead = (tense: Tense): boolean => tense === 'future' || tense === 'planned';

// An event this far behind the report is background; a bare month beside it belongs to its year, not to the report's.
const BACKGROUND_DAYS = 330;

/** A stretch between two points that begins in `year`; it may end in the next ("November to February"). */
export function spanInYear(from: YearlessPoint, to: YearlessPoint | null, year: number): DaySpan | null {
  const start = spanOfPoint(from, year);
  if (start === null || to === null) return start;
  const sameYear = spanOfPoint(to, year);
  const end = sameYear !== null && sameYear.end >= start.start ? sameYear : spanOfPoint(to, year + 1);
  return end === null ? null : spanOf(start.start, end.end);
}

/**
 * The year left unsaid: for what has happened, the newest that does not begin after the report; for what lies ahead, the
 * first that does not end before it; for what is planned the same, unless it was to be shortly before the report. A stated weekday that fits another year close by decides between them.
 */
export function nearReport(from: YearlessPoint, to: YearlessPoint | null, report: Day, tense: Tense): DaySpan | null {
  const { year } = parts(report);
  const candidates = [year - 1, year, year + 1].map((candidate) => spanInYear(from, to, candidate)).filter((span) => span !== null);
  const coming = candidates.find((span) => span.end >= report);
  const planned = tense === 'planned' ? (candidates.find((span) => isJustPast(span, report)) ?? coming) : undefined;
  const usual = tense === 'future' ? coming : (planned ?? pastOrAtHand(candidates, report, tense));
  if (from.weekday === null) return usual ?? null;
  const fits = (span: DaySpan) => weekday(span.start) === from.weekday;
  if (usual !== undefined && fits(usual)) return usual;
  const fitting = candidates.filter(fits).sort((a, b) => Math.abs(daysBetween(report, a.start)) - Math.abs(daysBetween(report, b.start)));
  return fitting[0] ?? usual ?? null;
}

// A report tells of what was announced in these weeks: the strike called for a day two months ago has been.
const JUST_PAST_DAYS = 60;

function isJustPast(span: DaySpan, report: Day): boolean {
  const days = daysBetween(span.end, report);
  return days > 0 && days <= JUST_PAST_DAYS;
}

// A day said without its year is not eleven and a half months old: within so many days it is the coming one.
const AT_HAND_DAYS = 10;

/** The newest candidate not after the report, unless that is a day of a year ago and the next is at hand. */
function pastOrAtHand(candidates: readonly DaySpan[], report: Day, tense: Tense): DaySpan | undefined {
  const newest = candidates.findLast((span) => span.start <= report);
  const coming = candidates.find((span) => span.start > report);
  if (coming === undefined || coming.precision !== 'day' || daysBetween(report, coming.start) > AT_HAND_DAYS) return newest;
  // Told as past, it can be neither: the year-old day is not meant, and the coming one has not been.
  return tense === 'past' ? undefined : coming;
}

/** The first such time in an event's own year or, when the event came after it, in the next. */
export function nearEvent(from: YearlessPoint, to: YearlessPoint | null, event: DaySpan): DaySpan | null {
  const { year } = parts(event.start);
  const sameYear = spanInYear(from, to, year);
  if (sameYear !== null && sameYear.end >= event.start) return sameYear;
  return spanInYear(from, to, year + 1);
}

/** Whether a told event is so old that an unsaid year is its own rather than the report's. */
export function isBackground(event: DaySpan, report: DaySpan): boolean {
  return !contains(event, report) && daysBetween(event.end, report.start) > BACKGROUND_DAYS;
}

/** Resolves against both ends of the report's span, so that what is not known of the report is not known of the result. */
export function overReport(report: DaySpan, resolve: (day: Day) => DaySpan | null): DaySpan | null {
  const first = resolve(report.start);
  if (first === null || report.start === report.end) return first;
  const last = resolve(report.end);
  if (last === null) return null;
  return first.start === last.start && first.end === last.end ? first : hull(first, last);
}
