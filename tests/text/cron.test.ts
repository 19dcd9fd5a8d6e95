import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronMistake, lastTime, nextTime } from '../../src/text/cron.ts';
import { shownTime } from '../../src/text/zone-time.ts';

/** The next moments of a rule, as the clocks of its zone show them. */
function times(expression: string, zone: string, after: string, count: number): readonly string[] {
  const found: number[] = [];
  for (let at: number | null = Date.parse(after); found.length < count; ) {
    at = nextTime(expression, zone, at);
    if (at === null) break;
    found.push(at);
  }
  return found.map((moment) => `${shownTime(moment, zone)} (${new Date(moment).toISOString().slice(11, 16)})`);
}

const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Santiago', 'UTC'];
const RULES = ['30 2 * * *', '0 */2 * * *', '15,45 1-3 * * *', '*/20 * * * *', '30 1 * * 0', '0 6 1,15 * 1', '0 0 29 2 *', '59 23 L * *'];

describe('the moments of a schedule', () => {
  it('that the clocks skip in spring come once, at the end of the gap', () => {
    expect(times('30 2 * * *', 'Europe/Berlin', '2026-03-28T12:00:00Z', 2)).toEqual(['2026-03-29 03:00 (01:00)', '2026-03-30 02:30 (00:30)']);
    expect(times('30 2 * * *', 'America/New_York', '2026-03-07T12:00:00Z', 2)).toEqual(['2026-03-08 03:00 (07:00)', '2026-03-09 02:30 (06:30)']);
    expect(times('0 */2 * * *', 'Europe/Berlin', '2026-03-28T22:30:00Z', 3)).toEqual([
      '2026-03-29 00:00 (23:00)',
      '2026-03-29 03:00 (01:00)',
      '2026-03-29 04:00 (02:00)',
    ]);
    expect(times('0,30 2,3 * * *', 'Europe/Berlin', '2026-03-28T23:00:00Z', 2)).toEqual(['2026-03-29 03:00 (01:00)', '2026-03-29 03:30 (01:30)']);
  });

  it('that the clocks show twice in autumn come once, the first time', () => {
    expect(times('30 2 * * *', 'Europe/Berlin', '2026-10-24T12:00:00Z', 2)).toEqual(['2026-10-25 02:30 (00:30)', '2026-10-26 02:30 (01:30)']);
    expect(times('30 1 * * *', 'America/New_York', '2026-10-31T12:00:00Z', 2)).toEqual(['2026-11-01 01:30 (05:30)', '2026-11-02 01:30 (06:30)']);
    expect(times('15,45 1-3 * * *', 'Europe/Berlin', '2026-10-24T22:00:00Z', 6)).toEqual([
      '2026-10-25 01:15 (23:15)',
      '2026-10-25 01:45 (23:45)',
      '2026-10-25 02:15 (00:15)',
      '2026-10-25 02:45 (00:45)',
      '2026-10-25 03:15 (02:15)',
      '2026-10-25 03:45 (02:45)',
    ]);
  });

  it('of a rule for every hour go by the time that passes, also when the clocks are moved', () => {
    expect(times('*/30 * * * *', 'Europe/Berlin', '2026-10-24T23:30:00Z', 5).map((text) => text.slice(-6))).toEqual(
      ['00:00', '00:30', '01:00', '01:30', '02:00'].map((text) => `${text})`.slice(-6)),
    );
    expect(times('0 * * * *', 'Europe/Berlin', '2026-03-29T00:00:00Z', 2)).toEqual(['2026-03-29 03:00 (01:00)', '2026-03-29 04:00 (02:00)']);
  });

  it('follow clocks that are moved by half an hour', () => {
    expect(times('15 2 * * *', 'Australia/Lord_Howe', '2026-10-03T00:00:00Z', 2)).toEqual(['2026-10-04 02:30 (15:30)', '2026-10-05 02:15 (15:15)']);
  });

  it('are the same looked at forwards and backwards, in every zone and at any time', () => {
    const moment = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...RULES), fc.constantFrom(...ZONES), moment, (expression, zone, now) => {
        const last = lastTime(expression, zone, now) ?? 0;
        expect(last).toBeLessThanOrEqual(now);
        const next = nextTime(expression, zone, last);
        expect(next === null || next > now).toBe(true);
        expect(nextTime(expression, zone, last - 1)).toBe(last);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a cron expression', () => {
  it('is told to be wrong with what is wrong in it', () => {
    expect(cronMistake('30 6 * * 1-5')).toBeNull();
    expect(cronMistake('0 0 * * 5L')).toBeNull();
    expect(cronMistake('30 6 * *')).toContain('five fields');
    expect(cronMistake('0 30 6 * * *')).toContain('five fields');
    expect(cronMistake('@daily')).toContain('five fields');
    expect(cronMistake('61 6 * * *')).toBe('Invalid value for minute: 61');
    expect(cronMistake('0 6 31 2 *')).toBe('It names a day that no calendar has');
  });
});
