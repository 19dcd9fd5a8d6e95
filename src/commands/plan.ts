import { Command } from 'commander';
import { counted } from '../text/counted.ts';
import { table } from '../text/table.ts';
import { visible } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import type { MakesCommand } from './context.ts';
import { exportOption, type FormatOptions, formatOption, formatsAsked, profileOption } from './formats.ts';
import { type MarkingOptions, markingAsked, markingOption } from './markings.ts';

const EXAMPLES = `
Examples:
  fieldbrief plan                       what a build would make, keep and take away, and why
  fieldbrief plan idlib --format html   the same for what one would ask of a build
  fieldbrief plan --check               exit with 1 when there is anything to do`;

type Options = FormatOptions & MarkingOptions & { asOf?: string; out?: string; check?: true; fresh?: true; json?: true };

/** `fieldbrief plan`: what a build would do, without doing it. */
export const plan: MakesCommand = (context) =>
  new Command('plan')
    .description('show what a build would do, and why, without doing it')
    .argument('[subjects...]', 'ids or names of groups and regions; all when there are none')
    .option('--as-of <day>', 'the day new editions would be dated, as YYYY-MM-DD')
    .addOption(formatOption())
    .addOption(exportOption())
    .addOption(profileOption())
    .addOption(markingOption())
    .option('--out <folder>', 'where the briefs are; out/ in the desk when not given')
    .option('--check', 'exit with 1 when there is anything to do')
    .option('--fresh', 'as if nothing had been made before')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((subjects: string[], options: Options) =>
      context.run(async () => {
        const pipeline = await import('../pipeline.ts');
        const { reasons } = await import('../plan.ts');
        const { deskWorld } = await import('../io/world.ts');
        const { buildDay } = await import('../io/clock.ts');
        const day = buildDay(options.asOf ?? null, context.environment, context.now());
        const world = deskWorld(context.deskFolder(), options.out === undefined ? null : context.path(options.out));
        const planned = await pipeline.plan(
          world,
          { subjects, day, ...formatsAsked(options), ...markingAsked(options), fresh: options.fresh === true },
          context,
        );
        const isNothing = planned.summarize.length + planned.make.length + planned.remove.length === 0;
        const failed = planned.problems.some(({ level }) => level === 'error') || (options.check === true && !isNothing);
        if (options.json) context.sayJson({ ok: !failed, out: world.out.path, day, ...planned });
        else {
          context.sayProblems(planned.problems);
          const rows = table([
            ...planned.make.map(({ name, edition, isNew }) => ['make', name, `edition ${edition}${isNew ? ' (new)' : ''}`]),
            ...planned.remove.map((id) => ['remove', id, '']),
          ]);
          const why = [...planned.make.map((one) => reasons(one.why, 1)), ...planned.remove.map(() => 'nothing is told of it any more')];
          const room = Math.max(0, ...rows.map((line) => line.length)) + 2;
          for (const [at, row] of rows.entries()) {
            const reason = visible(why[at] ?? '');
            // In a narrow window the reason stands on lines of its own.
            const fits = room + reason.length <= context.width;
            for (const line of fits ? [row.padEnd(room) + reason] : [row, ...wrap(reason, context.width - 8).map((text) => `        ${text}`)])
              context.say(line);
          }
          if (planned.summarize.length > 0) context.say(`Summaries to make: ${planned.summarize.length}.`);
          context.say(
            isNothing
              ? `Nothing to do: ${counted(planned.keep.length, 'brief')} as they should be.`
              : `To make: ${planned.make.length}. To keep: ${planned.keep.length}. To take away: ${planned.remove.length}.`,
          );
        }
        return failed ? 1 : 0;
      }),
    );
