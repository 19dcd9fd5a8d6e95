import { Command } from 'commander';
import type { MakesCommand } from './context.ts';
import { scheduleHistory } from './schedule-history.ts';
import { schedulePrint } from './schedule-print.ts';
import { scheduleRun } from './schedule-run.ts';
import { scheduleStatus } from './schedule-status.ts';

const EXAMPLES = `
Examples:
  fieldbrief schedule                   run builds when they are due, until stopped
  fieldbrief schedule run morning       one of them now, and no more
  fieldbrief schedule status            next runs, last results, whether it runs
  fieldbrief schedule print systemd     how to have it run by itself`;

/** A build under way is rolled back within a second or two, a command that runs is ended within three. */
const GRACE_MS = 9000;

/** `fieldbrief schedule`: the process that builds by the clock, and the commands to look after it. */
export const schedule: MakesCommand = (context) => {
  const command = new Command('schedule')
    .description('run builds by the schedules in data/desk.json, as long as it is left running')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .action(() =>
      context.run(async () => {
        const { lockDesk } = await import('../io/lock.ts');
        const { runSchedules } = await import('../io/scheduler.ts');
        const { runHistory } = await import('../io/run-history.ts');
        const { scheduleLog } = await import('../io/schedule-log.ts');
        const { systemClock } = await import('../io/ticking.ts');
        const { clearHeartbeats, writeHeartbeat } = await import('../io/heartbeat.ts');
        const { scheduledRun } = await import('../scheduled-run.ts');
        const { runTools, schedulesOf, watchedSchedules } = await import('./schedule-tools.ts');
        const { isFree, oneOnly, noSchedules } = await import('./schedule-guards.ts');
        const folder = context.deskFolder();
        const schedules = await schedulesOf(folder);
        if (schedules.length === 0) throw noSchedules();
        const lock = await oneOnly(() => lockDesk(folder, 'schedule'));
        const { log, close } = scheduleLog(folder, context.say, systemClock.now);
        context.grace(GRACE_MS);
        const stop = new AbortController();
        const ask = () => stop.abort();
        context.signal.addEventListener('abort', ask);
        let isHung = false;
        try {
          await clearHeartbeats(folder);
          log('info', 'started', { schedules: schedules.map(({ name }) => name) }, `Schedules: ${schedules.map(({ name }) => name).join(', ')}`);
          await runSchedules(
            {
              clock: systemClock,
              history: runHistory(folder),
              log,
              schedules: watchedSchedules(folder, log),
              isRunning: async (name) => !(await isFree(() => lockDesk(folder, `run-${name}`))),
              beat: (heartbeat) => writeHeartbeat(folder, heartbeat),
              run: (one, asked, note, signal) => {
                const hung = () => {
                  isHung = true;
                  log('error', 'hung', { schedule: one.name }, `${one.name}: the build does not end; this process ends, to be started afresh`);
                  context.bug(new Error('A build did not end when it was told to.'));
                  stop.abort();
                };
                return scheduledRun(runTools(context, note, log, hung), one, asked, signal);
              },
            },
            stop.signal,
          );
          log('info', 'stopped', {}, 'Stopped.');
          return 0;
        } finally {
          context.signal.removeEventListener('abort', ask);
          // What hangs may still write: its lock, and this one, end with the process.
          if (!isHung) await lock.release();
          close();
        }
      }),
    );
  for (const make of [scheduleRun, scheduleStatus, scheduleHistory, schedulePrint]) command.addCommand(make(context));
  return command;
};
