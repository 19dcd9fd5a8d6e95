import type { Day, DaySpan } from '../model/day-span.ts';
import { day, daySpan, monthSpan } from './calendar.ts';
import type { Match } from './time-match.ts';
import { plainNumber, type TimeTokens, tokenAt } from './time-tokens.ts';

/** "2019-05-21", "2019-05-21T10:00Z", "23/03/2019" when only one reading is possible, "9/11". */
export function matchFigures(tokens: TimeTokens, at: number): Match | null {
  const first = plainNumber(tokens, at, 4);
  const mark = tokenAt(tokens, at + 1);
  const before = tokenAt(tokens, at - 1);
  if (first === null || !mark.glued || !tokenAt(tokens, at + 2).glued) return null;
  if (tokenAt(tokens, at).glued && before.text !== '(' && before.text !== '[' && before.text !== '"' && before.text !== '“') return null;
  const second = plainNumber(tokens, at + 2, 2);
  if (second === null) return null;
  const slash = mark.text === '/';
  if (!slash && mark.text !== '-' && mark.text !== '.') return null;
  const thirdHere = tokenAt(tokens, at + 3).text === mark.text && tokenAt(tokens, at + 3).glued && tokenAt(tokens, at + 4).glued;
  if (!thirdHere) {
    const month = mark.text === '-' ? monthInFigures(tokens, at, first, second) : null;
    if (month !== null) return { next: at + 3, form: { kind: 'absolute', span: month, weekday: null } };
    const isName = slash && first === 9 && second === 11 && tokenAt(tokens, at).text.length === 1;
    return isName ? { next: at + 3, form: { kind: 'absolute', span: daySpan('2001-09-11'), weekday: null } } : null;
  }
  const last = plainNumber(tokens, at + 4, 4);
  const lastLength = tokenAt(tokens, at + 4).text.length;
  if (last === null) return null;
  const exact =
    tokenAt(tokens, at).text.length === 4
      ? day(first, second, last)
      : lastLength === 4 && mark.text !== '-'
        ? dayFirstOrMonthFirst(first, second, last)
        : null;
  if (exact === null || exact < '1900' || exact > '2100') return null;
  return { next: skipTimeOfDay(tokens, at + 5), form: { kind: 'absolute', span: daySpan(exact), weekday: null } };
}

/** "2019-05"; not "2010-11", which is a stretch of two years. */
function monthInFigures(tokens: TimeTokens, at: number, year: number, month: number): DaySpan | null {
  if (tokenAt(tokens, at).text.length !== 4 || tokenAt(tokens, at + 2).text.length !== 2 || year < 1900 || year > 2099) return null;
  return month >= 1 && month <= 12 && month <= year % 100 ? monthSpan(year, month) : null;
}

function dayFirstOrMonthFirst(a: number, b: number, year: number): Day | null {
  if (a > 12 || a === b) return day(year, b, a);
  return b > 12 ? day(year, a, b) : null;
}

/** "T10:00:00+02:00" after a day. */
function skipTimeOfDay(tokens: TimeTokens, at: number): number {
  const token = tokenAt(tokens, at);
  if (token.lower !== 't' || !token.glued) return at;
  let next = at + 1;
  // 14 tokens hold the longest time of ISO 8601 with fraction and offset.
  while (next < at + 14) {
    const { kind, glued, text, lower } = tokenAt(tokens, next);
    if (!glued || !(kind === 'number' || lower === 'z' || text === ':' || text === '.' || text === '+' || text === '-')) break;
    next += 1;
  }
  return next;
}
