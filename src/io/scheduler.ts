import { hostname } from 'node:os';
import { due, moved, ruleOf, type Standing, standings } from '../due.ts';
import type { Cause, Ended, Heartbeat, RunRecord, Schedule } from '../model/schedule.ts';
import { nextTime } from '../text/cron.ts';
import type { RunHistory } from './run-history.ts';
import type { Log } from './schedule-log.ts';
import type { Clock } from './ticking.ts';

/** The clock is looked at this often at least: a clock that was moved, and a machine that slept, are noticed within it. */
const MOST_SLEEP_MS = 30_000;

/** A run that is asked for: the moment it stands for, and why it is begun. */
export type Asked = { readonly due: number | null; readonly cause: Cause };

/** What the scheduler is given of the world. */
export type Around = {
  readonly clock: Clock;
  readonly history: RunHistory;
  readonly log: Log;
  /** The schedules as the desk has them now; null when they can't be read, or are as they were. */
  readonly schedules: () => Promise<readonly Schedule[] | null>;
  readonly run: (schedule: Schedule, asked: Asked, note: (record: RunRecord) => Promise<void>, signal: AbortSignal) => Promise<Ended>;
  /** Whether a run of this name is under way in any process. */
  readonly isRunning: (name: string) => Promise<boolean>;
  readonly beat: (heartbeat: Heartbeat) => Promise<void>;
};

const iso = (moment: number): string => new Date(moment).toISOString();

/** Runs schedules until the signal is given; then the run under way is ended, and the function is over. One run at a time, never two of one name. */
export async function runSchedules(
  { clock, history, log, schedules: readSchedules, run, isRunning, beat }: Around,
  signal: AbortSignal,
): Promise<void> {
  const records = await history.read();
  const standing = standings(records);
  const last = new Map(records.flatMap((record) => (record.event === 'ended' ? [[record.schedule, record] as const] : [])));
  const started = clock.now();
  const waiting = new Map<string, Asked>();
  /** When each schedule is looked at again; until then, and while the clock runs on and nothing is noted, there is nothing to decide. */
  const ahead = new Map<string, number | null>();
  let looked = started;
  let schedules: readonly Schedule[] = [];
  let running: { readonly name: string; readonly over: Promise<void> } | null = null;
  let wake = new AbortController();

  const note = async (record: RunRecord): Promise<void> => {
    ahead.delete(record.schedule);
    const now = moved(standing.get(record.schedule) ?? null, record);
    if (now !== null) standing.set(record.schedule, now);
    if (record.event === 'ended') last.set(record.schedule, record);
    await history.append(record).catch((error: unknown) => {
      log(
        'error',
        'not recorded',
        { schedule: record.schedule, reason: reason(error) },
        `${record.schedule}: the run can't be put on record: ${reason(error)}`,
      );
    });
  };

  /** Queues what is due. Gives the moment at which to look again. */
  const look = async (now: number): Promise<number> => {
    if (now < looked) ahead.clear();
    looked = now;
    let next = now + MOST_SLEEP_MS;
    for (const schedule of schedules) {
      const { name } = schedule;
      if (running?.name === name || waiting.has(name)) continue;
      const later = ahead.get(name);
      if (later === null || (later !== undefined && later > now)) {
        next = Math.min(next, later ?? next);
        continue;
      }
      const known = standing.get(name);
      const fresh: Standing = { through: now, rule: ruleOf(schedule), cutOff: null };
      const decided = due(schedule, known?.rule === fresh.rule ? known : fresh, now);
      if (known?.rule !== fresh.rule || decided.restart) await note({ event: 'known', at: iso(now), schedule: name, rule: fresh.rule });
      if (decided.restart) log('warn', 'clock set back', { schedule: name }, `${name}: the clock was days ahead; its moments count from now on`);
      if (decided.missed !== null) {
        await note({ event: 'missed', at: iso(now), schedule: name, due: iso(decided.missed) });
        log('warn', 'missed', { schedule: name, due: iso(decided.missed) }, `${name}: missed, last at ${iso(decided.missed)}; not made up for`);
      }
      if (decided.run !== null) waiting.set(name, decided.run);
      else ahead.set(name, decided.next);
      if (decided.next !== null) next = Math.min(next, decided.next);
    }
    return next;
  };

  /** Begins the next run of those that wait, when none is under way. */
  const begin = (): void => {
    const [first] = waiting;
    if (running !== null || first === undefined || signal.aborted) return;
    const [name, asked] = first;
    waiting.delete(name);
    const schedule = schedules.find((one) => one.name === name);
    // Taken out of the desk's data meanwhile; the next look begins with the others.
    if (schedule === undefined) return;
    const over = run(schedule, asked, note, signal)
      .then((ended) => {
        const during = nextTime(schedule.cron, schedule.zone, asked.due ?? clock.now());
        if (during !== null && during <= Date.parse(ended.at) && ended.result !== 'stopped')
          log('warn', 'overlapped', { schedule: name, due: iso(during) }, `${name}: was still at work at ${iso(during)}; that moment is passed over`);
      })
      .catch((error: unknown) => log('error', 'run lost', { schedule: name, reason: reason(error) }, `${name}: the run was lost: ${reason(error)}`))
      .finally(() => {
        running = null;
        wake.abort();
      });
    running = { name, over };
  };

  const heartbeat = (now: number): Heartbeat => ({
    at: iso(now),
    started: iso(started),
    pid: process.pid,
    host: hostname(),
    running: running?.name ?? null,
    schedules: schedules.map(({ name, cron, zone }) => {
      const next = ahead.get(name) ?? nextTime(cron, zone, Math.max(now, standing.get(name)?.through ?? now));
      const ended = last.get(name);
      return { name, next: next === null ? null : iso(next), lastResult: ended?.result ?? null, lastEnded: ended?.at ?? null };
    }),
  });

  for (const record of withoutEnd(records)) {
    if (await isRunning(record.schedule)) continue;
    const { event: _event, at, pid: _pid, ...about } = record;
    await note({
      event: 'ended',
      at: iso(clock.now()),
      ...about,
      started: at,
      seconds: 0,
      result: 'killed',
      made: [],
      issued: [],
      kept: 0,
      problems: [],
    });
    log('warn', 'killed', { schedule: record.schedule, started: at }, `${record.schedule}: the run begun at ${at} was killed`);
  }
  const stop = () => wake.abort();
  signal.addEventListener('abort', stop);
  while (!signal.aborted) {
    wake = new AbortController();
    const changed = await readSchedules();
    if (changed !== null && changed !== schedules) {
      schedules = changed;
      ahead.clear();
    }
    const next = await look(clock.now());
    begin();
    await beat(heartbeat(clock.now())).catch((error: unknown) => {
      log('error', 'no heartbeat', { reason: reason(error) }, `The heartbeat can't be written: ${reason(error)}`);
    });
    if (!signal.aborted) await clock.sleep(Math.max(1, Math.min(next - clock.now(), MOST_SLEEP_MS)), wake.signal);
  }
  signal.removeEventListener('abort', stop);
  // `running` is set by a run that ends meanwhile, which the compiler can't see.
  await (running as { readonly over: Promise<void> } | null)?.over;
}

/** Runs that were begun, and of which nothing more is known. */
function withoutEnd(records: readonly RunRecord[]) {
  const open = new Map<string, Extract<RunRecord, { event: 'started' }>>();
  for (const record of records) {
    if (record.event === 'started') open.set(`${record.schedule} ${record.at}`, record);
    if (record.event === 'ended') open.delete(`${record.schedule} ${record.started}`);
  }
  return open.values();
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
