import { describe, expect, it } from 'vitest';
import { dayWords, spanMachine, spanWords } from '../../src/4-render/date-words.ts';
import type { Precision } from '../../src/model/day-span.ts';
import { ENGLISH_DATES } from '../../src/text/date-names.ts';

const span = (start: string, end: string, precision: Precision) => ({ start, end, precision });

describe('spanWords', () => {
  it.each([
    ['2024-11-27', '2024-11-27', 'day', '27 November 2024'],
    ['2024-11-01', '2024-11-30', 'month', 'November 2024'],
    ['2019-03-01', '2019-05-31', 'season', 'spring 2019'],
    ['2018-12-01', '2019-02-28', 'season', 'winter 2018'],
    ['2019-01-01', '2019-12-31', 'year', '2019'],
    ['1990-01-01', '1999-12-31', 'decade', '1990s'],
    ['2021-05-03', '2021-05-09', 'range', '3–9 May 2021'],
    ['2021-05-30', '2021-06-02', 'range', '30 May\u00a0– 2 June 2021'],
    ['2020-12-30', '2021-01-02', 'range', '30 December 2020\u00a0– 2 January 2021'],
    ['2022-10-01', '2022-12-31', 'range', 'October–December 2022'],
    ['2021-11-01', '2022-02-28', 'range', 'November 2021\u00a0– February 2022'],
    ['2020-02-01', '2020-02-28', 'range', '1–28 February 2020'],
    ['2011-01-01', '2014-12-31', 'range', '2011–2014'],
  ] as const)('says %s to %s, known to the %s, as "%s"', (start, end, precision, words) => {
    expect(spanWords(span(start, end, precision), ENGLISH_DATES)).toBe(words);
  });

  it('tells machines no more than is known', () => {
    expect(spanMachine(span('2024-11-27', '2024-11-27', 'day'))).toBe('2024-11-27');
    expect(spanMachine(span('2024-11-01', '2024-11-30', 'month'))).toBe('2024-11');
    expect(spanMachine(span('2019-03-01', '2019-05-31', 'season'))).toBeNull();
  });

  it('says a day without leading zeros', () => {
    expect(dayWords('2024-03-05', ENGLISH_DATES)).toBe('5 March 2024');
  });
});
