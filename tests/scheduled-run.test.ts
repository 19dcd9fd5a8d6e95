import { describe, expect, it } from 'vitest';
import { BriefError } from '../src/model/brief-error.ts';
import { type RunRecord, Schedule } from '../src/model/schedule.ts';
import { outcomeWords, type RunTools, scheduledRun } from '../src/scheduled-run.ts';
import { fakeClock } from './fake-clock.ts';

const MADE = { made: ['tellin'], issued: ['tellin'], kept: 2, problems: [] };
const BUSY = new BriefError([{ level: 'error', code: 'desk/locked', file: null, place: null, message: 'busy', hint: null }]);
const AFTER = { success: ['mail', 'sent'], failure: ['mail', 'failed'], limitSeconds: 10 };

/** One run with what the test says of the world; everything else goes well. */
function begun(schedule: Record<string, unknown>, tools: Partial<RunTools> = {}) {
  const time = fakeClock('2026-06-05T02:30:00Z');
  const stop = new AbortController();
  const [records, events, held]: [RunRecord[], string[], string[]] = [[], [], []];
  const all: RunTools = {
    clock: time.clock,
    note: async (record) => {
      records.push(record);
    },
    log: (_level, event) => {
      events.push(event);
    },
    lock: async (name) => {
      held.push(name ?? 'desk');
      return { release: async () => void held.splice(held.indexOf(name ?? 'desk'), 1) };
    },
    build: async () => MADE,
    command: async (command) => {
      events.push(command.join(' '), `held: ${held.join()}`);
      return { result: 'done', code: 0 };
    },
    hung: () => {
      events.push('hung');
    },
    ...tools,
  };
  const due = time.clock.now();
  const over = scheduledRun(all, Schedule.parse({ name: 'nightly', cron: '30 2 * * *', ...schedule }), { due, cause: 'due' }, stop.signal);
  return { ...time, over, stop: () => stop.abort(), records, events, held };
}

/** A build that ends only when it is told to. */
const endless: RunTools['build'] = (_schedule, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

describe('a run of a schedule', () => {
  it('is on record when it begins and when it has ended, with what it made', async () => {
    const { over, records, held } = begun({});
    expect(await over).toMatchObject({ result: 'made', due: '2026-06-05T02:30:00.000Z', ...MADE });
    expect(records.map(({ event }) => event)).toEqual(['started', 'ended']);
    expect(held).toEqual([]);
  });

  it('tells a build that found nothing to do from one that made a part, and from one that failed', async () => {
    expect((await begun({}, { build: async () => ({ ...MADE, made: [] }) }).over).result).toBe('nothing to do');
    expect((await begun({}, { build: async () => ({ ...MADE, problems: ['publish/no-browser'] }) }).over).result).toBe('in part');
    const problem = { level: 'error', code: 'data/invalid', file: 'data/desk.json', place: null, message: 'secret text', hint: null } as const;
    const failed = await begun({}, { build: () => Promise.reject(new BriefError([problem])) }).over;
    expect(failed).toMatchObject({ result: 'failed', problems: ['data/invalid data/desk.json'] });
    expect((await begun({}, { build: () => Promise.reject(new Error('secret text')) }).over).problems).toEqual(['program/bug']);
  });

  it('starts the command after success or failure, when the desk is free again and the name is not', async () => {
    expect((await finished(begun({ after: AFTER }))).slice(-3)).toEqual(['mail sent', 'held: nightly', 'followed']);
    expect(await finished(begun({ after: AFTER }, { build: () => Promise.reject(new Error()) }))).toContain('mail failed');
    const run = begun({ after: AFTER });
    await run.over;
    expect(run.records.at(-1)).toMatchObject({ event: 'followed', command: 'success', result: 'done' });
  });

  it('waits for a busy desk, and gives up after the time that the schedule allows', async () => {
    let tries = 0;
    const lock =
      (until: number): RunTools['lock'] =>
      async (name) => {
        if (name === null && ++tries < until) throw BUSY;
        return { release: async () => undefined };
      };
    const patient = begun({ waitSeconds: 60 }, { lock: lock(30) });
    await patient.pass(60_000);
    expect((await patient.over).result).toBe('made');
    const tired = begun({ waitSeconds: 20 }, { lock: lock(1000) });
    await tired.pass(21_000);
    expect(await tired.over).toMatchObject({ result: 'busy', seconds: 20 });
  });

  it('is ended at its time limit, and the desk is free afterwards', async () => {
    const { over, pass, held, events } = begun({ limitSeconds: 120 }, { build: endless });
    await pass(119_000);
    expect(held).toEqual(['nightly', 'desk']);
    await pass(2000);
    expect(await over).toMatchObject({ result: 'too long', seconds: 120, made: [] });
    expect([held, events]).toEqual([[], ['started', 'ended']]);
  });

  it('is rolled back when the process is told to end, and starts no command', async () => {
    const { over, pass, stop, events } = begun({ after: AFTER }, { build: endless });
    await pass(5000);
    stop();
    expect((await over).result).toBe('stopped');
    expect(events).toEqual(['started', 'ended']);
  });

  it('says so when a build does not end although it was told to, and keeps the desk locked', async () => {
    const { over, pass, held, events } = begun({ limitSeconds: 60 }, { build: () => new Promise(() => undefined) });
    await pass(100_000);
    expect(await over).toMatchObject({ result: 'too long', problems: ['schedule/hung'] });
    expect([events[1], held]).toEqual(['hung', ['desk']]);
  });

  it('leaves nothing waiting on the clock', async () => {
    const { over, sleepers } = begun({});
    await over;
    await new Promise(setImmediate);
    expect(sleepers()).toBe(0);
  });

  it('is told in one line', async () => {
    expect(outcomeWords(await begun({}).over)).toBe('made: 1 brief made (1 new edition); 2 as they were, in 0 s');
  });
});

async function finished(run: ReturnType<typeof begun>): Promise<readonly string[]> {
  await run.over;
  return run.events;
}
