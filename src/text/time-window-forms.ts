import { type RelativeMatch, report } from './time-match.ts';
import { readQuantityOfTime } from './time-numbers.ts';
import { isDash, type TimeTokens, tokenAt, word } from './time-tokens.ts';
import { DAY_PARTS, MONTHS, SEASONS, UNITS, WEEKDAYS } from './time-words.ts';

/** "the past seven years", "the last month", "recent weeks", "the coming days". */
export function matchWindow(tokens: TimeTokens, at: number): RelativeMatch | null {
  const here = word(tokens, at);
  if (here === 'recent' || here === 'coming') {
    const unitHere = word(tokens, at + 1);
    return UNITS.has(unitHere) && unitHere.endsWith('s') ? report(at + 2, { to: 'vague' }, true) : null;
  }
  if (here !== 'the' && here !== 'these') return null;
  const lead = word(tokens, at + 1);
  const direction = lead === 'past' || lead === 'last' || lead === 'previous' ? -1 : lead === 'next' || lead === 'coming' ? 1 : null;
  if (direction === null) return null;
  const inner = word(tokens, at + 2);
  if (inner === 'few' || inner === 'several' || inner === 'many' || (UNITS.has(inner) && inner.endsWith('s'))) {
    const unitAt = UNITS.has(inner) ? at + 2 : at + 3;
    return UNITS.has(word(tokens, unitAt)) ? report(unitAt + 1, { to: 'vague' }, true) : null;
  }
  const counted = readQuantityOfTime(tokens, at + 2);
  if (counted !== null) return report(counted.next, { to: 'window', amount: counted.amount, unit: counted.unit, direction });
  const unit = UNITS.get(inner);
  // "The next day" and "the previous year" count from what was told.
  if (unit === undefined || lead === 'next' || lead === 'previous') return null;
  // "The last week of May": of that month, and not before the report.
  if (word(tokens, at + 3) === 'of' && MONTHS.has(word(tokens, at + 4))) return null;
  return report(at + 3, { to: 'window', amount: { min: unit.times, max: unit.times }, unit: unit.unit, direction });
}

/** "every year", "each day", "annually", "year-round". */
export function matchRecurring(tokens: TimeTokens, at: number): RelativeMatch | null {
  const here = word(tokens, at);
  const recurring = (next: number): RelativeMatch => ({ next, form: { kind: 'recurring', from: null, to: null } });
  if (here === 'every' || here === 'each') {
    const lower = word(tokens, at + 1);
    if (UNITS.has(lower) || WEEKDAYS.has(lower) || SEASONS.has(lower) || DAY_PARTS.has(lower)) return recurring(at + 2);
    return null;
  }
  if (here === 'annually' || here === 'yearly') return recurring(at + 1);
  if (here === 'year' && isDash(tokenAt(tokens, at + 1)) && word(tokens, at + 2) === 'round') return recurring(at + 3);
  return null;
}
