import { Command } from 'commander';
import type { Affected } from '../impact.ts';
import { counted } from '../text/counted.ts';
import { visible } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import type { MakesCommand } from './context.ts';

const EXAMPLES = `
Examples:
  fieldbrief impact monday                                    first, what rests on it
  fieldbrief retract monday --why "The paper withdrew it."    keep it out from now on
  fieldbrief retract monday --undo                            take it in again
  fieldbrief build                                            issue the editions that say so`;

type Options = { why?: string; undo?: true; asOf?: string; json?: true };

/** `fieldbrief retract`: keeps an article out, for a reason. */
export const retract: MakesCommand = (context) =>
  new Command('retract')
    .description('keep an article out from now on; writes it into data/retractions.json')
    .argument('<article>', 'id, path of the seed, title, or a beginning of one of them')
    .option('--why <reason>', 'the reason, which the briefs that used it print')
    .option('--undo', 'take it in again')
    .option('--as-of <day>', 'the day of the retraction, as YYYY-MM-DD; today when not given')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((wanted: string, options: Options) =>
      context.run(async () => {
        const why = options.why?.trim() ?? '';
        if ((options.undo === true) === (options.why !== undefined) || (options.undo !== true && why === '')) throw await noReason();
        const { deskWorld } = await import('../io/world.ts');
        const { buildDay } = await import('../io/clock.ts');
        const { seedsNow } = await import('../seeds-now.ts');
        const { findArticle } = await import('../find-article.ts');
        const { impact, knownArticles } = await import('../impact.ts');
        const retracting = await import('../retract.ts');
        const day = buildDay(options.asOf ?? null, context.environment, context.now());
        const world = deskWorld(context.deskFolder());
        const lock = await world.lock();
        try {
          const seeds = await seedsNow(world, context);
          const listed = seeds.data.retractions.map(({ article, seed, title }) => ({ id: article, seed, title }));
          const article = findArticle(wanted, options.undo === true ? listed : [...(await knownArticles(world, seeds, context)), ...listed]);
          const retraction = options.undo
            ? await retracting.takeIn(world, seeds, article)
            : await retracting.retract(world, seeds, article, day, why);
          const used = (await impact(world, article, context)).filter(({ isLast }) => isLast);
          if (options.json)
            context.sayJson({ undone: options.undo === true, retraction, used: used.map(({ subject, number }) => ({ subject, number })) });
          else for (const line of wrap(visible(outcome(article.id, options.undo === true, used)), context.width)) context.say(line);
          return 0;
        } finally {
          await lock.release();
        }
      }),
    );

function outcome(id: string, undone: boolean, used: readonly Affected[]): string {
  const written = `Written to data/retractions.json: ${id} is ${undone ? 'taken in again' : 'kept out from now on'}.`;
  if (used.length === 0) return `${written} No brief's last edition rests on it.`;
  const names = used.map(({ name }) => name).join(', ');
  const next = undone ? '' : ' `fieldbrief build` issues their next editions, with a correction notice.';
  return `${written} ${counted(used.length, 'brief')} rest${used.length === 1 ? 's' : ''} on it: ${names}.${next}${undone ? '' : ownWords(used)}`;
}

/** What the desk itself judged or wrote on the article's word is the desk's to judge again. */
function ownWords(used: readonly Affected[]): string {
  const citing = used.filter(({ items }) => items.some(({ kind }) => kind === 'judgement' || kind === 'commentary'));
  if (citing.length === 0) return '';
  const [files, names] = [citing.map(({ subject }) => `data/notes/${subject}.md`), citing.map(({ name }) => name)];
  return ` But the desk's own words cite it: until ${files.join(' and ')} ${citing.length === 1 ? 'does' : 'do'} so no more, no new brief on ${names.join(' or ')} is made.`;
}

/** Without a reason a retraction can't be judged later; with one, there is nothing to undo. */
async function noReason(): Promise<Error> {
  const { BriefError } = await import('../model/brief-error.ts');
  const message = 'Either --why with a reason, or --undo, is needed.';
  const hint = 'fieldbrief retract <article> --why "The paper withdrew it."';
  return new BriefError([{ level: 'error', code: 'retract/no-reason', file: null, place: null, message, hint }]);
}
