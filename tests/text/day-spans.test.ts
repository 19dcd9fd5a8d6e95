import { describe, expect, it } from 'vitest';
import {
  contains,
  daySpan,
  decadeSpan,
  hull,
  intersect,
  lengthInDays,
  monthSpan,
  overlap,
  seasonSpan,
  spanOf,
  third,
  unitSpan,
  weekSpan,
  yearSpan,
} from '../../src/text/day-spans.ts';

describe('spans of days', () => {
  it('holds both ends of each unit', () => {
    expect(monthSpan(2024, 2)).toEqual({ start: '2024-02-01', end: '2024-02-29', precision: 'month' });
    expect(decadeSpan(1997)).toEqual({ start: '1990-01-01', end: '1999-12-31', precision: 'decade' });
    expect(seasonSpan(2023, 'spring')).toEqual({ start: '2023-03-01', end: '2023-05-31', precision: 'season' });
    expect(seasonSpan(2024, 'winter')).toEqual({ start: '2023-12-01', end: '2024-02-29', precision: 'season' });
    expect(weekSpan('2024-12-01')).toEqual({ start: '2024-11-25', end: '2024-12-01', precision: 'range' });
    expect(unitSpan('2024-12-01', 'year')).toEqual(yearSpan(2024));
  });

  it('takes thirds, and says no more than was said', () => {
    expect(third(yearSpan(2021), 'early')).toEqual({ start: '2021-01-01', end: '2021-04-30', precision: 'year' });
    expect(third(monthSpan(2024, 9), 'late')).toEqual({ start: '2024-09-21', end: '2024-09-30', precision: 'month' });
    expect(third(decadeSpan(2000), 'early').end).toBe('2003-12-31');
    expect(third(daySpan('2024-09-02'), 'early')).toEqual(daySpan('2024-09-02'));
  });

  it('compares, cuts and joins', () => {
    const june = monthSpan(2023, 6);
    expect(overlap(june, daySpan('2023-06-30'))).toBe(true);
    expect(overlap(june, daySpan('2023-07-01'))).toBe(false);
    expect(contains(yearSpan(2023), june)).toBe(true);
    expect(intersect(june, daySpan('2023-07-01'))).toBeNull();
    expect(intersect(spanOf('2023-05-20', '2023-06-03'), june)).toEqual({ start: '2023-06-01', end: '2023-06-03', precision: 'range' });
    expect(hull(daySpan('2023-06-01'), daySpan('2023-06-30'))).toEqual(june);
    expect(lengthInDays(june)).toBe(30);
  });
});
