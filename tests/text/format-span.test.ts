import { describe, expect, it } from 'vitest';
import { daySpan, decadeSpan, formatSpan, hull, monthSpan, seasonSpan, spanOf, third, yearSpan } from '../../src/text/calendar.ts';

describe('formatSpan', () => {
  it.each([
    ['27 November 2024', daySpan('2024-11-27')],
    ['November 2024', monthSpan(2024, 11)],
    ['2024', yearSpan(2024)],
    ['1990s', decadeSpan(1990)],
    ['spring 2023', seasonSpan(2023, 'spring')],
    ['winter 2023–24', seasonSpan(2024, 'winter')],
    ['2019 to 2021', spanOf('2019-01-01', '2021-12-31')],
    ['30 November to 3 December 2024', spanOf('2024-11-30', '2024-12-03')],
    ['1 to 4 December 2024', spanOf('2024-12-01', '2024-12-04')],
    ['30 December 2024 to 2 January 2025', spanOf('2024-12-30', '2025-01-02')],
    ['October to December 2024', spanOf('2024-10-01', '2024-12-31')],
    ['November 2023 to February 2024', spanOf('2023-11-01', '2024-02-29')],
    ['late September 2024', third(monthSpan(2024, 9), 'late')],
    ['mid-2015', third(yearSpan(2015), 'mid')],
    ['early 2000s', third(decadeSpan(2000), 'early')],
  ])('writes %s', (words, span) => {
    expect(formatSpan(span)).toBe(words);
  });

  it('leaves open which winter is meant where the words did', () => {
    const either = { ...hull(seasonSpan(2019, 'winter'), seasonSpan(2020, 'winter')), precision: 'season' as const };
    expect(formatSpan(either)).toBe('winter 2019');
  });

  it('never names a day that is not known: a month cut short by the report stays a month', () => {
    expect(formatSpan({ start: '2023-02-01', end: '2023-02-23', precision: 'month' })).toBe('February 2023');
    expect(formatSpan({ start: '2024-01-01', end: '2024-12-02', precision: 'year' })).toBe('2024');
  });
});
