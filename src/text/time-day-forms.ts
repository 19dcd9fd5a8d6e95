import { event, type RelativeMatch, report } from './time-match.ts';
import { isApostrophe, type TimeTokens, tokenAt, word } from './time-tokens.ts';
import { DAY_PARTS, WEEKDAYS, WHICH } from './time-words.ts';

/** "today", "last night", "this morning", "now". */
export function matchDayWord(tokens: TimeTokens, at: number): RelativeMatch | null {
  const here = word(tokens, at);
  const second = word(tokens, at + 1);
  const dayPart = DAY_PARTS.has(second) ? at + 2 : at + 1;
  switch (here) {
    case 'today':
    case 'tonight':
      return report(at + 1, { to: 'day', offset: 0 }, here === 'today' && meansNowadays(tokens, at));
    case 'yesterday':
      return report(dayPart, { to: 'day', offset: -1 });
    case 'tomorrow':
      return report(dayPart, { to: 'day', offset: 1 });
    case 'now':
    case 'currently':
    case 'nowadays':
    case 'presently':
      return second === 'that' ? null : report(at + 1, { to: 'now' }, true);
    case 'this':
      return DAY_PARTS.has(second) && second !== 'midnight' ? report(at + 2, { to: 'day', offset: 0 }) : null;
    case 'last':
      return second === 'night' || second === 'evening' ? report(at + 2, { to: 'day', offset: -1 }) : null;
    case 'these':
      return second === 'days' ? report(at + 2, { to: 'now' }, true) : null;
    case 'a':
      return second === 'few' && MOMENTS.has(word(tokens, at + 2)) && word(tokens, at + 3) === 'ago'
        ? report(at + 4, { to: 'day', offset: 0 })
        : null;
    case 'several':
      return MOMENTS.has(second) && word(tokens, at + 2) === 'ago' ? report(at + 3, { to: 'day', offset: 0 }) : null;
    case 'minutes':
    case 'moments':
      return second === 'ago' ? report(at + 2, { to: 'day', offset: 0 }) : null;
    case 'lately':
    case 'recently':
      return null;
    default:
      return null;
  }
}

/** "A few minutes ago" is of the day of the report; "a few hours ago" may be of the day before. */
export const MOMENTS: ReadonlySet<string> = new Set(['minutes', 'moments', 'seconds']);

const PRESENT: ReadonlySet<string> = new Set([
  'is',
  'are',
  'has',
  'have',
  'remains',
  'remain',
  'still',
  'wants',
  'want',
  'control',
  'controls',
  'exists',
  'exist',
  's',
]);

/** "Today, the group is …", "today's army": of the time, not of the day. */
function meansNowadays(tokens: TimeTokens, at: number): boolean {
  if (tokens.capitals) return false;
  if (isApostrophe(tokenAt(tokens, at + 1)) || word(tokens, at - 1) === 'until') return true;
  // A verb of the present this near belongs to the same clause.
  for (let index = at - 3; index <= at + 10; index += 1) if (PRESENT.has(word(tokens, index))) return true;
  return false;
}

/** "on Friday", "last Wednesday", "the following Friday", "every Friday", "Sundays". */
export function matchWeekday(tokens: TimeTokens, at: number): RelativeMatch | null {
  const here = word(tokens, at);
  if (here === 'the') {
    const direction = word(tokens, at + 1) === 'following' ? 1 : word(tokens, at + 1) === 'previous' ? -1 : null;
    const named = WEEKDAYS.get(word(tokens, at + 2));
    return direction === null || named === undefined ? null : event(skipDayPart(tokens, at + 3), { to: 'weekday', weekday: named, direction });
  }
  const past = here === 'this' && word(tokens, at + 1) === 'past';
  const which = past ? 'last' : (WHICH.get(here) ?? null);
  const nameAt = past ? at + 2 : which === null ? at : at + 1;
  const token = tokenAt(tokens, nameAt);
  if (token.text === token.lower) return null;
  const weekday = WEEKDAYS.get(token.lower);
  if (weekday === undefined) {
    const plural = token.lower.endsWith('days') ? WEEKDAYS.get(token.lower.slice(0, -1)) : undefined;
    return plural === undefined ? null : { next: nameAt + 1, form: { kind: 'recurring', from: null, to: null } };
  }
  if (NAMES_WITH_WEEKDAY_AFTER.has(word(tokens, nameAt - 1)) || NAMES_WITH_WEEKDAY_BEFORE.has(word(tokens, nameAt + 1))) return null;
  return report(skipDayPart(tokens, nameAt + 1), { to: 'weekday', weekday, which: which ?? 'nearest' });
}

const NAMES_WITH_WEEKDAY_AFTER: ReadonlySet<string> = new Set(['black', 'bloody', 'good', 'palm', 'ash', 'easter', 'holy', 'cyber']);

const NAMES_WITH_WEEKDAY_BEFORE: ReadonlySet<string> = new Set(['times', 'telegraph', 'mirror', 'mail', 'express', 'herald', 'newspaper']);

function skipDayPart(tokens: TimeTokens, at: number): number {
  return DAY_PARTS.has(word(tokens, at)) ? at + 1 : at;
}
