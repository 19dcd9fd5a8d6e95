import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addYears, day, dayNumber, daysBetween, fromDayNumber, parts, weekday } from '../../src/text/days.ts';

describe('days', () => {
  it('knows which days there are', () => {
    expect(day(2024, 2, 29)).toBe('2024-02-29');
    expect(day(2023, 2, 29)).toBeNull();
    expect(day(1900, 2, 29)).toBeNull();
    expect(day(2023, 13, 1)).toBeNull();
    expect(day(2023, 4, 31)).toBeNull();
  });

  it('counts days as the world does', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2000-03-01')).toBe(11_017);
    expect(daysBetween('2023-02-11', '2023-02-17')).toBe(6);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
  });

  it('names weekdays', () => {
    expect(weekday('2024-11-27')).toBe(3);
    expect(weekday('2023-02-17')).toBe(5);
    expect(weekday('1969-12-31')).toBe(3);
    expect(weekday('1989-11-16')).toBe(4);
  });

  it('keeps to the month when it has no such day', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2024-11-15', 3)).toBe('2025-02-15');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
  });

  it('comes back from a day number to the same day, and takes days one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (count) => {
        const value = fromDayNumber(count);
        expect(dayNumber(value)).toBe(count);
        const { year, month, day: of } = parts(value);
        expect(day(year, month, of)).toBe(value);
        expect(fromDayNumber(count + 1) > value).toBe(true);
      }),
    );
  });
});
