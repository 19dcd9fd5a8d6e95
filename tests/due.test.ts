import { describe, expect, it } from 'vitest';
import { due, moved, type Standing, standings } from '../src/due.ts';
import { type RunRecord, Schedule } from '../src/model/schedule.ts';

const at = (text: string) => Date.parse(text);
const MORNING = Schedule.parse({ name: 'morning', cron: '30 6 * * *', zone: 'Europe/Berlin' });
const standing = (through: string, cutOff: Standing['cutOff'] = null): Standing => ({
  through: at(through),
  rule: '30 6 * * * Europe/Berlin',
  cutOff,
});

describe('what is due', () => {
  it('is nothing before its time, and tells when', () => {
    expect(due(MORNING, standing('2026-07-01T05:00:00Z'), at('2026-07-02T04:29:59Z'))).toEqual({
      run: null,
      missed: null,
      restart: false,
      next: at('2026-07-02T04:30:00Z'),
    });
  });

  it('is a run at its time, once', () => {
    const now = at('2026-07-02T04:30:00Z');
    expect(due(MORNING, standing('2026-07-01T05:00:00Z'), now).run).toEqual({ due: now, cause: 'due' });
    expect(due(MORNING, standing('2026-07-02T04:30:00Z'), now + 1000).run).toBeNull();
  });

  it('is one run for however many were missed, or none when the schedule does not want it', () => {
    const now = at('2026-07-09T12:00:00Z');
    expect(due(MORNING, standing('2026-07-01T05:00:00Z'), now)).toMatchObject({
      run: { due: at('2026-07-09T04:30:00Z'), cause: 'catch-up' },
      missed: null,
    });
    const without = due({ ...MORNING, catchUp: false }, standing('2026-07-01T05:00:00Z'), now);
    expect(without).toMatchObject({ run: null, missed: at('2026-07-09T04:30:00Z'), next: at('2026-07-10T04:30:00Z') });
  });

  it('is nothing again after the clock went back, until it has caught up', () => {
    expect(due(MORNING, standing('2026-07-02T04:30:05Z'), at('2026-07-02T03:30:00Z'))).toMatchObject({
      run: null,
      restart: false,
      next: at('2026-07-03T04:30:00Z'),
    });
  });

  it('begins anew when the clock was days ahead', () => {
    expect(due(MORNING, standing('2031-01-01T00:00:00Z'), at('2026-07-02T03:30:00Z'))).toMatchObject({
      restart: true,
      next: at('2026-07-02T04:30:00Z'),
    });
  });

  it('is a run that was cut off, once more and no third time', () => {
    const cutOff = { due: at('2026-07-02T04:30:00Z'), tries: 1 };
    const now = at('2026-07-02T04:40:00Z');
    expect(due(MORNING, standing('2026-07-02T04:30:00Z', cutOff), now).run).toEqual({ due: cutOff.due, cause: 'again' });
    expect(due(MORNING, standing('2026-07-02T04:30:00Z', { ...cutOff, tries: 2 }), now).run).toBeNull();
    expect(due({ ...MORNING, catchUp: false }, standing('2026-07-02T04:30:00Z', cutOff), now).run).toBeNull();
  });
});

describe('how a schedule stands', () => {
  const about = { schedule: 'morning', due: '2026-07-02T04:30:00.000Z', cause: 'due' } as const;
  const known: RunRecord = { event: 'known', at: '2026-07-01T05:00:00.000Z', schedule: 'morning', rule: 'r' };
  const started: RunRecord = { event: 'started', at: '2026-07-02T04:30:00.000Z', ...about, pid: 1 };
  const ended: RunRecord = {
    ...{ event: 'ended', at: '2026-07-02T04:31:00.000Z', ...about, started: '2026-07-02T04:30:00.000Z', seconds: 60, result: 'made' },
    ...{ made: [], issued: [], kept: 0, problems: [] },
  };

  it('is told by its records: what came while it ran is dealt with', () => {
    expect(standings([known, started, ended]).get('morning')).toEqual({ through: at('2026-07-02T04:31:00Z'), rule: 'r', cutOff: null });
  });

  it('remembers a run that was killed or stopped, and how often it was tried', () => {
    expect(standings([known, started]).get('morning')?.cutOff).toEqual({ due: at('2026-07-02T04:30:00Z'), tries: 1 });
    expect(standings([known, started, { ...ended, result: 'killed' }, { ...started, cause: 'again' }]).get('morning')?.cutOff?.tries).toBe(2);
    expect(standings([known, started, { ...ended, result: 'stopped' }]).get('morning')?.cutOff?.tries).toBe(1);
  });

  it('is not moved by a run by hand', () => {
    const before = standings([known]).get('morning') ?? null;
    expect(moved(before, { ...started, due: null, cause: 'by hand' })).toEqual(before);
  });
});
