import type { CalendarUnit, Season, Third, Weekday } from './calendar.ts';
import type { TimeModifier, TimeUnit, Which } from './time-forms.ts';

/** The English words of the calendar, in lower case. */

export const MONTHS: ReadonlyMap<string, number> = new Map([
  ['january', 1],
  ['february', 2],
  ['march', 3],
  ['april', 4],
  ['may', 5],
  ['june', 6],
  ['july', 7],
  ['august', 8],
  ['september', 9],
  ['october', 10],
  ['november', 11],
  ['december', 12],
]);

/** Short forms, believed only beside a day or a year. */
export const MONTH_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['jan', 1],
  ['feb', 2],
  ['febr', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
]);

/** Months that are also common words or given names: alone, they need a preposition. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'april', 'june', 'august']);

export const WEEKDAYS: ReadonlyMap<string, Weekday> = new Map<string, Weekday>([
  ['sunday', 0],
  ['monday', 1],
  ['tuesday', 2],
  ['wednesday', 3],
  ['thursday', 4],
  ['friday', 5],
  ['saturday', 6],
]);

export const WEEKDAY_ABBREVIATIONS: ReadonlyMap<string, Weekday> = new Map<string, Weekday>([
  ['sun', 0],
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
  ['sat', 6],
]);

export const SEASONS: ReadonlyMap<string, Season> = new Map<string, Season>([
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
]);

/** Singular and plural; a fortnight and a quarter are counted in their smaller unit. */
export const UNITS: ReadonlyMap<string, { readonly unit: TimeUnit; readonly times: number }> = new Map<
  string,
  { readonly unit: TimeUnit; readonly times: number }
>([
  ['minute', { unit: 'hour', times: 0 }],
  ['minutes', { unit: 'hour', times: 0 }],
  ['hour', { unit: 'hour', times: 1 }],
  ['hours', { unit: 'hour', times: 1 }],
  ['day', { unit: 'day', times: 1 }],
  ['days', { unit: 'day', times: 1 }],
  ['night', { unit: 'day', times: 1 }],
  ['nights', { unit: 'day', times: 1 }],
  ['week', { unit: 'week', times: 1 }],
  ['weeks', { unit: 'week', times: 1 }],
  ['fortnight', { unit: 'week', times: 2 }],
  ['month', { unit: 'month', times: 1 }],
  ['months', { unit: 'month', times: 1 }],
  ['year', { unit: 'year', times: 1 }],
  ['years', { unit: 'year', times: 1 }],
  ['decade', { unit: 'decade', times: 1 }],
  ['decades', { unit: 'decade', times: 1 }],
]);

export const DAY_PARTS: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night', 'midday', 'noon', 'midnight', 'dawn']);

/** "early", "at the end of" and their like. */
export const PARTS: ReadonlyMap<string, Third> = new Map<string, Third>([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
]);
export const PART_NOUNS: ReadonlyMap<string, Third> = new Map<string, Third>([
  ['beginning', 'early'],
  ['start', 'early'],
  ['outset', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
  ['close', 'late'],
]);

export const MODIFIERS: ReadonlyMap<string, TimeModifier> = new Map<string, TimeModifier>([
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['nearly', 'less'],
  ['almost', 'less'],
  ['under', 'less'],
  ['over', 'more'],
]);

const ONES = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, index): [string, number] => [word, index + 1]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

export const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

export const WHICH: ReadonlyMap<string, Which> = new Map<string, Which>([
  ['last', 'last'],
  ['past', 'last'],
  ['this', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
]);

/** The calendar unit that a word names, in the singular or plural; null for hours and fortnights. */
export function calendarUnit(lower: string): CalendarUnit | null {
  const unit = UNITS.get(lower);
  if (unit === undefined || unit.unit === 'hour' || unit.times !== 1) return null;
  return unit.unit;
}
