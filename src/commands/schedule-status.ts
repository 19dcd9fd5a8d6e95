import { Command } from 'commander';
import type { Standing } from '../due.ts';
import type { Ended, Schedule } from '../model/schedule.ts';
import { table } from '../text/table.ts';
import type { MakesCommand } from './context.ts';

const EXAMPLES = `
Examples:
  fieldbrief schedule status            next runs and last results
  fieldbrief schedule status --check    exit with 1 when no process runs them, or a
                                        last run failed: for monitors`;

/** `fieldbrief schedule status`: whether schedules are run, when next, and what came of the last runs. */
export const scheduleStatus: MakesCommand = (context) =>
  new Command('status')
    .description('show next runs, last results, and whether a process runs the schedules')
    .option('--check', 'exit with 1 when no process runs them, or the last run of one failed')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((options: { check?: true; json?: true }) =>
      context.run(async () => {
        const { runHistory } = await import('../io/run-history.ts');
        const { readHeartbeat } = await import('../io/heartbeat.ts');
        const { due, ruleOf, standings } = await import('../due.ts');
        const { shownTime } = await import('../text/zone-time.ts');
        const { isWell, outcomeWords } = await import('../scheduled-run.ts');
        const { isAlive, schedulesOf } = await import('./schedule-tools.ts');
        const folder = context.deskFolder();
        const schedules = await schedulesOf(folder);
        const [records, heartbeat, now] = [await runHistory(folder).read(), await readHeartbeat(folder), context.now().getTime()];
        const [standing, alive] = [standings(records), isAlive(heartbeat, now)];
        const rows = schedules.map((schedule) => {
          const last = records.findLast((record): record is Ended => record.event === 'ended' && record.schedule === schedule.name) ?? null;
          const { next, waiting } = ahead(schedule, standing.get(schedule.name));
          return {
            name: schedule.name,
            cron: schedule.cron,
            zone: schedule.zone,
            next,
            waiting,
            running: heartbeat?.running === schedule.name && alive,
            last,
          };
        });
        function ahead(schedule: Schedule, known: Standing | undefined) {
          const rule = ruleOf(schedule);
          const decided = due(schedule, known?.rule === rule ? known : { through: now, rule, cutOff: null }, now);
          return { next: decided.next === null ? null : new Date(decided.next).toISOString(), waiting: decided.run?.cause ?? null };
        }
        const failed = rows.some(({ last }) => last !== null && !isWell(last.result) && last.result !== 'stopped');
        if (options.json) context.sayJson({ alive, heartbeat, schedules: rows });
        else {
          const shown = ({ next, zone }: { next: string | null; zone: string }) =>
            next === null ? 'never' : `${shownTime(Date.parse(next), zone)} ${zone}`;
          for (const line of table([
            ['NAME', 'RULE', 'NEXT', 'LAST'],
            ...rows.map((row) => [
              row.name,
              row.cron,
              row.running ? 'now' : shown(row),
              row.last === null ? '' : `${row.last.at.slice(0, 16)}Z ${row.last.result}`,
            ]),
          ]))
            context.say(line);
          for (const { name, last } of rows) if (last !== null && last.problems.length > 0) context.say(`${name}: ${outcomeWords(last)}`);
          if (heartbeat === null || !alive)
            context.say(
              `No process runs them${heartbeat === null ? '' : ` since ${heartbeat.at.slice(0, 16)}Z`}. \`fieldbrief schedule\` does, as long as it is left running.`,
            );
          else context.say(`Process ${heartbeat.pid} on ${heartbeat.host} runs them since ${heartbeat.started.slice(0, 16)}Z.`);
        }
        return options.check === true && (!alive || failed) ? 1 : 0;
      }),
    );
