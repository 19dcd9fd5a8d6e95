import type { Third, Weekday } from './calendar.ts';
import type { YearlessPoint } from './time-forms.ts';
import { insideLargerNumber, isApostrophe, isDash, plainNumber, type TimeTokens, tokenAt, word } from './time-tokens.ts';
import { DOUBTFUL_MONTHS, MONTH_ABBREVIATIONS, MONTHS, ORDINAL_ENDINGS, WEEKDAY_ABBREVIATIONS, WEEKDAYS } from './time-words.ts';
import { readYear } from './time-years.ts';

/** Months with or without a day and a year, in the orders in which newspapers write them. */
/** A date whose year may be missing. */
export type Dated = { readonly next: number; readonly point: YearlessPoint; readonly year: number | null };

export function readDated(tokens: TimeTokens, from: number, part: Third | null): Dated | null {
  const weekdayHere = readWeekdayBeforeDate(tokens, from);
  const at = weekdayHere?.next ?? from;
  const dated = readDayMonth(tokens, at) ?? readMonth(tokens, at, part, weekdayHere !== null);
  if (dated === null || weekdayHere === null) return dated;
  return dated.point.day === null ? null : { ...dated, point: { ...dated.point, weekday: weekdayHere.weekday } };
}

function readWeekdayBeforeDate(tokens: TimeTokens, at: number): { readonly next: number; readonly weekday: Weekday } | null {
  const here = word(tokens, at);
  const weekday = WEEKDAYS.get(here) ?? WEEKDAY_ABBREVIATIONS.get(here);
  if (weekday === undefined) return null;
  let next = at + 1;
  // Abbreviation dot, comma, opening bracket, "the": at most one of each.
  for (const filler of ['.', ',', '(', 'the']) if (word(tokens, next) === filler) next += 1;
  return { next, weekday };
}

/** "21 May 2019", "the 3rd of May", "16 MAY 89", and the "3" of "3 and 5 May". */
function readDayMonth(tokens: TimeTokens, at: number): Dated | null {
  const dayHere = readDayNumber(tokens, at);
  if (dayHere === null || insideLargerNumber(tokens, at)) return null;
  let monthAt = word(tokens, dayHere.next) === 'of' ? dayHere.next + 1 : dayHere.next;
  if (isDash(tokenAt(tokens, monthAt)) && tokenAt(tokens, monthAt).glued && tokenAt(tokens, monthAt + 1).glued) monthAt += 1;
  const month = readMonthName(tokens, monthAt);
  if (month !== null && (month.sure || !tokens.capitals || tokenAt(tokens, at).kind === 'number')) {
    const year = readYearAfterDay(tokens, isDash(tokenAt(tokens, month.next)) && tokenAt(tokens, month.next).glued ? month.next + 1 : month.next);
    if (year === null && isNoYear(tokens, month.next)) return null;
    return { next: year?.next ?? month.next, point: point(month.month, dayHere.value), year: year?.value ?? null };
  }
  // "3 and 5 May", "3-5 May": the month is said once, after the last.
  const link = tokenAt(tokens, dayHere.next);
  if (link.lower !== 'and' && link.lower !== 'to' && link.text !== ',' && !isDash(link)) return null;
  const later = readDayNumber(tokens, dayHere.next + 1);
  const monthOfLater = later === null || later.value <= dayHere.value ? null : readMonthName(tokens, later.next);
  if (monthOfLater === null) return null;
  const year = readYearAfterDay(tokens, monthOfLater.next);
  return { next: dayHere.next, point: point(monthOfLater.month, dayHere.value), year: year?.value ?? null };
}

/** "May 21, 2019", "Nov. 27", "September 2018", "the January bombings"; a bare month must look like one. */
function readMonth(tokens: TimeTokens, at: number, part: Third | null, afterWeekday: boolean): Dated | null {
  const month = readMonthName(tokens, at);
  if (month === null) return null;
  // A comma between an abbreviation and its day is a common slip of the hand: "Feb, 10".
  const dayAt =
    month.abbreviated && word(tokens, month.next) === ',' ? month.next + 1 : word(tokens, month.next) === 'the' ? month.next + 1 : month.next;
  const dayHere = readDayNumber(tokens, dayAt);
  if (dayHere !== null && !insideLargerNumber(tokens, dayAt) && nothingCounted(tokens, dayHere.next)) {
    const year = readYearAfterDay(tokens, dayHere.next);
    if (year === null && isNoYear(tokens, dayHere.next)) return null;
    return { next: year?.next ?? dayHere.next, point: point(month.month, dayHere.value), year: year?.value ?? null };
  }
  if (afterWeekday) return null;
  const yearAt = word(tokens, month.next) === ',' || word(tokens, month.next) === 'of' ? month.next + 1 : month.next;
  const year = readYear(tokens, yearAt);
  const bare: YearlessPoint = { month: month.month, day: null, weekday: null, part };
  if (year !== null) return { next: year.next, point: bare, year: year.value };
  if (month.abbreviated || !looksLikeMonth(tokens, at, part)) return null;
  return { next: month.next, point: bare, year: null };
}

/** "1 January 0000", "13 September 275760": the day has a year, though none that can be meant, and must not be given another. */
const isNoYear = (tokens: TimeTokens, at: number): boolean => /^\d{4,}$/.test(tokenAt(tokens, at).text);

function point(month: number, dayOfMonth: number): YearlessPoint {
  return { month, day: dayOfMonth, weekday: null, part: null };
}

function readMonthName(
  tokens: TimeTokens,
  at: number,
): { readonly next: number; readonly month: number; readonly abbreviated: boolean; readonly sure: boolean } | null {
  const token = tokenAt(tokens, at);
  // Sentences do not call a month "may" or "march" without a capital.
  if (token.text === token.lower) return null;
  const whole = MONTHS.get(token.lower);
  if (whole !== undefined) return { next: at + 1, month: whole, abbreviated: false, sure: !DOUBTFUL_MONTHS.has(token.lower) };
  const short = MONTH_ABBREVIATIONS.get(token.lower);
  if (short === undefined) return null;
  const dotted = tokenAt(tokens, at + 1).text === '.' && tokenAt(tokens, at + 1).glued;
  return { next: dotted ? at + 2 : at + 1, month: short, abbreviated: true, sure: true };
}

const MONTH_LEADS: ReadonlySet<string> = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'during',
  'between',
  'from',
  'to',
  'through',
  'of',
  'before',
  'after',
  'for',
  'early',
  'mid',
  'late',
  'last',
  'this',
  'next',
  'past',
  'throughout',
  'following',
  'previous',
  'every',
  'each',
  'around',
]);

const MONTH_ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'its', 'his', 'her', 'their', 'that']);

/** A month without day or year is one after a preposition ("in March"), or as the mark of an event ("the September accord"). */
function looksLikeMonth(tokens: TimeTokens, at: number, part: Third | null): boolean {
  const lower = word(tokens, at);
  const before = tokenAt(tokens, at - 1);
  const after = tokenAt(tokens, at + 1);
  if (part !== null) return true;
  const yearFollows = word(tokens, at + 2) === 'year' && (after.lower === 'last' || after.lower === 'this' || after.lower === 'next');
  if (yearFollows && lower !== 'may' && lower !== 'march') return true;
  const lead = isDash(before) ? word(tokens, at - 2) : before.lower;
  // In capitals "THIS MAY", "FOR MARCH" and "TO MARCH" are as likely the verb or the noun.
  if (tokens.capitals && (lower === 'may' || lower === 'march'))
    return lead === 'in' || lead === 'since' || lead === 'last' || lead === 'next' || lead === 'of';
  if (MONTH_LEADS.has(lead)) return !(lower === 'may' && after.kind === 'word' && lead === 'this');
  // "in February and March": the preposition stands before the first.
  if ((lead === 'and' || lead === 'or' || lead === ',') && MONTHS.has(word(tokens, at - 2))) return true;
  const possessive = lead === 's' && isApostrophe(tokenAt(tokens, at - 2));
  if (!MONTH_ARTICLES.has(lead) && !possessive) return false;
  return (
    !tokens.capitals && after.kind === 'word' && after.text === after.lower && after.lower !== 'on' && after.lower !== 'for' && after.lower !== 'of'
  );
}

export function readDayNumber(tokens: TimeTokens, at: number): { readonly next: number; readonly value: number } | null {
  const value = plainNumber(tokens, at, 2);
  if (value === null || value < 1 || value > 31) return null;
  const ending = tokenAt(tokens, at + 1);
  const ordinal = ending.glued && ORDINAL_ENDINGS.has(ending.lower);
  if (ending.glued && ending.kind === 'word' && !ordinal) return null;
  return { next: ordinal ? at + 2 : at + 1, value };
}

/** "May 5 people" has no day in it; "May 1 to 3" has. */
export function nothingCounted(tokens: TimeTokens, next: number): boolean {
  const follows = word(tokens, next);
  return (
    follows !== 'people' &&
    follows !== 'per' &&
    follows !== '%' &&
    follows !== 'percent' &&
    follows !== 'million' &&
    tokenAt(tokens, next).text !== ':'
  );
}

export function readYearAfterDay(tokens: TimeTokens, at: number): { readonly next: number; readonly value: number } | null {
  const yearAt = word(tokens, at) === ',' || word(tokens, at) === 'of' ? at + 1 : at;
  const year = readYear(tokens, yearAt);
  if (year !== null) return year;
  // Wire datelines: "16 MAY 89 (", "16 MAY '89".
  const quoted = isApostrophe(tokenAt(tokens, at));
  const shortAt = quoted ? at + 1 : at;
  const token = tokenAt(tokens, shortAt);
  const after = tokenAt(tokens, shortAt + 1);
  if (token.text.length !== 2 || plainNumber(tokens, shortAt, 2) === null) return null;
  if (!quoted && (after.kind === 'word' || after.kind === 'number' || (after.text === ':' && after.glued))) return null;
  // POSIX: 69 to 99 are of the last century.
  const value = Number(token.text);
  return { next: shortAt + 1, value: value >= 69 ? 1900 + value : 2000 + value };
}
