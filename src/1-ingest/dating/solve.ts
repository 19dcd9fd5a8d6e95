import type { DaySpan } from '../../model/day-span.ts';
import { fromDayNumber, spanOf } from '../../text/calendar.ts';
import type { Constraint, Interval } from './constraint.ts';

export type Solution = { readonly value: DaySpan; readonly reasons: readonly string[] };

// Wider than about two years is no date; it would only look like one.
const MAX_DAYS = 740;
// Days this much worse than the best after the cheap constraints cannot win by the rest.
const MARGIN = 3;
// When the best day contradicts this share of what speaks at all, the words do not fit together.
const MAX_CONTRADICTED = 0.4;
const MAX_REASONS = 5;

/**
 * The span of the days that contradict the least of what the constraints say; null when those lie too far apart to be a
 * date. `cheap` are weighed on every day of the years tried, `dear` only on those that could still win.
 */
export function solve(tried: readonly Interval[], cheap: readonly Constraint[], dear: readonly Constraint[]): Solution | null {
  const days = tried.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  const first = weigh(days, cheap, (day) => ({ day, cost: 0 }));
  const least = minimum(first);
  const candidates = first.filter(({ cost }) => cost <= least + MARGIN);
  const costs = new Map(candidates.map(({ day, cost }) => [day, cost]));
  const second = weigh([...costs.keys()], dear, (day) => ({ day, cost: costs.get(day) ?? 0 }));
  const best = minimum(second);
  const all = [...cheap, ...dear];
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const winners = second.filter(({ cost }) => cost === best).map(({ day }) => day);
  const [from, to] = [winners[0], winners.at(-1)];
  // What runs to the end of the years that were tried has no end of its own.
  if (from === undefined || to === undefined || endsTrial(tried, to) || to - from + 1 > MAX_DAYS || best > total * MAX_CONTRADICTED) return null;
  return { value: spanOf(fromDayNumber(from), fromDayNumber(to)), reasons: reasons(days, all, from, to) };
}

function endsTrial(tried: readonly Interval[], day: number): boolean {
  return tried.some(({ to }) => to === day) && !tried.some(({ from }) => from === day + 1);
}

type Weighed = { readonly day: number; readonly cost: number };

function weigh(days: readonly number[], constraints: readonly Constraint[], start: (day: number) => Weighed): Weighed[] {
  return days.map((day) => {
    let { cost } = start(day);
    for (const { weight, allows } of constraints) if (!allows(day)) cost += weight;
    return { day, cost };
  });
}

function minimum(weighed: readonly Weighed[]): number {
  return weighed.reduce((least, { cost }) => Math.min(least, cost), Number.POSITIVE_INFINITY);
}

/** The constraints that the result agrees with and most other days do not: the ones that made it. */
function reasons(days: readonly number[], constraints: readonly Constraint[], from: number, to: number): string[] {
  const telling = constraints
    .filter(({ allows }) => allows(from) && allows(to))
    .map(({ why, allows }) => ({ why, allowed: days.filter(allows).length }))
    .filter(({ allowed }) => allowed < days.length)
    .sort((a, b) => a.allowed - b.allowed);
  return [...new Set(telling.map(({ why }) => (typeof why === 'string' ? why : why(to))))].slice(0, MAX_REASONS);
}
