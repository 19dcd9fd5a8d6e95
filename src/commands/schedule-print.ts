import { join } from 'node:path';
import { Argument, Command } from 'commander';
import type { MakesCommand } from './context.ts';

const EXAMPLES = `
Examples:
  fieldbrief schedule print systemd           a unit for all schedules, one process
  fieldbrief schedule print systemd morning   a unit and a timer for one of them
  fieldbrief schedule print docker            an image, and how to run it
  fieldbrief schedule print systemd --into ~/.config/systemd/user`;

/** `fieldbrief schedule print`: recipes with which the machine runs the schedules by itself. */
export const schedulePrint: MakesCommand = (context) =>
  new Command('print')
    .description('print a recipe that makes the machine, or another, run the schedules')
    .addArgument(new Argument('<what>', 'for which scheduler').choices(['systemd', 'cron', 'github', 'docker']))
    .argument('[name]', 'of this schedule only')
    .option('--into <folder>', 'write the files into this folder')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((what: 'systemd' | 'cron' | 'github' | 'docker', name: string | undefined, options: { into?: string; json?: true }) =>
      context.run(async () => {
        const { recipes } = await import('../io/recipes.ts');
        const { writeWhole } = await import('../io/files.ts');
        const { named, schedulesOf } = await import('./schedule-tools.ts');
        const { noSchedules } = await import('./schedule-guards.ts');
        const folder = context.deskFolder();
        const schedules = await schedulesOf(folder);
        if (schedules.length === 0) throw noSchedules();
        const files = await recipes(what, folder, schedules, name === undefined ? null : named(schedules, name));
        const into = options.into === undefined ? null : context.path(options.into);
        if (into !== null) for (const { file, text } of files) await writeWhole(join(into, file), text);
        if (options.json) context.sayJson(files);
        else if (into !== null) for (const { file } of files) context.say(join(into, file));
        else
          context.say(
            files
              .map(({ file, text }) => (files.length > 1 ? `# ---- ${file}\n${text}` : text))
              .join('\n')
              .trimEnd(),
          );
        return 0;
      }),
    );
