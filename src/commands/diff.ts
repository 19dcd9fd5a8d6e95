import { Command } from 'commander';
import { visible } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import type { MakesCommand } from './context.ts';
import { noEdition } from './no-edition.ts';

const EXAMPLES = `
Examples:
  fieldbrief diff hezbollah             what the last edition changed
  fieldbrief diff hezbollah 3           what has changed since edition 3
  fieldbrief diff hezbollah 3 5         what changed from edition 3 to edition 5
  fieldbrief diff hezbollah --html      the same as a page in out/diffs/`;

/** `fieldbrief diff`: what changed between two editions of a brief. */
export const diff: MakesCommand = (context) =>
  new Command('diff')
    .description('show what changed between two editions of a brief')
    .argument('<subject>', 'id or name of the group or region')
    .argument('[from]', 'number of the older edition; the last but one when not given')
    .argument('[to]', 'number of the newer edition; the last when not given')
    .option('--html', 'write it as a page into out/diffs/')
    .option('--out <folder>', 'where the briefs are; out/ in the desk when not given')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((subject: string, from: string | undefined, to: string | undefined, options: { html?: true; out?: string; json?: true }) =>
      context.run(async () => {
        const { deskWorld } = await import('../io/world.ts');
        const { findSubject } = await import('../find-subject.ts');
        const { compared, diffPage, LABELS } = await import('../diff.ts');
        const world = deskWorld(context.deskFolder(), options.out === undefined ? null : context.path(options.out));
        const { gazetteer } = await world.readDesk();
        const { id, name } = findSubject(subject, gazetteer);
        const found = await compared(world, id, from ?? null, to ?? null);
        if (found === null) {
          context.sayProblems([noEdition(id, name)]);
          return 1;
        }
        const { before, now, changes } = found;
        if (options.html) {
          const path = `diffs/${id}-${before.number}-${now.number}.html`;
          await world.out.write(path, diffPage(found, await world.readTemplates()));
          if (!options.json) context.say(`${world.out.path}/${path}`);
        }
        if (options.json) context.sayJson({ subject: id, from: before.number, to: now.number, changes });
        else if (!options.html) {
          const say = (text: string, indent: number) => {
            for (const line of wrap(visible(text), context.width - indent)) context.say(' '.repeat(indent) + line);
          };
          say(`${now.subject.name}: edition ${before.number} of ${before.issued}, edition ${now.number} of ${now.issued}`, 0);
          if (changes.length === 0) say('What they tell is the same.', 0);
          for (const change of changes) {
            context.say('');
            say(`${LABELS[change.kind]}, ${change.part}`, 0);
            if (change.before !== null) say(`- ${change.before}`, 2);
            if (change.after !== null) say(`+ ${change.after}`, 2);
          }
        }
        return 0;
      }),
    );
