import { Command } from 'commander';
import { counted } from '../text/counted.ts';
import type { MakesCommand } from './context.ts';

const EXAMPLES = `
Examples:
  fieldbrief check                      data, notes and templates, all mistakes at once
  fieldbrief check -C ~/desks/sahel     those of another desk`;

/** `fieldbrief check`: whether data and templates are fit to build with. */
export const check: MakesCommand = (context) =>
  new Command('check')
    .description('check data/*.json, the notes and the templates, and list every mistake')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((options: { json?: true }) =>
      context.run(async () => {
        const { checkDesk } = await import('../check.ts');
        const { deskWorld } = await import('../io/world.ts');
        const { problems, data } = await checkDesk(deskWorld(context.deskFolder()), context.signal);
        const errors = problems.filter((problem) => problem.level === 'error').length;
        if (options.json) context.sayJson({ ok: errors === 0, problems });
        else {
          context.sayProblems(problems);
          if (data !== null)
            context.say(
              `${counted(data.gazetteer.groups.length, 'group')}, ${counted(data.gazetteer.regions.length, 'region')}, ${counted(data.corrections.length, 'record')} on sources.`,
            );
          context.say(
            problems.length === 0
              ? 'Data and templates are in order.'
              : `${counted(errors, 'error')}; ${counted(problems.length - errors, 'warning or note', 'warnings and notes')}.`,
          );
        }
        return errors === 0 ? 0 : 1;
      }),
    );
