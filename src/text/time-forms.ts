import type { DaySpan } from '../model/day-span.ts';
import type { CalendarUnit, Season, Third, Weekday } from './calendar.ts';

/**
 * What an expression of time can mean, before it is known when the text was written. The cases follow TIMEX3 of TimeML
 * (Pustejovsky et al. 2003; ISO 24617-1): DATE, DURATION and SET, with a date's anchor (`report` or `event`) and its
 * modifier kept apart, so that resolving is a matter of two days and no text.
 */
export type TimeUnit = CalendarUnit | 'hour';

/** "two or three" is 2 to 3; a plain number has equal ends. */
export type Amount = { readonly min: number; readonly max: number };

/** A place in any year: a month, or a day of it, or a third of it. The weekday is there when the text says it. */
export type YearlessPoint = {
  readonly month: number;
  readonly day: number | null;
  readonly weekday: Weekday | null;
  readonly part: Third | null;
};

/** Which year a point belongs to, when the text says it in relation: "September last year", "March of that year". */
export type YearHint = { readonly of: 'report' | 'event'; readonly offset: number };

/** "last Friday", "this spring", "next May"; `nearest` when nothing is said. */
export type Which = 'last' | 'this' | 'next' | 'nearest';

export type ReportReference =
  | { readonly to: 'day'; readonly offset: number }
  | { readonly to: 'now' }
  /** "last month", "late last year"; `soFar` for "earlier this year", which ends with the report. */
  | { readonly to: 'unit'; readonly unit: CalendarUnit; readonly offset: number; readonly part: Third | null; readonly soFar: boolean }
  | { readonly to: 'weekend'; readonly offset: number }
  | { readonly to: 'weekday'; readonly weekday: Weekday; readonly which: Which }
  | { readonly to: 'month'; readonly point: YearlessPoint; readonly which: Which }
  | { readonly to: 'season'; readonly season: Season; readonly which: Which; readonly part: Third | null }
  /** "three days ago" (-1), "in three days" (1). */
  | { readonly to: 'away'; readonly amount: Amount; readonly unit: TimeUnit; readonly direction: -1 | 1 }
  /** "the past seven years" (-1), "the next two weeks" (1): all the time up to the report, or from it. */
  | { readonly to: 'window'; readonly amount: Amount; readonly unit: TimeUnit; readonly direction: -1 | 1 }
  /** "in recent months": about the report, with no bound that could be stated. */
  | { readonly to: 'vague' };

export type EventReference =
  /** "six days later", "the year before"; the event is the one `told` last, or `named` by words that follow. */
  | { readonly to: 'away'; readonly amount: Amount; readonly unit: TimeUnit; readonly direction: -1 | 1; readonly from: 'told' | 'named' }
  /** "that same year", "later that month". */
  | { readonly to: 'same'; readonly unit: CalendarUnit; readonly part: Third | null }
  /** "the following Friday" (1), "the previous Friday" (-1). */
  | { readonly to: 'weekday'; readonly weekday: Weekday; readonly direction: -1 | 1 }
  /** "the previous April" (-1), "the following May" (1). */
  | { readonly to: 'month'; readonly month: number; readonly direction: -1 | 1 }
  /** "that summer". */
  | { readonly to: 'season'; readonly season: Season }
  /** "on the 7th and 8th". */
  | { readonly to: 'dayOfMonth'; readonly day: number; readonly last: number };

export type TimeForm =
  | { readonly kind: 'absolute'; readonly span: DaySpan; readonly weekday: Weekday | null }
  | { readonly kind: 'partial'; readonly from: YearlessPoint; readonly to: YearlessPoint | null; readonly year: YearHint | null }
  | { readonly kind: 'report'; readonly reference: ReportReference }
  | { readonly kind: 'event'; readonly reference: EventReference }
  /** "two days after 11 February": counted from a time that is itself said. */
  | { readonly kind: 'counted'; readonly amount: Amount; readonly unit: TimeUnit; readonly direction: -1 | 1; readonly from: TimeForm }
  | { readonly kind: 'duration'; readonly amount: Amount; readonly unit: TimeUnit }
  /** "every year", "on Fridays", "between February and April of each year". */
  | { readonly kind: 'recurring'; readonly from: YearlessPoint | null; readonly to: YearlessPoint | null };

/** How the expression bounds what is told: at that time, from it on, up to it; `between`: both ends are said. */
export type Boundary = 'at' | 'since' | 'until' | 'before' | 'after' | 'between';

/** TIMEX3's `mod`: "about a year ago", "nearly four years", "more than two weeks". */
export type TimeModifier = 'about' | 'less' | 'more';

export type TimeExpression = {
  /** Half-open, in the text that was given; without the preposition, with the words that modify it. */
  readonly start: number;
  readonly end: number;
  readonly wording: string;
  readonly form: TimeForm;
  readonly boundary: Boundary;
  readonly modifier: TimeModifier | null;
  /** Said more for the flow of speech than for the date: "now", "today" for "nowadays". */
  readonly weak: boolean;
};
