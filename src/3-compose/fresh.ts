import type { DaySpan } from '../model/day-span.ts';
import { dayNumber } from '../text/calendar.ts';
import { type Candidate, dateOf, reportedOn } from './candidate.ts';
import { later } from './spans.ts';

/** How things stand, or what goes on from a day named: it is as new as the report. */
const GOES_ON = /\b(?:is|are|has|have|remains?|now|today|still|currently|since)\b/i;

/** What is told of how something began or stood at its best is long over, whatever the date of who looks back. */
const LOOKS_BACK =
  /\b(?:earliest|initially|originally|at first|in the (?:early|first) (?:years|days|months|weeks|stages) of|at (?:its|their|his|her) (?:peak|height|zenith|apogee))\b/i;

/** After five years a thing is as old as it will get. */
const OLD_DAYS = 5 * 365;

/** Something over of which nobody says when it was may be as new as the report, or old. */
const UNDATED = 0.4;

/**
 * How old what is told is beside the newest report, from 0 to 1: by its own date; for what is over, by the newest time that its sentence names
 * ("joined the war, which began in 2011"); for how things stand, by the day of the report. What looks back on nobody knows when is old.
 */
export function oldness(one: Candidate, newest: DaySpan | null): number {
  const { text, dates } = one.statement;
  const reported = reportedOn(one);
  const named = dates
    .filter(({ role, span }) => role === 'event' && reported !== null && dayNumber(span.end) <= dayNumber(reported.end))
    .map(({ span }) => span)
    .reduce<DaySpan | null>(later, null);
  if (LOOKS_BACK.test(text)) return age(named, newest);
  const isDated = dates.some(({ role, wording }) => role === 'event' || wording !== null);
  const own = isDated ? dateOf(one.statement) : null;
  if (own !== null || GOES_ON.test(text)) return age(own ?? reported, newest);
  return named === null ? Math.max(UNDATED, age(reported, newest)) : age(named, newest);
}

const age = (from: DaySpan | null, newest: DaySpan | null): number =>
  from === null || newest === null ? 1 : Math.min(1, Math.max(0, dayNumber(newest.end) - dayNumber(from.end)) / OLD_DAYS);
