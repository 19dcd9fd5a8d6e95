import { Command } from 'commander';
import { counted } from '../text/counted.ts';
import { visible } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import type { MakesCommand } from './context.ts';

const EXAMPLES = `
Examples:
  fieldbrief doctor                     look at everything that a build needs
  fieldbrief doctor --json              the same for programs`;

/** `fieldbrief doctor`: whether the machine and the desk are fit for a build, and how to mend what is not. */
export const doctor: MakesCommand = (context) =>
  new Command('doctor')
    .description('check Node, the browser, fonts, folders and data; say how to mend what is wrong')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((options: { json?: true }) =>
      context.run(async () => {
        const { examine } = await import('../io/examine.ts');
        const { checkDesk } = await import('../check.ts');
        const { deskWorld } = await import('../io/world.ts');
        const findings = await examine(context.deskFolder(), context.environment, context.signal);
        if (findings.every(({ what, ok }) => what !== 'desk' || ok)) {
          const { problems } = await checkDesk(deskWorld(context.deskFolder()), context.signal);
          const errors = problems.filter(({ level }) => level === 'error').length;
          const found = errors === 0 ? 'data and templates are in order' : counted(errors, 'mistake');
          findings.push({ what: 'data', ok: errors === 0, found, remedy: 'Run `fieldbrief check`, which names them.' });
        }
        const sound = findings.every(({ ok }) => ok);
        if (options.json) {
          context.sayJson({ ok: sound, findings });
          return sound ? 0 : 1;
        }
        for (const { what, ok, found, remedy } of findings) {
          const [first = '', ...rest] = wrap(visible(found), context.width - 17);
          context.say(`${ok ? 'ok      ' : 'wrong   '}${what.padEnd(9)}${first}`);
          for (const line of [...rest, ...(ok ? [] : wrap(`Hint: ${remedy}`, context.width - 17))]) context.say(' '.repeat(17) + line);
        }
        context.say('');
        context.say(sound ? 'Everything that a build needs is there.' : 'What is marked "wrong" stops or limits a build.');
        return sound ? 0 : 1;
      }),
    );
