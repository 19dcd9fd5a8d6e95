import type { CalendarUnit, Season, Third } from './calendar.ts';
import { matchCalendarDate } from './time-calendar-forms.ts';
import type { Which } from './time-forms.ts';
import { event, type RelativeMatch, report } from './time-match.ts';
import { type TimeTokens, tokenAt, word } from './time-tokens.ts';
import { calendarUnit, DAY_PARTS, MONTHS, SEASONS, WHICH } from './time-words.ts';

const OFFSETS: Readonly<Record<Which, number>> = { last: -1, this: 0, nearest: 0, next: 1 };

const one = { min: 1, max: 1 };

/** "this week", "late last year", "earlier this month", "the end of the year", "that same year", "the following month". */
export function matchUnit(tokens: TimeTokens, at: number, part: Third | null): RelativeMatch | null {
  const here = word(tokens, at);
  if (here === 'earlier' || here === 'later') return matchEarlierLater(tokens, at, here);
  const same = readSame(tokens, at);
  if (same !== null) return event(same.next, { to: 'same', unit: same.unit, part });
  if (here === 'the') return matchTheUnit(tokens, at, part);
  const past = here === 'this' && word(tokens, at + 1) === 'past';
  const which = past ? 'last' : WHICH.get(here);
  if (which === undefined || here === 'past' || here === 'coming') return here === 'next' ? null : matchFollowing(tokens, at);
  const unitAt = past ? at + 2 : at + 1;
  return matchWhichUnit(tokens, unitAt, which, part);
}

function matchWhichUnit(tokens: TimeTokens, unitAt: number, which: Which, part: Third | null): RelativeMatch | null {
  const lower = word(tokens, unitAt);
  const offset = OFFSETS[which];
  if (lower === 'weekend') return report(unitAt + 1, { to: 'weekend', offset });
  if (lower === 'next' || lower === 'last') return null;
  const unit = calendarUnit(lower);
  // "This day" and "last day" are said of other days.
  if (unit !== null && unit !== 'day' && !(word(tokens, unitAt + 1) === 'of' && MONTHS.has(word(tokens, unitAt + 2))))
    return report(unitAt + 1, { to: 'unit', unit, offset, part, soFar: false });
  const season = SEASONS.get(lower);
  if (season !== undefined && word(tokens, unitAt + 1) !== 'of') return report(unitAt + 1, { to: 'season', season, which, part });
  const dated = yearlessPointAt(tokens, unitAt, part);
  return dated === null ? null : report(dated.next, { to: 'month', point: dated.point, which });
}

function yearlessPointAt(tokens: TimeTokens, at: number, part: Third | null) {
  const match = matchCalendarDate(tokens, at, part);
  return match?.form.kind === 'partial' && match.form.to === null ? { next: match.next, point: match.form.from } : null;
}

/** "earlier this year", "later that month", "earlier in the week". */
function matchEarlierLater(tokens: TimeTokens, at: number, here: 'earlier' | 'later'): RelativeMatch | null {
  const next = word(tokens, at + 1) === 'in' || word(tokens, at + 1) === 'on' ? at + 2 : at + 1;
  if (word(tokens, next) === 'today') return report(next + 1, { to: 'day', offset: 0 });
  const same = readSame(tokens, next);
  if (same !== null) return event(same.next, { to: 'same', unit: same.unit, part: null });
  const lead = word(tokens, next);
  if (lead !== 'this' && lead !== 'last' && lead !== 'the' && lead !== 'next') return null;
  if (word(tokens, next + 1) === 'weekend') return report(next + 2, { to: 'weekend', offset: OFFSETS[WHICH.get(lead) ?? 'this'] });
  const unit = calendarUnit(word(tokens, next + 1));
  if (unit === null || (unit === 'day' && lead !== 'the')) return null;
  if (unit === 'day') return event(next + 2, { to: 'same', unit, part: null });
  return report(next + 2, { to: 'unit', unit, offset: OFFSETS[WHICH.get(lead) ?? 'this'], part: null, soFar: here === 'earlier' && lead !== 'last' });
}

/** "that year", "the same month", "that same year", "the same day". */
function readSame(tokens: TimeTokens, at: number): { readonly next: number; readonly unit: CalendarUnit } | null {
  const here = word(tokens, at);
  const isSame = word(tokens, at + 1) === 'same';
  if (here !== 'that' && !(here === 'the' && isSame) && here !== 'same') return null;
  const unitAt = here === 'same' ? at + 1 : isSame ? at + 2 : at + 1;
  const lower = word(tokens, unitAt);
  const unit = DAY_PARTS.has(lower) ? 'day' : calendarUnit(lower);
  return unit === null || lower.endsWith('s') ? null : { next: unitAt + 1, unit };
}

/** "the end of the year" has its part already; here "the year", "the week" after a part, and "the following day". */
function matchTheUnit(tokens: TimeTokens, at: number, part: Third | null): RelativeMatch | null {
  const second = word(tokens, at + 1);
  const unit = calendarUnit(second);
  if (part !== null && unit !== null && unit !== 'day') return report(at + 2, { to: 'unit', unit, offset: 0, part, soFar: false });
  if (second === 'weekend') return report(at + 2, { to: 'weekend', offset: 0 });
  const season = SEASONS.get(second);
  if (season !== undefined && seasonAfterThe(tokens, at, season)) return report(at + 2, { to: 'season', season, which: 'nearest', part });
  return matchFollowing(tokens, at);
}

function seasonAfterThe(tokens: TimeTokens, at: number, season: Season): boolean {
  const before = word(tokens, at - 1);
  // "The fall" is mostly of a town, "the spring" mostly of water.
  return (
    season !== 'autumn' &&
    word(tokens, at + 2) !== 'of' &&
    (before === 'in' || before === 'since' || before === 'during' || before === 'by' || before === 'until')
  );
}

/** "the following day", "the next morning", "the day after", "the year before", "the previous month". */
function matchFollowing(tokens: TimeTokens, at: number): RelativeMatch | null {
  const hasArticle = word(tokens, at) === 'the';
  const here = hasArticle ? at + 1 : at;
  const lead = word(tokens, here);
  if (lead === 'following' || lead === 'next' || lead === 'previous' || lead === 'preceding') {
    const lower = word(tokens, here + 1);
    const unit = DAY_PARTS.has(lower) ? 'day' : calendarUnit(lower);
    if (unit === null || lower.endsWith('s') || (!hasArticle && !(lead === 'next' && unit === 'day'))) return null;
    return event(here + 2, { to: 'away', amount: one, unit, direction: lead === 'previous' || lead === 'preceding' ? -1 : 1, from: 'told' });
  }
  if (!hasArticle) return null;
  const unit = DAY_PARTS.has(lead) ? 'day' : calendarUnit(lead);
  const side = word(tokens, here + 1);
  if (unit === null || lead.endsWith('s') || (side !== 'after' && side !== 'before')) return null;
  const follows = word(tokens, here + 2);
  const direction = side === 'after' ? 1 : -1;
  if (follows === 'tomorrow' && unit === 'day') return report(here + 3, { to: 'day', offset: 2 });
  if (follows === 'yesterday' && unit === 'day') return report(here + 3, { to: 'day', offset: -2 });
  if (follows === 'last') return null;
  return event(here + 2, { to: 'away', amount: one, unit, direction, from: namesAnEvent(tokens, here + 2) ? 'named' : 'told' });
}

/** Whether "after" or "before" goes on to name what it counts from, or ends the phrase. */
export function namesAnEvent(tokens: TimeTokens, at: number): boolean {
  const token = tokenAt(tokens, at);
  return (
    token.kind !== 'mark' && token.lower !== 'and' && token.lower !== 'when' && token.lower !== 'in' && token.lower !== 'at' && token.lower !== 'but'
  );
}
