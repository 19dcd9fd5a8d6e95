import type { DaySpan } from '../model/day-span.ts';
import { addDays, type Third } from './calendar.ts';
import { cue } from './cues.ts';
import { remembered } from './remembered.ts';
import { boundaryBefore } from './time-boundaries.ts';
import { matchCalendarDate, spanOfPoint } from './time-calendar-forms.ts';
import { matchCounted } from './time-counted-forms.ts';
import { MOMENTS, matchDayWord, matchWeekday } from './time-day-forms.ts';
import { matchFigures } from './time-figures.ts';
import type { TimeExpression, TimeForm, TimeModifier, YearHint } from './time-forms.ts';
import type { Match } from './time-match.ts';
import { isApostrophe, isDash, type TimeTokens, timeTokens, tokenAt, word } from './time-tokens.ts';
import { matchNewYear, matchTold } from './time-told-forms.ts';
import { matchUnit } from './time-unit-forms.ts';
import { matchRecurring, matchWindow } from './time-window-forms.ts';
import {
  DAY_PARTS,
  MODIFIERS,
  MONTH_ABBREVIATIONS,
  MONTHS,
  NUMBER_WORDS,
  PART_NOUNS,
  PARTS,
  SEASONS,
  UNITS,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAYS,
  WHICH,
} from './time-words.ts';
import { matchPartOfYear, matchSeasonOfYear, matchYears } from './time-year-forms.ts';

export type * from './time-forms.ts';

/**
 * Every expression of time in a text, in order, not overlapping. The text is read once from left to right, with a look
 * ahead of a fixed number of words, so the work is linear in its length. Of one sentence they are asked for more than once.
 */
export const timeExpressions = remembered(100, (text: string): readonly TimeExpression[] => {
  if (!mayTellTime(text)) return [];
  const tokens = timeTokens(text);
  const found: TimeExpression[] = [];
  let at = 0;
  while (at < tokens.tokens.length) {
    const match = matchAt(tokens, at);
    if (match === null) {
      at += 1;
      continue;
    }
    const start = tokenAt(tokens, match.start).start;
    const end = tokenAt(tokens, match.next - 1).end;
    found.push({
      start,
      end,
      wording: text.slice(start, end),
      form: match.form,
      boundary: boundaryBefore(tokens, match.start, match.form),
      modifier: match.modifier ?? null,
      weak: match.weak ?? false,
    });
    at = Math.max(match.next, at + 1);
  }
  return joinEnds(tokens, shareYears(tokens, found));
});

/** The words of which every expression without figures has one. */
const TELLING: ReadonlySet<string> = new Set([
  ...[MONTHS, MONTH_ABBREVIATIONS, WEEKDAYS, WEEKDAY_ABBREVIATIONS, SEASONS, UNITS, DAY_PARTS, MOMENTS].flatMap((list) => [...list.keys()]),
  ...[...WEEKDAYS.keys()].map((name) => `${name}s`),
  ...'weekend today tonight yesterday tomorrow now currently nowadays presently annually yearly'.split(' '),
]);
const TELLS = cue(new RegExp(`(?<![\\p{L}])(?:${[...TELLING].join('|')})(?![\\p{L}])`, 'iu'));
/** Figures; and marks over letters, which the grammar of time takes for the end of a word. */
const FIGURE_OR_MARK = /[\p{N}\p{M}]/u;

const mayTellTime = (text: string): boolean => TELLS.test(text) || FIGURE_OR_MARK.test(text);

type Found = Match & { readonly start: number; readonly weak?: boolean; readonly modifier?: TimeModifier | null };

/** The words that an expression can begin with. Others are passed over at once, which is most of any text. */
const OPENERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...MONTH_ABBREVIATIONS.keys(),
  ...WEEKDAYS.keys(),
  ...WEEKDAY_ABBREVIATIONS.keys(),
  ...[...WEEKDAYS.keys()].map((name) => `${name}s`),
  ...SEASONS.keys(),
  ...NUMBER_WORDS.keys(),
  ...MODIFIERS.keys(),
  ...PARTS.keys(),
  ...PART_NOUNS.keys(),
  ...WHICH.keys(),
  ...'first second third fourth last'.split(' '),
  ...'a an the that these same half more less longer fewer at just only barely earlier later recent following previous preceding'.split(' '),
  ...'several new minutes moments today tonight yesterday tomorrow now currently nowadays presently every each annually yearly year'.split(' '),
]);

function matchAt(tokens: TimeTokens, at: number): Found | null {
  const { kind, lower } = tokenAt(tokens, at);
  if (kind === 'mark' || (kind === 'word' && !OPENERS.has(lower))) return null;
  const dateAt = (index: number) => matchFigures(tokens, index) ?? matchCalendarDate(tokens, index, null) ?? matchYears(tokens, index, null);
  const counted = matchCounted(tokens, at, dateAt);
  if (counted !== null) return counted;
  const part = readPart(tokens, at);
  if (part !== null) {
    const inner = matchCalendar(tokens, part.next, part.part) ?? matchUnit(tokens, part.next, part.part);
    if (inner !== null) return { start: part.start, ...inner };
  }
  const match =
    matchPartOfYear(tokens, at) ??
    matchCalendar(tokens, at, null) ??
    matchNewYear(tokens, at) ??
    matchTold(tokens, at) ??
    matchDayWord(tokens, at) ??
    matchWeekday(tokens, at) ??
    matchWindow(tokens, at) ??
    matchUnit(tokens, at, null) ??
    matchRecurring(tokens, at);
  // What is new stands first: behind a spread, V8 would give each match a shape of its own.
  return match === null ? null : { start: at, ...match };
}

function matchCalendar(tokens: TimeTokens, at: number, part: Third | null): Match | null {
  const match =
    matchFigures(tokens, at) ?? matchCalendarDate(tokens, at, part) ?? matchSeasonOfYear(tokens, at, part) ?? matchYears(tokens, at, part);
  return match === null ? null : (eachYear(tokens, at, match) ?? withYearWords(tokens, match));
}

/** "Each year on 3 May". */
function eachYear(tokens: TimeTokens, at: number, match: Match): Match | null {
  if (match.form.kind !== 'partial' || match.form.year !== null) return null;
  const on = word(tokens, at - 1) === 'the' ? at - 2 : at - 1;
  const isEach = /^(?:on|in|around|from)$/.test(word(tokens, on)) && word(tokens, on - 1) === 'year' && /^(?:each|every)$/.test(word(tokens, on - 2));
  return isEach ? { next: match.next, form: { kind: 'recurring', from: match.form.from, to: match.form.to } } : null;
}

/** "in February of each year", "September last year", "in March of that year". */
function withYearWords(tokens: TimeTokens, match: Match): Match {
  if (match.form.kind !== 'partial') return match;
  const at = word(tokens, match.next) === 'of' || word(tokens, match.next) === 'in' ? match.next + 1 : match.next;
  const [first, second, third] = [word(tokens, at), word(tokens, at + 1), word(tokens, at + 2)];
  const { from, to } = match.form;
  if ((first === 'each' || first === 'every') && second === 'year') return { next: at + 2, form: { kind: 'recurring', from, to } };
  const hinted = (next: number, year: YearHint): Match => ({ next, form: { kind: 'partial', from, to, year } });
  if (second === 'year' && REPORT_YEARS[first] !== undefined) return hinted(at + 2, { of: 'report', offset: REPORT_YEARS[first] });
  if (first === 'that' && second === 'year') return hinted(at + 2, { of: 'event', offset: 0 });
  if ((first === 'that' || first === 'the') && third === 'year' && EVENT_YEARS[second] !== undefined) {
    return hinted(at + 3, { of: 'event', offset: EVENT_YEARS[second] });
  }
  return match;
}

const REPORT_YEARS: Readonly<Partial<Record<string, number>>> = { last: -1, this: 0, next: 1 };
const EVENT_YEARS: Readonly<Partial<Record<string, number>>> = { same: 0, following: 1, next: 1, previous: -1 };

/** "early", "mid-", "the end of": the third of a unit that the words after it name. */
function readPart(tokens: TimeTokens, at: number): { readonly next: number; readonly part: Third; readonly start: number } | null {
  const simple = PARTS.get(word(tokens, at));
  if (simple !== undefined) {
    const dash = isDash(tokenAt(tokens, at + 1)) && tokenAt(tokens, at + 1).glued;
    const next = dash || word(tokens, at + 1) === 'in' ? at + 2 : at + 1;
    const quoted = isApostrophe(tokenAt(tokens, next)) && tokenAt(tokens, next + 1).glued;
    return { next: quoted ? next + 1 : next, part: simple, start: at };
  }
  const article = word(tokens, at) === 'the' ? 1 : 0;
  const noun = PART_NOUNS.get(word(tokens, at + article));
  if (noun === undefined || word(tokens, at + article + 1) !== 'of') return null;
  return { next: at + article + 2, part: noun, start: at };
}

/** "Between the start of 1972 and the end of 1974": one stretch, told by its two ends. */
function joinEnds(tokens: TimeTokens, found: readonly TimeExpression[]): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const next of found) {
    const here = joined.at(-1);
    const opens = here === undefined ? false : /\bbetween\s(?:the\s)?$/i.test(tokens.text.slice(Math.max(0, here.start - 14), here.start));
    const isPair = here !== undefined && opens && /^\sand\s(?:the\s)?$/.test(tokens.text.slice(here.end, next.start));
    const both = here === undefined ? null : inARow(tokens, here, next);
    if (both !== null) {
      joined[joined.length - 1] = both;
      continue;
    }
    if (!isPair || here.form.kind !== 'absolute' || next.form.kind !== 'absolute' || here.form.span.start > next.form.span.end) {
      joined.push(next);
      continue;
    }
    const span = { start: here.form.span.start, end: next.form.span.end, precision: 'range' } as const;
    const wording = tokens.text.slice(here.start, next.end);
    joined[joined.length - 1] = { ...here, end: next.end, wording, form: { kind: 'absolute', span, weekday: null }, boundary: 'between' };
  }
  return joined;
}

/** "In 2015 and 2016", "in February and March": two that follow on each other are one stretch; in "2015 and 2016 saw" the second is another clause's. */
function inARow({ text }: TimeTokens, here: TimeExpression, next: TimeExpression): TimeExpression | null {
  if (text.slice(here.end, next.start) !== ' and ' || here.boundary !== 'at' || next.boundary !== 'at' || here.weak || next.weak) return null;
  if (here.modifier !== null || next.modifier !== null || OF_ANOTHER_CLAUSE.test(text.slice(next.end))) return null;
  const [first, second] = [wholeUnit(here.form), wholeUnit(next.form)];
  if (first === null || second === null || first.precision !== second.precision || addDays(first.end, 1) !== second.start) return null;
  const stretch = {
    start: here.start,
    end: next.end,
    wording: text.slice(here.start, next.end),
    boundary: 'between',
    modifier: null,
    weak: false,
  } as const;
  if (here.form.kind === 'absolute' && next.form.kind === 'absolute')
    return { ...stretch, form: { kind: 'absolute', span: { start: first.start, end: second.end, precision: 'range' }, weekday: null } };
  if (here.form.kind !== 'partial' || next.form.kind !== 'partial' || here.form.year !== null) return null;
  return { ...stretch, form: { ...next.form, from: here.form.from, to: next.form.from } };
}
const OF_ANOTHER_CLAUSE = /^\s(?:is|was|were|are|has|had|saw|brought|marked|will|would)\b/i;

/** Any year does to see whether one month follows another. */
const ANY_YEAR = 2001;

/** A whole year or month; null for anything else. */
function wholeUnit(form: TimeForm): DaySpan | null {
  const span = form.kind === 'absolute' ? form.span : form.kind === 'partial' && form.to === null ? spanOfPoint(form.from, ANY_YEAR) : null;
  return span !== null && (span.precision === 'year' || span.precision === 'month') ? span : null;
}

const OF_THAT_MONTH = /^\s(?:night|day|morning|afternoon|evening|week|weekend|raid|attack|meeting)\s(?:in|of)\s$/i;

/** In "February and March 2019" the year is said once, with the last of them. */
function shareYears(tokens: TimeTokens, found: TimeExpression[]): TimeExpression[] {
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const [here, next] = [found[index], found[index + 1]];
    if (here === undefined || next === undefined || here.form.kind !== 'partial' || next.form.kind !== 'absolute' || here.form.year !== null)
      continue;
    const between = tokens.text.slice(here.end, next.start);
    // "On a February night in 1996": the year stands behind what was that month.
    const isOfYear = next.form.span.precision === 'year' && OF_THAT_MONTH.test(between);
    if (!isOfYear && (between.length > 6 || !/^\s*(?:,|and|or|, and)\s*$/i.test(between) || next.form.span.precision === 'year')) continue;
    const year = Number(next.form.span.start.slice(0, 4));
    const span = here.form.to === null ? spanOfPoint(here.form.from, year) : null;
    if (span !== null) found[index] = { ...here, form: { kind: 'absolute', span, weekday: here.form.from.weekday } };
  }
  return found;
}
