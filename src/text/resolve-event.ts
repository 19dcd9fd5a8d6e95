import type { DaySpan } from '../model/day-span.ts';
import { addDays, addMonths, daySpan, lengthInDays, monthSpan, parts, seasonSpan, spanOf, third, unitSpan, weekday } from './calendar.ts';
import { away } from './resolve-report.ts';
import type { EventReference, TimeModifier, TimeUnit } from './time-forms.ts';

/** What a time counted from a told event means; null when the event is not known finely enough to count from. */
export function fromEvent(reference: EventReference, event: DaySpan, modifier: TimeModifier | null): DaySpan | null {
  if (!fineEnough(reference, event)) return null;
  switch (reference.to) {
    case 'away':
      return reference.from === 'named' ? null : away(event, reference.amount, reference.unit, reference.direction, modifier);
    case 'same': {
      const whole = unitSpan(event.start, reference.unit);
      return reference.part === null ? whole : third(whole, reference.part);
    }
    case 'weekday': {
      const from = reference.direction > 0 ? event.end : event.start;
      const gap = ((reference.weekday - weekday(from)) * reference.direction + 7) % 7;
      return daySpan(addDays(from, (gap === 0 ? 7 : gap) * reference.direction));
    }
    case 'month': {
      const { year } = parts(event.start);
      const turns = [year - 1, year, year + 1].map((candidate) => monthSpan(candidate, reference.month));
      const found = reference.direction < 0 ? turns.findLast(({ end }) => end < event.start) : turns.find(({ start }) => start > event.end);
      return found ?? null;
    }
    case 'season': {
      const { year } = parts(event.start);
      return [year, year + 1].map((candidate) => seasonSpan(candidate, reference.season)).find(({ end }) => end >= event.start) ?? null;
    }
    case 'dayOfMonth': {
      const told = parts(event.start);
      // "On 28 April … On the 3rd": of the month after.
      const { year, month } = event.precision === 'day' && reference.day < told.day ? parts(addMonths(event.start, 1)) : told;
      const whole = monthSpan(year, month);
      const [first, last] = [addDays(whole.start, reference.day - 1), addDays(whole.start, reference.last - 1)];
      return last > whole.end ? null : first === last ? daySpan(first) : spanOf(first, last);
    }
  }
}

// The longest span that can still be counted from in each unit: from "in March" nobody counts days.
const LONGEST: Readonly<Record<TimeUnit, number>> = { hour: 2, day: 4, week: 7, month: 31, year: 366, decade: 3660 };

/** Whether an event can be what the reference counts from. */
export function fineEnough(reference: EventReference, event: DaySpan): boolean {
  if (reference.to === 'weekday') return lengthInDays(event) <= LONGEST.day;
  if (reference.to === 'same') {
    const unit = unitSpan(event.start, reference.unit);
    return unit.end >= event.end && (reference.unit !== 'day' || event.start === event.end);
  }
  if (reference.to === 'month') return lengthInDays(event) <= LONGEST.month;
  if (reference.to === 'season') return lengthInDays(event) <= LONGEST.year && parts(event.start).year === parts(event.end).year;
  if (reference.to === 'dayOfMonth') return lengthInDays(event) <= LONGEST.month && parts(event.start).month === parts(event.end).month;
  // A year is counted from within one calendar year only: "2013 to 2015" has no "two years later".
  if (reference.unit === 'year' && parts(event.start).year !== parts(event.end).year) return false;
  return lengthInDays(event) <= LONGEST[reference.unit];
}
