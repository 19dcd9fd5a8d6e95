import { describe, expect, it } from 'vitest';
import { within } from '../../../src/1-ingest/dating/constraint.ts';
import { solve } from '../../../src/1-ingest/dating/solve.ts';
import { dayNumber } from '../../../src/text/calendar.ts';

const between = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });
const constraint = (weight: number, why: string, from: string, to: string) => ({ weight, why, allows: within([between(from, to)]) });
const window = [between('2020-01-01', '2023-12-31')];

describe('solve', () => {
  it('gives the days on which all constraints agree, with those that made them', () => {
    const cheap = [constraint(4, 'not before', '2021-03-01', '2023-12-31'), constraint(2, 'soon after', '2021-02-01', '2021-03-31')];
    expect(solve(window, cheap, [])).toEqual({
      value: { start: '2021-03-01', end: '2021-03-31', precision: 'month' },
      reasons: ['soon after', 'not before'],
    });
  });

  it('lets the weightier win where they disagree', () => {
    const cheap = [constraint(6, 'strong', '2021-03-01', '2021-03-31'), constraint(2, 'weak', '2022-03-01', '2022-03-31')];
    expect(solve(window, cheap, [])?.value.start).toBe('2021-03-01');
  });

  it('finds none where the words do not fit together, or set no end', () => {
    expect(solve(window, [constraint(2, 'one', '2021-03-01', '2021-03-31'), constraint(2, 'other', '2022-03-01', '2022-03-31')], [])).toBeNull();
    expect(solve(window, [constraint(2, 'only', '2022-06-01', '2023-12-31')], [])).toBeNull();
    expect(solve(window, [], [])).toBeNull();
  });

  it('weighs dear constraints too', () => {
    const dear = [constraint(1, 'dear', '2021-03-10', '2021-03-12')];
    expect(solve(window, [constraint(2, 'cheap', '2021-03-01', '2021-03-31')], dear)?.value).toEqual({
      start: '2021-03-10',
      end: '2021-03-12',
      precision: 'range',
    });
  });
});
