import type { DaySpan } from '../model/day-span.ts';
import { daysBetween, formatSpan, lengthInDays, monthSpan, parts, spanOf, unitSpan } from './calendar.ts';
import { fromEvent } from './resolve-event.ts';
import { isAhead, isBackground, nearEvent, nearReport, overReport, spanInYear, type Tense } from './resolve-point.ts';
import { away, onReportDay } from './resolve-report.ts';
import type { ReportReference, TimeExpression, TimeForm } from './time-forms.ts';

/** What an expression is read against. */
export type TimeContext = {
  /** When the text was written; itself a span where that is not known to the day. */
  readonly report: DaySpan | null;
  /** The event told before, from which "six days later" counts. */
  readonly event: DaySpan | null;
  readonly tense: Tense;
};

/** `against`: what the wording had to be read beside, if anything. */
export type Resolution = { readonly span: DaySpan; readonly basis: string; readonly against: 'nothing' | 'report' | 'event' };

/**
 * The days an expression means, with the reason in words; null when it can't honestly be said. Nothing told in the past
 * is put after the report, and what is not known of the report's own day is not known of the result.
 */
export function resolveTime(expression: TimeExpression, context: TimeContext): Resolution | null {
  const found = resolveForm(expression.form, expression, context);
  return found === null ? null : { ...found, span: fromItsOpening(expression, found.span) };
}

/** "Since the beginning of the year" counts from its first month; "at the beginning of the year" may be any of its first. */
function fromItsOpening({ boundary, wording }: TimeExpression, span: DaySpan): DaySpan {
  if (boundary !== 'since' || span.precision !== 'year' || !OPENING.test(wording)) return span;
  const { year, month } = parts(span.start);
  return monthSpan(year, month);
}

const OPENING = /^(?:the\s+)?(?:beginning|start|outset)\s+of\b/i;

function resolveForm(form: TimeForm, expression: TimeExpression, context: TimeContext): Resolution | null {
  const { report, event, tense } = context;
  const quoted = `"${expression.wording}"`;
  switch (form.kind) {
    case 'absolute':
      return { span: form.span, basis: `stated: ${quoted}`, against: 'nothing' };
    case 'partial':
      return resolvePartial(form, quoted, context);
    case 'report': {
      if (report === null) return null;
      const span = overReport(report, (day) => onReportDay(form.reference, day, tense, expression.modifier));
      return span === null ? null : byReport(widened(form.reference, span, report), quoted, report);
    }
    case 'event': {
      if (event === null) return null;
      const span = fromEvent(form.reference, event, expression.modifier);
      return span === null ? null : { span, basis: `resolved from ${quoted}, counted from ${formatSpan(event)}, told before`, against: 'event' };
    }
    case 'counted': {
      const from = resolveForm(form.from, expression, context);
      const span = from === null ? null : away(from.span, form.amount, form.unit, form.direction, expression.modifier);
      return from === null || span === null ? null : { ...from, span, basis: `resolved from ${quoted}` };
    }
    case 'duration':
      return null;
    case 'recurring': {
      if (form.from === null || report === null) return null;
      const { from, to } = form;
      const span = overReport(report, (day) => nearReport(from, to, day, 'past'));
      return span === null ? null : byReport(span, quoted, report);
    }
  }
}

function byReport(span: DaySpan, quoted: string, report: DaySpan): Resolution {
  return { span, basis: `resolved from ${quoted} against the article's date, ${formatSpan(report)}`, against: 'report' };
}

/** So far ahead of an event, and so far back from the report, a day is its consequence. */
const AHEAD_DAYS = 62;

function resolvePartial(form: Extract<TimeForm, { kind: 'partial' }>, quoted: string, context: TimeContext): Resolution | null {
  const { report, event, tense } = context;
  const { from, to, year } = form;
  const told = (span: DaySpan | null): Resolution | null =>
    span === null || event === null ? null : { span, basis: `resolved from ${quoted}, after ${formatSpan(event)} told before`, against: 'event' };
  if (year?.of === 'event') return told(event === null ? null : spanInYear(from, to, parts(event.start).year + year.offset));
  if (year?.of === 'report') {
    const span = report === null ? null : overReport(report, (day) => spanInYear(from, to, parts(day).year + year.offset));
    return span === null || report === null ? null : byReport(span, quoted, report);
  }
  if (report === null) return told(event === null ? null : nearEvent(from, to, event));
  if (event !== null && isBackground(event, report)) {
    const span = nearEvent(from, to, event);
    // What would lie after the report was not told of that event.
    if (span !== null && (isAhead(tense) || span.start <= report.end)) return told(span);
  }
  // "On 6 June he offered a truce to begin on 8 June": ahead of the day just told, and not a year ahead of the report.
  if (event !== null && isAhead(tense) && from.day !== null && to === null) {
    const span = nearEvent(from, to, event);
    if (span !== null && daysBetween(event.end, span.start) <= AHEAD_DAYS && daysBetween(span.start, report.start) <= AHEAD_DAYS) return told(span);
  }
  const span = overReport(report, (day) => nearReport(from, to, day, tense));
  return span === null ? null : byReport(span, quoted, report);
}

// A report known only to a week or two still says which days "on Friday" may mean; beyond that, which months.
const DAYS_TOLD_APART = 14;

/** Where the report is not known to the fortnight, a day counted from it is given by the months it may lie in. */
function widened(reference: ReportReference, span: DaySpan, report: DaySpan): DaySpan {
  const inMonths = spanOf(unitSpan(span.start, 'month').start, unitSpan(span.end, 'month').end);
  // "Earlier this month" over two months: neither its end nor the report's is known.
  if (reference.to === 'unit' && reference.soFar && span.precision === 'range') return inMonths;
  const byDay = reference.to === 'day' || reference.to === 'weekday' || reference.to === 'weekend' || reference.to === 'now';
  const byWeek = reference.to === 'unit' && reference.unit === 'week';
  if (!(byDay || byWeek) || lengthInDays(report) <= DAYS_TOLD_APART) return span;
  return inMonths;
}
