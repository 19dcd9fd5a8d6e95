import { Command } from 'commander';
import type { Problem } from '../model/problem.ts';
import { counted } from '../text/counted.ts';
import type { MakesCommand } from './context.ts';

const EXAMPLES = `
Examples:
  fieldbrief verify                     every quotation of the summaries and of the briefs in out/
  fieldbrief verify --out /srv/briefs   those of briefs that were built elsewhere`;

/** `fieldbrief verify`: proves each quotation again. */
export const verify: MakesCommand = (context) =>
  new Command('verify')
    .description('prove again every quotation in the summaries and the briefs made of them')
    .option('--out <folder>', 'where the briefs are; out/ in the desk when not given')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((options: { out?: string; json?: true }) =>
      context.run(async () => {
        const { read } = await import('../read.ts');
        const { unprovenInEdition, unprovenInSummary } = await import('../prove.ts');
        const { deskWorld } = await import('../io/world.ts');
        const world = deskWorld(context.deskFolder(), options.out === undefined ? null : context.path(options.out));
        const { ingested } = await read(world, context);
        const summaries = await world.readSummaries();
        const briefs = await world.issuedBriefs();
        if (summaries.length + briefs.length === 0) {
          context.sayProblems([NOTHING]);
          return 1;
        }
        const problems: Problem[] = [
          ...summaries.flatMap((summary) => unprovenInSummary(summary, ingested, `data/summaries/${summary.article.id}.json`)),
          ...briefs.flatMap(({ edition, file }) => unprovenInEdition(edition, ingested, file)),
        ];
        const counts = {
          summaries: summaries.length,
          statements: summaries.reduce((sum, summary) => sum + summary.statements.length, 0),
          briefs: briefs.length,
          quotations: briefs.reduce((sum, { edition }) => sum + edition.quotations.length, 0),
        };
        if (options.json) context.sayJson({ ok: problems.length === 0, ...counts, problems });
        else {
          context.sayProblems(problems);
          context.say(
            `${counted(counts.summaries, 'summary', 'summaries')} with ${counted(counts.statements, 'statement')}, ${counted(counts.briefs, 'brief')} with ${counted(counts.quotations, 'quotation')}.`,
          );
          context.say(problems.length === 0 ? 'Every quotation stands in its seed, word for word.' : `Not proved: ${problems.length}.`);
        }
        return problems.length === 0 ? 0 : 1;
      }),
    );

const NOTHING: Problem = {
  level: 'error',
  code: 'verify/nothing',
  file: null,
  place: null,
  message: 'There are no summaries and no briefs, so nothing was proved.',
  hint: 'Run `fieldbrief build` first.',
};
