import type { Amount, TimeForm, TimeModifier, TimeUnit } from './time-forms.ts';
import type { Match } from './time-match.ts';
import { readModifier, readQuantityOfTime } from './time-numbers.ts';
import { type TimeTokens, tokenAt, word } from './time-tokens.ts';
import { namesAnEvent } from './time-unit-forms.ts';

export type CountedMatch = Match & { readonly modifier: TimeModifier | null; readonly start: number };

/** What is told of the future of its own time: "would … in a month"; of ours: "will … in a month". */
const LOOKBACK_WORDS = 12;

/**
 * "three days ago", "six days later", "nearly four years after", "two days after 11 February", and the bare duration.
 * `dateAt` reads a date where the count may start from.
 */
export function matchCounted(tokens: TimeTokens, at: number, dateAt: (index: number) => Match | null): CountedMatch | null {
  const modified = readModifier(tokens, at);
  const quantity = readQuantityOfTime(tokens, modified.next);
  if (quantity === null) return null;
  const { amount, unit, next } = quantity;
  const done = (end: number, form: TimeForm): CountedMatch => ({ next: end, form, modifier: modified.modifier, start: at });
  const follows = word(tokens, next);
  switch (follows) {
    case 'ago':
      // "Ten years ago this month": one time, not that month and this one.
      return done(isThisUnit(tokens, next + 1) ? next + 3 : next + 1, { kind: 'report', reference: { to: 'away', amount, unit, direction: -1 } });
    case 'later':
    case 'afterwards':
    case 'afterward':
    case 'thereafter':
      return done(next + 1, { kind: 'event', reference: { to: 'away', amount, unit, direction: 1, from: 'told' } });
    case 'earlier':
    case 'previously':
    case 'beforehand':
      return done(next + 1, { kind: 'event', reference: { to: 'away', amount, unit, direction: -1, from: 'told' } });
    case 'after':
    case 'before':
    case 'from':
      return countedFrom(tokens, at, next, { amount, unit }, follows, dateAt, done);
    // "All but six months since 2012", "in the two years since 2019": how long, and since when.
    case 'since':
      return dateAt(next + 1) === null
        ? countedFrom(tokens, at, next, { amount, unit }, follows, dateAt, done)
        : done(next, { kind: 'duration', amount, unit });
    default:
      return plain(tokens, at, quantity, done);
  }
}

const isThisUnit = (tokens: TimeTokens, at: number): boolean =>
  word(tokens, at) === 'this' && ['week', 'month', 'spring', 'summer', 'autumn', 'winter'].includes(word(tokens, at + 1));

/** What stands before the length of something: "for three months", "a truce of two weeks". */
const LASTS = new Set(['for', 'of', 'lasting', 'last']);

function countedFrom(
  tokens: TimeTokens,
  at: number,
  next: number,
  { amount, unit }: { amount: Amount; unit: TimeUnit },
  side: 'after' | 'before' | 'since' | 'from',
  dateAt: (index: number) => Match | null,
  done: (end: number, form: TimeForm) => CountedMatch,
): CountedMatch {
  if (side === 'from') {
    const fromNow = word(tokens, next + 1) === 'now' || word(tokens, next + 1) === 'today';
    // "A cease-fire of three months from today" lasts until then; "in three months from now" is that day.
    if (fromNow && LASTS.has(word(tokens, at - 1)))
      return done(next + 2, { kind: 'report', reference: { to: 'window', amount, unit, direction: 1 } });
    return fromNow
      ? done(next + 2, { kind: 'report', reference: { to: 'away', amount, unit, direction: 1 } })
      : done(next, { kind: 'duration', amount, unit });
  }
  const direction = side === 'before' ? -1 : 1;
  const date = dateAt(next + 1);
  if (date !== null && (date.form.kind === 'absolute' || date.form.kind === 'partial')) {
    return done(date.next, { kind: 'counted', amount, unit, direction, from: date.form });
  }
  return done(next + 1, {
    kind: 'event',
    reference: { to: 'away', amount, unit, direction, from: namesAnEvent(tokens, next + 1) ? 'named' : 'told' },
  });
}

function plain(
  tokens: TimeTokens,
  at: number,
  { amount, unit, next }: { amount: Amount; unit: TimeUnit; next: number },
  done: (end: number, form: TimeForm) => CountedMatch,
): CountedMatch {
  if (word(tokens, at - 1) === 'in' && unit !== 'hour') {
    const auxiliary = auxiliaryBefore(tokens, at - 1);
    if (auxiliary === 'would') return done(next, { kind: 'event', reference: { to: 'away', amount, unit, direction: 1, from: 'told' } });
    if (auxiliary === 'will') return done(next, { kind: 'report', reference: { to: 'away', amount, unit, direction: 1 } });
  }
  return done(next, { kind: 'duration', amount, unit });
}

function auxiliaryBefore(tokens: TimeTokens, at: number): string | null {
  for (let index = at - 1; index >= Math.max(0, at - LOOKBACK_WORDS); index -= 1) {
    const token = tokenAt(tokens, index);
    if (token.text === '.' || token.text === ';' || token.text === ')') return null;
    if (token.lower === 'would' || token.lower === 'will') return token.lower;
  }
  return null;
}
