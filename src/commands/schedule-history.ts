import { Command, InvalidArgumentError } from 'commander';
import type { RunRecord } from '../model/schedule.ts';
import { table } from '../text/table.ts';
import type { MakesCommand } from './context.ts';

/** `fieldbrief schedule history`: what runs there were, and what came of them. */
export const scheduleHistory: MakesCommand = (context) =>
  new Command('history')
    .description('list the runs there were, the newest last')
    .argument('[name]', 'of this schedule only')
    .option('--last <n>', 'so many at most', atLeastOne, 30)
    .option('--json', 'print one JSON document')
    .action((name: string | undefined, options: { last: number; json?: true }) =>
      context.run(async () => {
        const { runHistory } = await import('../io/run-history.ts');
        const records = await runHistory(context.deskFolder()).read();
        const commands = new Map(
          records.flatMap((record) => (record.event === 'followed' ? [[`${record.schedule} ${record.started}`, record] as const] : [])),
        );
        const runs = records
          .filter((record) => (record.event === 'ended' || record.event === 'missed') && (name === undefined || record.schedule === name))
          .slice(-options.last);
        const after = (record: RunRecord) => (record.event === 'ended' ? (commands.get(`${record.schedule} ${record.started}`) ?? null) : null);
        if (options.json) context.sayJson(runs.map((record) => ({ ...record, after: after(record) })));
        else {
          for (const line of table(runs.map((record) => row(record, after(record))))) context.say(line);
          if (runs.length === 0) context.say(name === undefined ? 'No run is on record.' : `No run of "${name}" is on record.`);
        }
        return 0;
      }),
    );

function row(record: RunRecord, after: Extract<RunRecord, { event: 'followed' }> | null): readonly string[] {
  const time = (at: string) => `${at.slice(0, 16).replace('T', ' ')}Z`;
  if (record.event !== 'ended') return [time(record.at), record.schedule, 'missed', '', '', '', ''];
  const { started, schedule, result, cause, seconds, made, issued, kept, problems } = record;
  const counts = made.length + kept > 0 ? `${made.length} made, ${issued.length} new, ${kept} kept` : '';
  const command = after === null ? '' : `then: ${after.result}`;
  return [
    time(started),
    schedule,
    result,
    cause === 'due' ? '' : `(${cause})`,
    `${seconds} s`,
    counts,
    [...problems.slice(0, 2), command].join(' ').trim(),
  ];
}

function atLeastOne(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Write a whole number, 1 at least.');
  return count;
}
