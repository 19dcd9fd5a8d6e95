import { Command } from 'commander';
import { visible } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import type { MakesCommand } from './context.ts';
import { dayText } from './day-text.ts';
import { noEdition } from './no-edition.ts';

const EXAMPLES = `
Examples:
  fieldbrief trace hezbollah 12         what entry 12 of the brief rests on
  fieldbrief trace hezbollah 3:12       what it quotes of source 3, passage 12: "[3 ¶12]"
  fieldbrief trace hezbollah q17        quotation 17 of the evidence annex`;

/** `fieldbrief trace`: from a citation in a brief back to the words in the seed. */
export const trace: MakesCommand = (context) =>
  new Command('trace')
    .description('show the words in the seed that a citation or an entry of a brief rests on')
    .argument('<subject>', 'id or name of the group or region')
    .argument('<place...>', 'number of an entry, a citation (3:12 or "3 ¶12"), or a quotation (q17)')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((subject: string, place: string[], options: { json?: true }) =>
      context.run(async () => {
        const { seedsNow } = await import('../seeds-now.ts');
        const { deskWorld } = await import('../io/world.ts');
        const { findSubject } = await import('../find-subject.ts');
        const { traced } = await import('../trace.ts');
        const world = deskWorld(context.deskFolder());
        const { data, proofOf } = await seedsNow(world, context);
        const { id, name } = findSubject(subject, data.gazetteer);
        const last = await world.lastEdition(id);
        if (last === null) {
          context.sayProblems([noEdition(id, name)]);
          return 1;
        }
        const found = traced(last.edition, place.join(' '), await proofOf([last.edition]));
        if (options.json) {
          context.sayJson(found);
          return found.quotations.every(({ fails }) => fails === null) ? 0 : 1;
        }
        const say = (text: string, indent = 0) => {
          for (const line of wrap(visible(text), context.width - indent)) context.say(' '.repeat(indent) + line);
        };
        say(`${found.subject}, edition ${found.edition} of ${found.issued}`);
        if (found.entry !== null) {
          context.say('');
          say(`Entry ${found.entry.number}, ${found.entry.kind}${found.entry.date === null ? '' : `, ${dayText(found.entry.date)}`}`);
          say(found.entry.text, 2);
        }
        for (const quotation of found.quotations) {
          context.say('');
          say(`Quotation ${quotation.n} [${quotation.source} ¶${quotation.passage}]`);
          say(`${quotation.title}; ${quotation.publisher}, ${quotation.date === null ? 'date unknown' : dayText(quotation.date)}`, 2);
          say(`seeds/${quotation.seed}, ${quotation.lines}, characters ${quotation.start} to ${quotation.end}`, 2);
          context.say('');
          say(quotation.context, 4);
          context.say('');
          say(quotation.fails === null ? 'The words between ⟦ and ⟧ stand in the seed.' : `Not proved: ${quotation.fails}.`, 2);
        }
        return found.quotations.every(({ fails }) => fails === null) ? 0 : 1;
      }),
    );
