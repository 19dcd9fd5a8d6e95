import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDay } from '../io/clock.ts';
import { runCommand } from '../io/command-after.ts';
import { lockDesk } from '../io/lock.ts';
import type { Log } from '../io/schedule-log.ts';
import { systemClock } from '../io/ticking.ts';
import { deskWorld } from '../io/world.ts';
import { BriefError } from '../model/brief-error.ts';
import type { Ended, Heartbeat, RunRecord, Schedule } from '../model/schedule.ts';
import { build } from '../pipeline.ts';
import type { RunTools } from '../scheduled-run.ts';
import { nearNames } from '../text/near-names.ts';
import type { Context } from './context.ts';

/** Beyond this age of its heartbeat a process does not run any more, or hangs: it beats twice a minute. */
const ALIVE_MS = 120_000;

export function isAlive(heartbeat: Heartbeat | null, now: number): boolean {
  return heartbeat !== null && Math.abs(now - Date.parse(heartbeat.at)) < ALIVE_MS;
}

/** The schedules of a desk; all mistakes in its data end the command. */
export async function schedulesOf(folder: string): Promise<readonly Schedule[]> {
  return (await deskWorld(folder).readDesk()).desk.schedules;
}

/** One schedule by its name. */
export function named(schedules: readonly Schedule[], name: string): Schedule {
  const found = schedules.find((one) => one.name === name);
  if (found !== undefined) return found;
  const near = nearNames(
    name,
    schedules.map((one) => one.name),
  );
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '`fieldbrief schedule status` lists those of data/desk.json.';
  throw new BriefError([
    { level: 'error', code: 'usage/unknown-schedule', file: 'data/desk.json', place: 'schedules', message: `No schedule is called "${name}".`, hint },
  ]);
}

/** The schedules whenever the desk's files have changed; null while they are the same, or wrong, which is told once. */
export function watchedSchedules(folder: string, log: Log): () => Promise<readonly Schedule[] | null> {
  let seen = '';
  return async () => {
    const stamps = ['desk', 'groups', 'regions', 'sources'].map(async (name) => {
      const found = await stat(join(folder, 'data', `${name}.json`)).catch(() => null);
      return found === null ? null : [found.size, found.mtimeMs, found.ino];
    });
    const now = JSON.stringify(await Promise.all(stamps));
    if (now === seen) return null;
    const first = seen === '';
    seen = now;
    try {
      const schedules = await schedulesOf(folder);
      if (!first) log('info', 'desk changed', { schedules: schedules.map(({ name }) => name) }, 'The data changed and was read again.');
      return schedules;
    } catch (error) {
      if (!(error instanceof BriefError)) throw error;
      const codes = error.problems.map(({ code, file, place }) => [code, file, place].filter((part) => part !== null).join(' '));
      log('error', 'desk wrong', { problems: codes }, `The data is wrong; the schedules stay as they were. ${codes.join('; ')}`);
      return null;
    }
  };
}

/** What a run needs of the world, on the real desk. */
export function runTools(context: Context, note: (record: RunRecord) => Promise<void>, log: Log, hung: RunTools['hung']): RunTools {
  const folder = context.deskFolder();
  return {
    clock: systemClock,
    note,
    log,
    hung,
    lock: (name) => lockDesk(folder, name === null ? null : `run-${name}`),
    build: async ({ subjects, formats, marking, zone, name }, signal) => {
      const bug = (error: unknown) =>
        log(
          'error',
          'bug',
          { schedule: name, error: error instanceof Error ? error.name : 'unknown' },
          `${name}: an error that nobody expected; the rest is made`,
        );
      const wishes = { subjects: subjects ?? [], formats, marking, day: buildDay(null, context.environment, context.now(), zone) };
      const built = await build(deskWorld(folder), wishes, { signal, progress: () => undefined, bug });
      const errors = built.problems.filter(({ level }) => level === 'error');
      return {
        made: built.briefs.map(({ id }) => id),
        issued: built.issued,
        kept: built.kept.length,
        problems: errors.map(({ code, file }) => (file === null ? code : `${code} ${file}`)),
      };
    },
    command: (command, ended, limitMs, signal) => {
      const output = join(folder, '.fieldbrief', `after-${ended.schedule}.log`);
      const around = { folder, environment: { ...context.environment }, facts: factsOf(folder, ended), output };
      return runCommand(command, around, limitMs, systemClock, signal);
    },
  };
}

/** What a command after a run is told, in its environment. docs/schedule.md lists them. */
function factsOf(
  folder: string,
  { schedule, result, cause, due, started, at, seconds, made, issued, kept, problems }: Ended,
): Record<string, string> {
  return {
    FIELDBRIEF_SCHEDULE: schedule,
    FIELDBRIEF_RESULT: result,
    FIELDBRIEF_CAUSE: cause,
    FIELDBRIEF_DUE: due ?? '',
    FIELDBRIEF_STARTED: started,
    FIELDBRIEF_ENDED: at,
    FIELDBRIEF_SECONDS: String(seconds),
    FIELDBRIEF_DESK: folder,
    FIELDBRIEF_OUT: join(folder, 'out'),
    FIELDBRIEF_MADE: made.join(' '),
    FIELDBRIEF_ISSUED: issued.join(' '),
    FIELDBRIEF_KEPT: String(kept),
    FIELDBRIEF_PROBLEMS: problems.join('; '),
  };
}
