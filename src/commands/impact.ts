import { Command } from 'commander';
import { counted } from '../text/counted.ts';
import { visible } from '../text/visible.ts';
import { wrap } from '../text/wrap.ts';
import type { MakesCommand } from './context.ts';

const EXAMPLES = `
Examples:
  fieldbrief impact 004-9f58-2          by its id, as \`fieldbrief sources\` lists it
  fieldbrief impact seeds/monday.txt    by its file, where that holds one article
  fieldbrief impact "Floods in"         by a beginning of its title that no other has`;

/** `fieldbrief impact`: everything that rests on one article. */
export const impact: MakesCommand = (context) =>
  new Command('impact')
    .description('list what rests on an article, in each brief and past edition, alone or with others')
    .argument('<article>', 'id, path of the seed, title, or a beginning of one of them')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((wanted: string, options: { json?: true }) =>
      context.run(async () => {
        const { deskWorld } = await import('../io/world.ts');
        const { seedsNow } = await import('../seeds-now.ts');
        const { findArticle } = await import('../find-article.ts');
        const { impact: impactOf, knownArticles } = await import('../impact.ts');
        const world = deskWorld(context.deskFolder());
        const seeds = await seedsNow(world, context);
        const article = findArticle(wanted, await knownArticles(world, seeds, context));
        const editions = await impactOf(world, article, context);
        const retraction = seeds.data.retractions.find((one) => one.article === article.id && one.seed === article.seed) ?? null;
        if (options.json) {
          context.sayJson({ article, retraction, editions });
          return 0;
        }
        const say = (text: string, indent: number) => {
          for (const line of wrap(visible(text), context.width - indent)) context.say(' '.repeat(indent) + line);
        };
        say(`${article.id}: ${article.title ?? 'title unknown'} (seeds/${article.seed})`, 0);
        if (retraction !== null) say(`Retracted on ${retraction.day}: ${retraction.why}`, 0);
        if (editions.length === 0) say('No edition on record rests on it.', 0);
        for (const { name, number, issued, isLast, items } of editions) {
          const alone = items.filter((item) => item.alone).length;
          context.say('');
          say(`${name}, edition ${number} of ${issued}${isLast ? ', the last' : ''}: ${counted(items.length, 'item')}, ${alone} on it alone`, 0);
          // Of past editions the count is enough; what stands in them is on record.
          for (const { part, n, text, alone: isAlone, with: others } of isLast ? items : []) {
            say(`${n === null ? part : `${n} ${part}`}: ${text}`, 2);
            say(isAlone ? 'on it alone' : `with ${others.join('; ')}`, 6);
          }
        }
        return 0;
      }),
    );
