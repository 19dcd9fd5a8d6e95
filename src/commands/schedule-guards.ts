import type { Lock } from '../io/lock.ts';
import { BriefError } from '../model/brief-error.ts';

/** Takes the lock of the process that runs the schedules, or says that another one does. */
export async function oneOnly(lock: () => Promise<Lock>): Promise<Lock> {
  try {
    return await lock();
  } catch (error) {
    const [problem] = error instanceof BriefError ? error.problems : [];
    if (problem?.code !== 'desk/locked') throw error;
    const message = problem.message.replace('Another run is at work on', 'Another process runs the schedules of');
    const hint = '`fieldbrief schedule status` shows how it is; end it before you start another.';
    throw new BriefError([{ ...problem, code: 'schedule/running', message, hint }], { cause: error });
  }
}

/** Whether a lock is held by nobody; it is let go at once. */
export async function isFree(lock: () => Promise<Lock>): Promise<boolean> {
  try {
    await (await lock()).release();
    return true;
  } catch (error) {
    if (error instanceof BriefError) return false;
    throw error;
  }
}

export function noSchedules(): BriefError {
  const message = 'The desk has no schedules.';
  const hint = 'Write one: "schedules": [{ "name": "morning", "cron": "30 6 * * *", "zone": "Europe/Berlin" }]. docs/schedule.md tells more.';
  return new BriefError([{ level: 'error', code: 'schedule/none', file: 'data/desk.json', place: 'schedules', message, hint }]);
}
