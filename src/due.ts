import type { Cause, RunRecord, Schedule } from './model/schedule.ts';
import { lastTime, nextTime } from './text/cron.ts';

/** How a schedule stands: up to which moment everything is dealt with, and the run that was cut off, if the last one was. */
export type Standing = {
  readonly through: number;
  readonly rule: string;
  readonly cutOff: { readonly due: number; readonly tries: number } | null;
};

/** What is to be done about a schedule now. */
export type Due = {
  readonly run: { readonly due: number; readonly cause: Cause } | null;
  /** The last moment that passed without a run and without making up for it. */
  readonly missed: number | null;
  /** The standing has to be begun anew: it lies so far ahead that an earlier clock was wrong. */
  readonly restart: boolean;
  /** When to look again. */
  readonly next: number | null;
};

/** A run that begins this much after its moment was missed; the process looks at the clock twice a minute, and may have been busy. */
const LATE_MS = 90_000;

/**
 * A clock that goes back by less was put right, or its zone was, and nothing is run again before it has caught up. By more, and the earlier clock
 * was wrong by days: waiting for it could take years. 26 hours lie between the zones farthest apart.
 */
const MOST_BACK_MS = 26 * 3_600_000;

/** A run that was cut off is tried once more; a third try could kill the process for ever. */
const MOST_TRIES = 2;

/** The rule of a schedule as it is kept on record: a new one starts anew. */
export const ruleOf = ({ cron, zone }: Schedule): string => `${cron} ${zone}`;

/** Decides what is due at a moment. The same schedule, standing and moment always give the same. */
export function due(schedule: Schedule, { through, cutOff }: Standing, now: number): Due {
  const following = (moment: number) => nextTime(schedule.cron, schedule.zone, moment);
  const nothing = { run: null, missed: null, restart: false };
  if (through - now > MOST_BACK_MS) return { ...nothing, restart: true, next: following(now) };
  const first = following(through);
  if (first !== null && first <= now) {
    // However many moments passed, the last of them stands for all.
    const last = lastTime(schedule.cron, schedule.zone, now) ?? first;
    const [isLate, next] = [now - last > LATE_MS, following(now)];
    if (isLate && !schedule.catchUp) return { ...nothing, missed: last, next };
    return { ...nothing, run: { due: last, cause: isLate ? 'catch-up' : 'due' }, next };
  }
  if (cutOff !== null && schedule.catchUp && cutOff.tries < MOST_TRIES) return { ...nothing, run: { due: cutOff.due, cause: 'again' }, next: first };
  return { ...nothing, next: first };
}

/** How each schedule stands by the records of its runs, in their order. Runs by hand move nothing. */
export function standings(records: Iterable<RunRecord>): Map<string, Standing> {
  const all = new Map<string, Standing>();
  for (const record of records) {
    const before = all.get(record.schedule) ?? null;
    const after = moved(before, record);
    if (after !== null) all.set(record.schedule, after);
  }
  return all;
}

/** How a schedule stands after one more record. */
export function moved(before: Standing | null, record: RunRecord): Standing | null {
  const at = Date.parse(record.at);
  if (record.event === 'known') return { through: at, rule: record.rule, cutOff: null };
  if (before === null) return null;
  if (record.event === 'missed') return { ...before, through: Math.max(before.through, at), cutOff: null };
  if (record.event === 'followed') return { ...before, through: Math.max(before.through, at) };
  if (record.due === null) return before;
  const dueAt = Date.parse(record.due);
  if (record.event === 'started') {
    const tries = before.cutOff?.due === dueAt ? before.cutOff.tries + 1 : 1;
    return { ...before, through: Math.max(before.through, at, dueAt), cutOff: { due: dueAt, tries } };
  }
  // What came while it ran was dealt with by it: two runs of one schedule never overlap, nor follow each other at once.
  if (record.result === 'killed') return before;
  return { ...before, through: Math.max(before.through, at), cutOff: record.result === 'stopped' ? before.cutOff : null };
}
