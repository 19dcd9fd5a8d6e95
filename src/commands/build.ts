import { Command } from 'commander';
import type { ListedBrief } from '../model/listed-brief.ts';
import type { Built } from '../pipeline.ts';
import { counted } from '../text/counted.ts';
import { table } from '../text/table.ts';
import type { MakesCommand } from './context.ts';
import { exportOption, type FormatOptions, formatOption, formatsAsked, profileOption } from './formats.ts';
import { type MarkingOptions, markingAsked, markingOption } from './markings.ts';
import { watchedWords } from './watched-words.ts';

const EXAMPLES = `
Examples:
  fieldbrief build                      every brief, HTML and PDF, into out/
  fieldbrief build idlib "al-Qaeda"     these subjects only, by id or name
  fieldbrief build --format html        without PDF, so without a browser
  fieldbrief build --export bib,ris     sources for Zotero and its like, too
  fieldbrief build --watch              again whenever something changes
  fieldbrief build --profile both       with a handout of two pages beside each brief
  fieldbrief build --as-of 2024-12-31   dated that day
  fieldbrief build --marking TLP:GREEN  marked so; a brief whose sources demand more is not made
  fieldbrief build --strict             exit with 1 when a seed was left out
  fieldbrief build --fresh              make all of it again, whatever is there`;

type Options = FormatOptions &
  MarkingOptions & {
    asOf?: string;
    out?: string;
    strict?: true;
    fresh?: true;
    archive?: true;
    watch?: true;
    json?: true;
  };

/** `fieldbrief build`: the whole road. */
export const build: MakesCommand = (context) =>
  new Command('build')
    .description('make the briefs, as HTML and PDF; of them, what changed since the last build')
    .argument('[subjects...]', 'ids or names of groups and regions; all when there are none')
    .option('--as-of <day>', 'date the briefs this day, as YYYY-MM-DD; today when not given')
    .addOption(formatOption())
    .addOption(exportOption())
    .addOption(profileOption())
    .addOption(markingOption())
    .option('--out <folder>', 'where to put the briefs; out/ in the desk when not given')
    .option('--strict', 'exit with 1 when a seed was left out')
    .option('--archive', 'also make what is missing in the archive of past editions')
    .option('--fresh', 'make everything again, also what has not changed')
    .option('--watch', 'build again whenever seeds, data or templates change, until Ctrl-C')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((subjects: string[], options: Options) =>
      context.run(async () => {
        const pipeline = await import('../pipeline.ts');
        const { deskWorld } = await import('../io/world.ts');
        const { buildDay } = await import('../io/clock.ts');
        const day = buildDay(options.asOf ?? null, context.environment, context.now());
        const world = deskWorld(context.deskFolder(), options.out === undefined ? null : context.path(options.out));
        const wishes = {
          subjects,
          day,
          ...formatsAsked(options),
          ...markingAsked(options),
          fresh: options.fresh === true,
          archive: options.archive === true,
        };
        if (options.watch === true) {
          const { keepBuilt } = await import('../preview.ts');
          const { watchDesk } = await import('../io/watch.ts');
          const desk = keepBuilt(world, wishes, context, { first: () => [], ...watchedWords(context) });
          await desk.untilEnd((changed) => watchDesk(context.deskFolder(), changed));
          return 0;
        }
        const started = performance.now();
        const lock = await world.lock();
        try {
          const built = await pipeline.build(world, wishes, context);
          const failed = built.problems.some(({ level }) => level === 'error') || (options.strict === true && built.leftOut.length > 0);
          if (options.json) context.sayJson({ ok: !failed, out: world.out.path, day, ...built });
          else {
            context.sayProblems(built.problems);
            for (const line of table(built.briefs.map((brief) => briefRow(brief, built.issued)))) context.say(line);
            const seconds = ((performance.now() - started) / 1000).toFixed(1);
            context.say(`${outcome(built)} in ${seconds} s: ${world.out.path}/index.html`);
            if (built.leftOut.length > 0)
              context.say(`Seeds left out: ${built.leftOut.length}. \`fieldbrief sources\` shows how the others were read.`);
          }
          return failed ? 1 : 0;
        } finally {
          await lock.release();
        }
      }),
    );

/** "3 briefs made, 36 as they were, from 9 articles". */
function outcome({ briefs, kept, articles }: Built): string {
  const asTheyWere = kept.length === 0 ? '' : `${counted(kept.length, 'brief')} as ${kept.length === 1 ? 'it was' : 'they were'}`;
  const made = briefs.length === 0 && kept.length > 0 ? `Nothing to make: ${asTheyWere}` : counted(briefs.length, 'brief');
  return `${made}${briefs.length > 0 && kept.length > 0 ? ` made, ${asTheyWere},` : ''} from ${counted(articles, 'article')}`;
}

function briefRow({ id, name, number, pages, entries, sources }: ListedBrief, issued: readonly string[]): readonly string[] {
  const edition = `edition ${number}${issued.includes(id) ? ' (new)' : ''}`;
  return [name, edition, pages === null ? '' : counted(pages, 'page'), counted(entries, 'entry', 'entries'), counted(sources, 'source')];
}
