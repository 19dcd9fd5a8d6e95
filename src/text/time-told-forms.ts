import type { YearlessPoint } from './time-forms.ts';
import { event, type Match, type RelativeMatch } from './time-match.ts';
import { readDayNumber } from './time-month-day.ts';
import { isApostrophe, type TimeTokens, tokenAt, word } from './time-tokens.ts';
import { MONTHS, SEASONS } from './time-words.ts';

/** "that summer", "the previous April", "on the 17th": what only an event told before can date. */
export function matchTold(tokens: TimeTokens, at: number): RelativeMatch | null {
  const here = word(tokens, at);
  const second = word(tokens, at + 1);
  if (here === 'that') return matchThatSeason(tokens, at);
  if (here !== 'the') return null;
  const direction = DIRECTIONS.get(second);
  const month = tokenAt(tokens, at + 2);
  const named = direction === undefined || month.text === month.lower ? undefined : MONTHS.get(month.lower);
  if (direction !== undefined && named !== undefined) return event(at + 3, { to: 'month', month: named, direction });
  return matchDayAlone(tokens, at);
}

const DIRECTIONS: ReadonlyMap<string, -1 | 1> = new Map([
  ['previous', -1],
  ['preceding', -1],
  ['following', 1],
]);

/** "That fall" is mostly of a town. */
function matchThatSeason(tokens: TimeTokens, at: number): RelativeMatch | null {
  const lower = word(tokens, at + 1);
  const season = lower === 'fall' ? undefined : SEASONS.get(lower);
  return season === undefined ? null : event(at + 2, { to: 'season', season });
}

// biome-ignore format: a list of words
const BEHIND_DAY: ReadonlySet<string> = new Set(['they', 'he', 'she', 'it', 'the', 'a', 'an', 'at', 'in', 'when']);

/** "On the 17th", "the night of the 7th and 8th": no month, and no thing that is the seventeenth. */
function matchDayAlone(tokens: TimeTokens, at: number): RelativeMatch | null {
  const lead = word(tokens, at - 1);
  if (lead !== 'on' && !(lead === 'of' && NIGHTS.has(word(tokens, at - 2)))) return null;
  const first = readOrdinal(tokens, at + 1);
  if (first === null) return null;
  const second = word(tokens, first.next) === 'and' ? readOrdinal(tokens, first.next + 1) : null;
  const { next, value: last } = second !== null && second.value > first.value ? second : first;
  const follows = tokenAt(tokens, next);
  const ends = follows.start === -1 || (follows.kind === 'mark' && /^[,.;:)]$/.test(follows.text)) || BEHIND_DAY.has(follows.lower);
  return ends ? event(next, { to: 'dayOfMonth', day: first.value, last }) : null;
}

const NIGHTS: ReadonlySet<string> = new Set(['night', 'nights', 'morning', 'evening', 'afternoon', 'dawn', 'eve']);

function readOrdinal(tokens: TimeTokens, at: number): { readonly next: number; readonly value: number } | null {
  const read = readDayNumber(tokens, at);
  return read !== null && read.next === at + 2 ? read : null;
}

/** "New Year's Eve", "New Year's Day": a day of any year. */
export function matchNewYear(tokens: TimeTokens, at: number): Match | null {
  if (word(tokens, at) !== 'new' || word(tokens, at + 1) !== 'year' || !isApostrophe(tokenAt(tokens, at + 2))) return null;
  const dayAt = word(tokens, at + 3) === 's' ? at + 4 : at + 3;
  const point = NEW_YEAR.get(word(tokens, dayAt));
  return point === undefined ? null : { next: dayAt + 1, form: { kind: 'partial', from: point, to: null, year: null } };
}

const NEW_YEAR: ReadonlyMap<string, YearlessPoint> = new Map([
  ['eve', { month: 12, day: 31, weekday: null, part: null }],
  ['day', { month: 1, day: 1, weekday: null, part: null }],
]);
