import { Argument, Command, InvalidArgumentError } from 'commander';
import type { NewNames } from '../new-names.ts';
import { counted } from '../text/counted.ts';
import { visible } from '../text/visible.ts';
import { columns, shorten, wrap } from '../text/wrap.ts';
import type { MakesCommand } from './context.ts';

const EXAMPLES = `
Examples:
  fieldbrief discover                   groups, places and people, the most named first
  fieldbrief discover groups --least 2  only groups that are named twice or more
  fieldbrief discover --json            records to look over and paste into data/`;

const SORTS = ['groups', 'places', 'people'] as const;
type Sort = (typeof SORTS)[number];

/** `fieldbrief discover`: names the desk does not know yet. */
export const discover: MakesCommand = (context) =>
  new Command('discover')
    .description('list groups and places that the articles name and data/ does not, and the people they name')
    .addArgument(new Argument('[what...]', 'what to list; all when none is given').choices([...SORTS]))
    .option('--least <times>', 'only names that stand in the articles so often', atLeast, 1)
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((what: Sort[], options: { least: number; json?: true }) =>
      context.run(async () => {
        const { read } = await import('../read.ts');
        const { findingNames } = await import('../new-names.ts');
        const { inSteps } = await import('../run.ts');
        const { countries } = await import('../io/countries.ts');
        const { deskWorld } = await import('../io/world.ts');
        const world = deskWorld(context.deskFolder());
        const { ingested, data, problems } = await read(world, context);
        const of = ingested.articles.length;
        const found = await inSteps(findingNames(ingested, data.gazetteer, countries(world.outlines.medium())), context, (done) =>
          context.progress({ step: 'look', done, of, what: 'names' }),
        );
        const often = <One extends { readonly count: number }>(sort: Sort, list: readonly One[]): readonly One[] | undefined =>
          what.length > 0 && !what.includes(sort) ? undefined : list.filter(({ count }) => count >= options.least);
        const groups = often('groups', found.groups);
        const regions = often('places', found.regions);
        const people = often('people', found.people);
        if (options.json) {
          context.sayJson({ ...(groups && { groups }), ...(regions && { regions }), ...(people && { people }) });
          return 0;
        }
        const say = (lines: readonly string[]) => lines.forEach(context.say);
        if (groups) {
          say(heading(counted(groups.length, 'group'), 'data/groups.json', context.width));
          for (const one of groups) say(lines(one, named(one.record.name, one.record.short), one.record.kind, alsoOf(one.record), context.width));
        }
        if (regions) {
          say(heading(counted(regions.length, 'place'), 'data/regions.json', context.width));
          for (const one of regions) {
            const { name, kind, parent } = one.record;
            say(lines(one, name, parent === null ? kind : `${kind} in ${parent}`, alsoOf(one.record), context.width));
          }
        }
        if (people) {
          say([`${counted(people.length, 'person', 'people')} in the articles`, '']);
          for (const one of people)
            say(
              lines(
                one,
                one.name,
                [one.role, one.group === null ? null : `(${one.group})`].filter((part) => part !== null).join(' ') || null,
                one.variants,
                context.width,
              ),
            );
        }
        context.sayProblems(problems);
        return 0;
      }),
    );

function atLeast(value: string): number {
  const times = Number(value);
  if (!Number.isInteger(times) || times < 1) throw new InvalidArgumentError('Expected a whole number from 1.');
  return times;
}

const heading = (count: string, file: string, width: number): string[] => [
  ...wrap(`${count} not in ${file}: kinds are guesses, look before you paste`, width),
  '',
];

const named = (name: string, short: string | null): string => (short === null ? name : `${name} (${short})`);

const alsoOf = (record: { readonly aliases: readonly { readonly name: string }[] }): readonly string[] => record.aliases.map(({ name }) => name);

type Seen = Pick<NewNames['people'][number], 'count' | 'articles' | 'contexts'>;

/** A name with its counts, what it is, other forms of it, and the sentences it stands in. */
function lines(one: Seen, name: string, what: string | null, also: readonly string[], width: number): string[] {
  const indented = (text: string) => wrap(visible(text), width - INDENT).map((line) => `${' '.repeat(INDENT)}${line}`);
  const [first = '', ...rest] = wrap(visible(name), width - INDENT);
  return [
    `${String(one.count).padStart(INDENT - 2)}  ${first}`,
    ...rest.map((line) => `${' '.repeat(INDENT)}${line}`),
    ...indented([what, `in ${counted(one.articles, 'article')}`].filter((part) => part !== null).join('; ')),
    ...(also.length === 0 ? [] : indented(`also: ${also.join('; ')}`)),
    ...one.contexts.flatMap(({ file, line, text }) => [
      ...indented(`${file}:${line}`),
      `${' '.repeat(INDENT + 2)}${around(visible(text), name, width - INDENT - 2)}`,
    ]),
    '',
  ];
}
// Room for a count of four digits and two spaces.
const INDENT = 6;

/** The part of a sentence around a name, in one line. */
function around(text: string, name: string, width: number): string {
  if (columns(text) <= width) return text;
  const whole = text.indexOf(name.replace(/ \(.*$/, ''));
  const at = whole === -1 ? Math.max(0, text.indexOf(name.split(' ')[0] ?? name)) : whole;
  const from = at < width / 2 ? 0 : text.indexOf(' ', at - Math.floor(width / 3)) + 1;
  return shorten(from > 0 ? `…${text.slice(from)}` : text, width);
}
