import { describe, expect, it } from 'vitest';
import { buildDay } from '../../src/io/clock.ts';

const NOON = new Date(2026, 10, 25, 12);

describe('buildDay', () => {
  it('is the day asked for, else that of SOURCE_DATE_EPOCH, else today', () => {
    expect(buildDay('2024-02-29', { SOURCE_DATE_EPOCH: '0' }, NOON)).toBe('2024-02-29');
    expect(buildDay(null, { SOURCE_DATE_EPOCH: '86400' }, NOON)).toBe('1970-01-02');
    expect(buildDay(null, {}, NOON)).toBe('2026-11-25');
  });

  it('takes today from the calendar on the wall, not from UTC', () => {
    expect(buildDay(null, {}, new Date(2026, 0, 1, 0, 5))).toBe('2026-01-01');
    expect(buildDay(null, {}, new Date(2026, 0, 1, 23, 55))).toBe('2026-01-01');
  });

  it('refuses what is no day', () => {
    for (const wrong of ['2026-02-30', '2026-13-01', 'today', '26-1-1', '']) expect(() => buildDay(wrong, {}, NOON)).toThrow('is no day');
    for (const wrong of ['yesterday', '-1', '1e9', '99999999999999'])
      expect(() => buildDay(null, { SOURCE_DATE_EPOCH: wrong }, NOON)).toThrow('is no day');
  });
});
