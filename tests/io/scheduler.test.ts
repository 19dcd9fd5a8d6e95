import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type Asked, runSchedules } from '../../src/io/scheduler.ts';
import { type Ended, type Heartbeat, type RunRecord, Schedule } from '../../src/model/schedule.ts';
import { shownTime } from '../../src/text/zone-time.ts';
import { fakeClock } from '../fake-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Options = {
  readonly records?: RunRecord[];
  readonly takesMs?: number;
  /** Keep what was run and said; not over thousands of runs. */
  readonly keep?: boolean;
};

/** The real scheduler on a clock of ours, with a build that only takes its time. */
function started(start: string, schedules: readonly Record<string, unknown>[], { records = [], takesMs = 1000, keep = true }: Options = {}) {
  const time = fakeClock(start);
  const stop = new AbortController();
  const state = { schedules: schedules.map((one) => Schedule.parse(one)), runs: [] as string[], said: [] as string[], count: 0, atOnce: 0, most: 0 };
  let beat: Heartbeat | null = null;
  const iso = () => new Date(time.clock.now()).toISOString();
  const run = async (schedule: Schedule, { due, cause }: Asked, note: (record: RunRecord) => Promise<void>, signal: AbortSignal): Promise<Ended> => {
    const begun = iso();
    const about = { schedule: schedule.name, due: due === null ? null : new Date(due).toISOString(), cause };
    await note({ event: 'started', at: begun, ...about, pid: 1 });
    state.count++;
    state.most = Math.max(state.most, ++state.atOnce);
    if (keep) state.runs.push(`${schedule.name} ${shownTime(time.clock.now(), schedule.zone)}${cause === 'due' ? '' : ` ${cause}`}`);
    await time.clock.sleep(takesMs, signal);
    state.atOnce--;
    const result = signal.aborted ? 'stopped' : 'made';
    const ended: Ended = { event: 'ended', at: iso(), ...about, started: begun, seconds: 1, result, made: [], issued: [], kept: 0, problems: [] };
    await note(ended);
    return ended;
  };
  const over = runSchedules(
    {
      clock: time.clock,
      history: {
        read: async () => [...records],
        append: async (record) => {
          if (keep) records.push(record);
        },
      },
      log: (_level, event) => {
        if (keep) state.said.push(event);
      },
      schedules: async () => state.schedules,
      isRunning: async () => false,
      run,
      beat: async (heartbeat) => {
        beat = heartbeat;
      },
    },
    stop.signal,
  );
  return {
    ...time,
    state,
    records,
    heartbeat: () => beat,
    stop: async () => {
      stop.abort();
      await over;
    },
  };
}

const NIGHTLY = { name: 'nightly', cron: '30 2 * * *' };

describe('the process that runs schedules', () => {
  it.each([
    ['Europe/Berlin', '2026-03-27T12:00:00Z', ['2026-03-28 02:30', '2026-03-29 03:00', '2026-03-30 02:30']],
    ['Europe/Berlin', '2026-10-23T12:00:00Z', ['2026-10-24 02:30', '2026-10-25 02:30', '2026-10-26 02:30']],
    ['America/New_York', '2026-03-06T17:00:00Z', ['2026-03-07 02:30', '2026-03-08 03:00', '2026-03-09 02:30']],
    ['America/New_York', '2026-10-30T17:00:00Z', ['2026-10-31 01:30', '2026-11-01 01:30', '2026-11-02 01:30']],
  ])('in %s from %s runs once a day while the clocks are moved', async (zone, start, expected) => {
    const cron = expected[0]?.endsWith('01:30') ? '30 1 * * *' : '30 2 * * *';
    const { pass, stop, state } = started(start, [{ ...NIGHTLY, cron, zone }]);
    await pass(3 * DAY);
    await stop();
    expect(state.runs).toEqual(expected.map((text) => `nightly ${text}`));
  });

  it('makes up once for what was missed while it was down, and not at all where that is not wanted', async () => {
    const known = (schedule: string): RunRecord => ({ event: 'known', at: '2026-06-01T00:00:00.000Z', schedule, rule: '30 2 * * * UTC' });
    const records = [known('nightly'), known('fresh-only')];
    const { pass, stop, state } = started('2026-06-05T12:00:00Z', [NIGHTLY, { ...NIGHTLY, name: 'fresh-only', catchUp: false }], { records });
    await pass(DAY);
    await stop();
    expect(state.runs).toEqual(['nightly 2026-06-05 12:00 catch-up', 'nightly 2026-06-06 02:30', 'fresh-only 2026-06-06 02:30']);
    expect(state.said).toContain('missed');
  });

  it('does not run what is new to it for the time before', async () => {
    const { pass, stop, state } = started('2026-06-05T12:00:00Z', [NIGHTLY]);
    await pass(HOUR);
    state.schedules = [Schedule.parse({ ...NIGHTLY, cron: '0 10 * * *' })];
    await pass(HOUR);
    await stop();
    expect(state.runs).toEqual([]);
  });

  it('never runs one schedule twice at once: moments that pass meanwhile are passed over', async () => {
    const { pass, stop, state } = started('2026-06-05T12:00:30Z', [{ name: 'often', cron: '* * * * *' }], { takesMs: 150_000 });
    await pass(10 * MINUTE);
    await stop();
    expect(state.most).toBe(1);
    expect(state.runs.slice(0, 3)).toEqual(['often 2026-06-05 12:01', 'often 2026-06-05 12:04', 'often 2026-06-05 12:07']);
    expect(state.said).toContain('overlapped');
  });

  it('runs schedules that are due together one after the other', async () => {
    const { pass, stop, state } = started('2026-06-05T02:00:00Z', [NIGHTLY, { ...NIGHTLY, name: 'other' }], { takesMs: 5 * MINUTE });
    await pass(HOUR);
    await stop();
    expect([state.most, state.runs]).toEqual([1, ['nightly 2026-06-05 02:30', 'other 2026-06-05 02:35']]);
  });

  it('runs nothing twice when the clock is set back, and makes up once when it is set forward', async () => {
    const { pass, set, stop, state } = started('2026-06-05T02:00:00Z', [NIGHTLY]);
    await pass(HOUR);
    set('2026-06-05T02:29:00Z');
    await pass(HOUR);
    expect(state.runs).toEqual(['nightly 2026-06-05 02:30']);
    set('2026-06-09T12:00:00Z');
    await pass(HOUR);
    await stop();
    expect(state.runs.slice(1)).toEqual(['nightly 2026-06-09 12:00 catch-up']);
  });

  it('counts anew when the clock was days ahead', async () => {
    const { pass, set, stop, state } = started('2031-06-05T02:00:00Z', [NIGHTLY]);
    await pass(HOUR);
    set('2026-06-05T12:00:00Z');
    await pass(DAY);
    await stop();
    expect(state.runs).toEqual(['nightly 2031-06-05 02:30', 'nightly 2026-06-06 02:30']);
  });

  it('ends the run under way when it is stopped, and after a restart runs it again, once', async () => {
    const first = started('2026-06-05T02:00:00Z', [NIGHTLY], { takesMs: 10 * MINUTE });
    await first.pass(35 * MINUTE);
    await first.stop();
    expect(first.records.at(-1)).toMatchObject({ event: 'ended', result: 'stopped' });
    const second = started('2026-06-05T03:00:00Z', [NIGHTLY], { records: first.records });
    await second.pass(2 * HOUR);
    await second.stop();
    expect(second.state.runs).toEqual(['nightly 2026-06-05 03:00 again']);
  });

  it('tells of a run that was killed, runs it again, and gives up on it when it is killed twice', async () => {
    const about = { schedule: 'nightly', due: '2026-06-05T02:30:00.000Z', pid: 1 } as const;
    const killed: RunRecord[] = [
      { event: 'known', at: '2026-06-01T00:00:00.000Z', schedule: 'nightly', rule: '30 2 * * * UTC' },
      { event: 'started', at: '2026-06-05T02:30:00.000Z', ...about, cause: 'due' },
    ];
    const once = started('2026-06-05T02:40:00Z', [NIGHTLY], { records: [...killed] });
    await once.pass(HOUR);
    await once.stop();
    expect([once.state.runs, once.state.said]).toEqual([['nightly 2026-06-05 02:40 again'], ['killed']]);
    const twice = started('2026-06-05T02:50:00Z', [NIGHTLY], {
      records: [...killed, { event: 'started', at: '2026-06-05T02:40:00.000Z', ...about, cause: 'again' }],
    });
    await twice.pass(HOUR);
    await twice.stop();
    expect(twice.state.runs).toEqual([]);
  });

  it('shows in its heartbeat when it beats, what runs, when next, and what came of the last run', async () => {
    const { pass, stop, heartbeat } = started('2026-06-05T02:00:00Z', [NIGHTLY], { takesMs: 5 * MINUTE });
    await pass(31 * MINUTE);
    expect(heartbeat()).toMatchObject({ running: 'nightly', at: '2026-06-05T02:31:00.000Z' });
    await pass(HOUR);
    expect(heartbeat()).toMatchObject({
      running: null,
      pid: process.pid,
      schedules: [{ name: 'nightly', next: '2026-06-06T02:30:00.000Z', lastResult: 'made', lastEnded: '2026-06-05T02:35:00.000Z' }],
    });
    await stop();
  });

  it('does not grow over thousands of runs', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const { pass, stop, state, sleepers } = started('2026-01-01T00:00:30Z', [{ name: 'often', cron: '* * * * *', zone: 'Europe/Berlin' }], {
      keep: false,
    });
    const used = async (runs: number) => {
      await pass(runs * MINUTE);
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = await used(1000);
    const after = await used(3000);
    expect(state.count).toBe(4000);
    // Half a kilobyte kept of each run would be 1.5 MB; what the compiler and the collector do moves less.
    expect(after - before).toBeLessThan(1_000_000);
    expect(sleepers()).toBeLessThanOrEqual(2);
    await stop();
  });
});
