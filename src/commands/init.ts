import { Command } from 'commander';
import { wrap } from '../text/wrap.ts';
import type { MakesCommand } from './context.ts';

const EXAMPLES = `
Examples:
  fieldbrief init                        start a desk in this folder
  fieldbrief -C ~/desks/sahel init       in another one, which is made when it is not there
  fieldbrief init --name "Sahel desk"    with the name that its briefs print`;

const NEXT = [
  'Next: put articles into seeds/ as .txt, .md or .html.',
  '`fieldbrief discover` lists the groups and places that they name, ready for data/groups.json and data/regions.json.',
  '`fieldbrief build` then makes the briefs. docs/data.md of the program tells of every file.',
];

/** `fieldbrief init`: a desk of one's own. */
export const init: MakesCommand = (context) =>
  new Command('init')
    .description('start a desk of your own in an empty folder')
    .option('--name <name>', "what the desk is called in its briefs; the folder's name when not given")
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((options: { name?: string; json?: true }) =>
      context.run(async () => {
        const { startDesk } = await import('../io/new-desk.ts');
        const made = await startDesk(context.deskFolder(), options.name ?? null);
        if (options.json) context.sayJson({ ok: true, desk: context.deskFolder(), made });
        else for (const line of [...made, '', ...NEXT.flatMap((next) => wrap(next, context.width))]) context.say(line);
        return 0;
      }),
    );
