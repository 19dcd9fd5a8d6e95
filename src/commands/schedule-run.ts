import { Command } from 'commander';
import type { MakesCommand } from './context.ts';

const GRACE_MS = 9000;

/** `fieldbrief schedule run`: one run by hand, or by another scheduler. */
export const scheduleRun: MakesCommand = (context) =>
  new Command('run')
    .description('run one schedule now, whatever the time, and put it on record')
    .argument('<name>', 'name of the schedule in data/desk.json')
    .option('--json', 'print one JSON document')
    .action((name: string, options: { json?: true }) =>
      context.run(async () => {
        const { runHistory } = await import('../io/run-history.ts');
        const { scheduleLog } = await import('../io/schedule-log.ts');
        const { systemClock } = await import('../io/ticking.ts');
        const { isWell, scheduledRun } = await import('../scheduled-run.ts');
        const { named, runTools, schedulesOf } = await import('./schedule-tools.ts');
        const folder = context.deskFolder();
        const schedule = named(await schedulesOf(folder), name);
        context.grace(GRACE_MS);
        const { log, close } = scheduleLog(folder, options.json ? () => undefined : context.say, systemClock.now);
        try {
          const hung = () => context.bug(new Error('A build did not end when it was told to.'));
          const tools = runTools(context, runHistory(folder).append, log, hung);
          const ended = await scheduledRun(tools, schedule, { due: null, cause: 'by hand' }, context.signal);
          if (options.json) context.sayJson(ended);
          context.signal.throwIfAborted();
          return isWell(ended.result) ? 0 : 1;
        } finally {
          close();
        }
      }),
    );
