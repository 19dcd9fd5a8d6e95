import type { CommandResult } from './io/command-after.ts';
import type { Lock } from './io/lock.ts';
import type { Log } from './io/schedule-log.ts';
import type { Asked } from './io/scheduler.ts';
import type { Clock } from './io/ticking.ts';
import { BriefError } from './model/brief-error.ts';
import type { Ended, Followed, RunRecord, RunResult, Schedule } from './model/schedule.ts';
import { counted } from './text/counted.ts';

/** What a build came to. */
export type Outcome = Pick<Ended, 'made' | 'issued' | 'kept' | 'problems'>;

/** What a run is given of the world. */
export type RunTools = {
  readonly clock: Clock;
  readonly note: (record: RunRecord) => Promise<void>;
  readonly log: Log;
  /** Takes the lock of a schedule by its name, or the desk's own; throws where another run holds it. */
  readonly lock: (name: string | null) => Promise<Lock>;
  readonly build: (schedule: Schedule, signal: AbortSignal) => Promise<Outcome>;
  readonly command: (command: readonly [string, ...string[]], ended: Ended, limitMs: number, signal: AbortSignal) => Promise<CommandResult>;
  /** Called when a build does not end although it was told to: nothing in this process can be trusted any more. */
  readonly hung: (schedule: Schedule) => void;
};

const NOTHING: Outcome = { made: [], issued: [], kept: 0, problems: [] };
/** How often a busy desk is tried. */
const TRY_MS = 1000;
/** A build that was told to end has closed its browser within a second or two. */
const END_MS = 30_000;

/** Carries out one run of a schedule: waits for the desk, builds within the time limit, puts it on record, starts the command that comes after. */
export async function scheduledRun(tools: RunTools, schedule: Schedule, { due, cause }: Asked, signal: AbortSignal): Promise<Ended> {
  const { clock, note, log } = tools;
  const { name } = schedule;
  const at = () => new Date(clock.now()).toISOString();
  const [started, begin] = [at(), clock.passed()];
  const about = { schedule: name, cause, due: due === null ? null : new Date(due).toISOString() };
  await note({ event: 'started', at: started, ...about, pid: process.pid });
  log('info', 'started', about, `${name}: ${cause === 'due' ? 'begins' : `begins (${cause})`}`);
  const end = (result: RunResult, outcome: Outcome): Ended => {
    const seconds = Math.round((clock.passed() - begin) / 100) / 10;
    return { event: 'ended', at: at(), ...about, started, seconds, result, ...outcome };
  };
  let own: Lock | null = null;
  let ended: Ended;
  try {
    own = await locked(tools, name, schedule.waitSeconds * 1000, signal);
    ended = own === null ? end(signal.aborted ? 'stopped' : 'busy', NOTHING) : await built(tools, schedule, signal, end);
  } catch (error) {
    // No lock can be had on a full or read-only disk.
    ended = end('failed', { ...NOTHING, problems: codesOf(error) });
  }
  try {
    // On record before the command: what it does must not decide whether the build is known to have been made.
    await note(ended);
    log(isWell(ended.result) || ended.result === 'stopped' ? 'info' : 'error', 'ended', facts(ended), `${name}: ${outcomeWords(ended)}`);
    const followed = await commandAfter(tools, schedule, ended, signal);
    // Runs by hand move no schedule, and neither do their commands.
    if (followed !== null && due !== null) await note({ event: 'followed', at: at(), schedule: name, started, ...followed });
    return ended;
  } finally {
    await own?.release();
  }
}

/** Builds with the desk's lock held, and lets it go before the command: that may want to build too. */
async function built(tools: RunTools, schedule: Schedule, signal: AbortSignal, end: (result: RunResult, outcome: Outcome) => Ended): Promise<Ended> {
  const desk = await locked(tools, null, schedule.waitSeconds * 1000, signal);
  if (desk === null) return end(signal.aborted ? 'stopped' : 'busy', NOTHING);
  const control = new AbortController();
  const over = new AbortController();
  const stop = () => control.abort();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  let late = false;
  const limit = tools.clock.sleep(schedule.limitSeconds * 1000, over.signal).then(() => {
    late = !over.signal.aborted;
    if (late) control.abort();
  });
  const hang = aborted(control.signal, over.signal).then(() => (over.signal.aborted ? undefined : tools.clock.sleep(END_MS, over.signal)));
  const cutOff = (): RunResult => (late ? 'too long' : 'stopped');
  const work = tools.build(schedule, control.signal).then(
    (outcome) => end(outcome.problems.length > 0 ? 'in part' : outcome.made.length > 0 ? 'made' : 'nothing to do', outcome),
    (error: unknown) => (control.signal.aborted ? end(cutOff(), NOTHING) : end('failed', { ...NOTHING, problems: codesOf(error) })),
  );
  const result = await Promise.race([work, hang.then(() => null)]);
  over.abort();
  signal.removeEventListener('abort', stop);
  await limit;
  if (result === null) {
    // The lock stays: what hangs may still write.
    tools.hung(schedule);
    return end(cutOff(), { ...NOTHING, problems: ['schedule/hung'] });
  }
  await desk.release();
  return result;
}

/** Is over when one of the signals is given. */
function aborted(...signals: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      for (const signal of signals) signal.removeEventListener('abort', over);
      resolve();
    };
    for (const signal of signals) signal.addEventListener('abort', over);
    if (signals.some((signal) => signal.aborted)) over();
  });
}

/** A lock, waited for within bounds; null when it was not to be had. */
async function locked({ lock, clock }: RunTools, name: string | null, waitMs: number, signal: AbortSignal): Promise<Lock | null> {
  const until = clock.passed() + waitMs;
  while (!signal.aborted) {
    try {
      return await lock(name);
    } catch (error) {
      if (!(error instanceof BriefError && error.problems.some(({ code }) => code === 'desk/locked'))) throw error;
    }
    if (clock.passed() >= until) return null;
    await clock.sleep(Math.min(TRY_MS, Math.max(1, until - clock.passed())), signal);
  }
  return null;
}

function codesOf(error: unknown): readonly string[] {
  if (!(error instanceof BriefError)) return ['program/bug'];
  return error.problems.map(({ code, file }) => (file === null ? code : `${code} ${file}`));
}

async function commandAfter({ command, log }: RunTools, { name, after }: Schedule, ended: Ended, signal: AbortSignal) {
  const which: Followed['command'] = isWell(ended.result) ? 'success' : 'failure';
  const wanted = after[which];
  if (wanted === null || ended.result === 'stopped') return null;
  const done = { command: which, ...(await command(wanted, ended, after.limitSeconds * 1000, signal)) };
  const level = done.result === 'done' ? 'info' : 'warn';
  log(level, 'followed', { schedule: name, ...done }, `${name}: the command after ${which}: ${done.result}${done.code ? ` (${done.code})` : ''}`);
  return done;
}

function facts({ schedule, result, seconds, made, issued, kept, problems }: Ended) {
  return { schedule, result, seconds, made: made.length, issued, kept, problems };
}

/** Whether everything that was asked for is there. */
export const isWell = (result: RunResult): boolean => result === 'made' || result === 'nothing to do';

/** "made: 3 briefs made (2 new editions); 36 as they were, in 12.3 s". */
export function outcomeWords({ result, made, issued, kept, problems, seconds }: Ended): string {
  const parts = [
    made.length > 0 ? `${counted(made.length, 'brief')} made (${counted(issued.length, 'new edition')})` : '',
    kept > 0 ? `${kept} as they were` : '',
    problems.length > 0 ? problems.slice(0, 3).join(', ') + (problems.length > 3 ? ' …' : '') : '',
  ].filter((part) => part !== '');
  return `${result}${parts.length > 0 ? `: ${parts.join('; ')}` : ''}, in ${seconds} s`;
}
