/** The calendar: days, spans of days, and how a span is written. One door for the other rooms. */

export type { DateNames } from './date-names.ts';
export * from './day-spans.ts';
export * from './days.ts';
export { formatSpan } from './format-span.ts';
