import { Argument, Command } from 'commander';
import { counted } from '../text/counted.ts';
import type { MakesCommand } from './context.ts';

const EXAMPLES = `
Examples:
  fieldbrief templates eject                      copy all templates and styles into templates/
  fieldbrief templates eject styles/notes.css     this one only; the program's own serve for the others
  fieldbrief templates eject --force              write over those of the desk`;

/** `fieldbrief templates eject`: templates to be changed. */
export const templates: MakesCommand = (context) =>
  new Command('templates')
    .description("copy the program's templates into the desk, to be changed there")
    .addArgument(new Argument('<do>', 'what to do').choices(['eject']))
    .argument('[files...]', 'names of templates, such as partials/entry.hbs; all when there are none')
    .option('--force', 'write over templates that the desk has')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((_action: string, files: string[], options: { force?: true; json?: true }) =>
      context.run(async () => {
        const { ejectTemplates } = await import('../io/eject-templates.ts');
        const { deskWorld } = await import('../io/world.ts');
        const lock = await deskWorld(context.deskFolder()).lock();
        try {
          const written = await ejectTemplates(context.deskFolder(), files, options.force === true);
          if (options.json) context.sayJson({ ok: true, files: written.map((name) => `templates/${name}`) });
          else {
            for (const name of written) context.say(`templates/${name}`);
            context.say(`${counted(written.length, 'file')} copied. Each takes the place of the program's own; delete those that you do not change.`);
          }
          return 0;
        } finally {
          await lock.release();
        }
      }),
    );
