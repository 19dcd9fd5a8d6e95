import type { DaySpan } from '../model/day-span.ts';
import { formatSpan, parts, third, unitSpan } from './calendar.ts';
import type { Resolution } from './resolve-expression.ts';
import { spanInYear } from './resolve-point.ts';
import type { TimeExpression } from './time-forms.ts';

/** Times that another one told beside them, or a word before them, makes other days of than the report does. */

/** "Came always the day after": of no day. */
export const isHabit = (text: string, { start }: TimeExpression): boolean => HABIT.test(text.slice(Math.max(0, start - HABIT_CHARS), start));
const HABIT = /\b(?:always|usually|invariably|habitually)\s(?:(?:on|in|at)\s)?(?:the\s)?$/i;
// "habitually on the "
const HABIT_CHARS = 20;

/** "Police held 32 men on 17 May, most of whom were free by the end of the month": of that month, not of the report's. */
export function ofItsMonth(
  { form, wording }: TimeExpression,
  last: { readonly span: DaySpan | null; readonly passage: number; readonly sentence: number; readonly aside: boolean } | undefined,
  passage: number,
  sentence: number,
): Resolution | null {
  if (form.kind !== 'report' || form.reference.to !== 'unit' || !OF_THE_UNIT.test(wording)) return null;
  // "The front, which was founded on 17 May 1991, …": aside, and nothing goes on from there.
  if (
    last === undefined ||
    last.aside ||
    last.passage !== passage ||
    last.sentence < sentence - 1 ||
    last.span === null ||
    last.span.start !== last.span.end
  )
    return null;
  const { unit, part } = form.reference;
  if (unit !== 'month' && unit !== 'year') return null;
  const whole = unitSpan(last.span.start, unit);
  return {
    span: part === null ? whole : third(whole, part),
    basis: `resolved from "${wording}", of ${formatSpan(last.span)} told before`,
    against: 'event',
  };
}
const OF_THE_UNIT = /\bof\sthe\s(?:month|year)$/i;

/** "Signed on 24 November 2016, after voters had turned down another on 2 October": the one before. */
export function lookingBack(
  text: string,
  { form, start, wording }: TimeExpression,
  before: { readonly end: number; readonly span: DaySpan } | undefined,
): Resolution | null {
  if (form.kind !== 'partial' || form.year !== null || before === undefined || !LOOKS_BACK.test(text.slice(before.end, start))) return null;
  const { year } = parts(before.span.start);
  const span = [year, year - 1].map((each) => spanInYear(form.from, form.to, each)).find((each) => each !== null && each.end <= before.span.start);
  return span === undefined || span === null
    ? null
    : { span, basis: `resolved from "${wording}", before ${formatSpan(before.span)}`, against: 'event' };
}
const LOOKS_BACK = /^,?\s(?:after|because|since|when|once)\s[^,.;]*\bhad\b(?:[^,.;]|[.,](?=\d))*$/i;

/** "In 2006 it held the coast; the army says it is now confined to a bay, which it expects to take by the end of March": of the report's year. */
export function isAsOfNow(text: string, { form, start }: TimeExpression): boolean {
  if (form.kind !== 'partial' || form.year?.of === 'event') return false;
  const clause = text.slice(0, start);
  const from = clause.lastIndexOf('; ');
  return from >= 0 && NOW.test(clause.slice(from));
}
const NOW = /\b(?:now|today|currently|at present)\b/i;

/** "Created in 1996, they fall under the ministry": what is told is how they stand today. */
export const isMadeThen = (text: string, { start, end }: TimeExpression): boolean =>
  MADE.test(text.slice(0, start)) && IS_SO_TODAY.test(text.slice(end));
const MADE = /^["“]?(?:\p{Lu}\p{L}+ed|Set up|Built|Born|Begun)\s(?:in|on|around|by)\s(?:early\s|late\s)?$/u;
const IS_SO_TODAY =
  /^,\s(?:it|they|he|she|the\s(?:[\p{L}-]+\s){1,4}?)\s?(?:(?:is|are|has|have|remains?|falls?|stands?|belongs?|holds?|runs?|controls?|governs?|operates?|numbers?|consists?|includes?|claims?|wants?|seeks?|acts?|works?|now|still|today)\b)/iu;
