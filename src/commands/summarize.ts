import { Command } from 'commander';
import type { Problem } from '../model/problem.ts';
import { counted } from '../text/counted.ts';
import type { MakesCommand } from './context.ts';

const EXAMPLES = `
Examples:
  fieldbrief summarize                  bring data/summaries/ up to date
  fieldbrief summarize --check          change nothing; fail when they are out of date`;

/** `fieldbrief summarize`: data/summaries/ alone. */
export const summarize: MakesCommand = (context) =>
  new Command('summarize')
    .description('read the seeds and write data/summaries/, nothing else')
    .option('--check', 'write nothing; exit with 1 when the summaries are out of date')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((options: { check?: true; json?: true }) =>
      context.run(async () => {
        const { readAndSummarize } = await import('../read.ts');
        const { deskWorld } = await import('../io/world.ts');
        const world = deskWorld(context.deskFolder());
        const locked = options.check ? null : await world.lock();
        try {
          const update = await world.updateSummaries(options.check !== true);
          let [articles, statements] = [0, 0];
          const { problems } = await readAndSummarize(world, context, async (summary) => {
            articles += 1;
            statements += summary.statements.length;
            await update.take(summary);
          });
          const difference = await update.end();
          const stale = difference.added.length + difference.changed.length + difference.removed.length;
          if (options.json) context.sayJson({ articles, statements, ...difference, problems });
          else {
            context.say(`${counted(articles, 'article')}, ${counted(statements, 'statement')}.`);
            const verb = options.check ? 'out of date' : 'written';
            if (stale === 0) context.say('data/summaries/ is up to date.');
            else
              context.say(
                `${verb}: ${difference.added.length} new, ${difference.changed.length} changed, ${difference.removed.length} without an article.`,
              );
            context.sayProblems(options.check && stale > 0 ? [...problems, OUT_OF_DATE] : problems);
          }
          return options.check && stale > 0 ? 1 : 0;
        } finally {
          await locked?.release();
        }
      }),
    );

const OUT_OF_DATE: Problem = {
  level: 'error',
  code: 'summaries/out-of-date',
  file: 'data/summaries',
  place: null,
  message: 'The summaries are not those of the present seeds, data and program.',
  hint: 'Run `fieldbrief summarize` and look at what changed.',
};
