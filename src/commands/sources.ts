import { Command } from 'commander';
import type { World } from '../io/world.ts';
import type { Article, SeedReading } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Run } from '../run.ts';
import { counted, inThousands } from '../text/counted.ts';
import { visible } from '../text/visible.ts';
import { shorten, wrap } from '../text/wrap.ts';
import type { MakesCommand } from './context.ts';
import { dayText } from './day-text.ts';

const EXAMPLES = `
Examples:
  fieldbrief sources                    every seed, and the articles found in it
  fieldbrief sources report.html        only seeds whose path holds these words
  fieldbrief sources --json             the same, with every range, for programs`;

/** `fieldbrief sources`: how each seed was read. */
export const sources: MakesCommand = (context) =>
  new Command('sources')
    .description('show how each seed was read: articles, dates, duplicates, what was left out')
    .argument('[seeds...]', 'parts of seed paths; all seeds when there are none')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXAMPLES)
    .action((parts: string[], options: { json?: true }) =>
      context.run(async () => {
        const { deskWorld } = await import('../io/world.ts');
        const world = deskWorld(context.deskFolder());
        const wanted = (path: string) => parts.length === 0 || parts.some((part) => path.includes(part));
        const {
          readings,
          articles,
          retracted,
          problems: all,
        } = parts.length === 0 ? await everySeed(world, context) : await seedsOf(world, wanted, context);
        const problems = all.filter(({ file }) => file === null || wanted(file));
        if (options.json) {
          context.sayJson({
            seeds: readings,
            articles: articles.map(({ text: _text, passages, ...article }) => ({ ...article, passages: passages.length })),
            retracted: retracted.map(({ id }) => id),
            problems,
          });
          return 0;
        }
        for (const seed of readings) {
          for (const line of seedLines(
            seed,
            [...articles, ...retracted].filter(({ seed: path }) => path === seed.seed).sort((a, b) => a.place - b.place),
            new Set(retracted),
            context.width,
          ))
            context.say(line);
          context.say('');
        }
        context.say(`${counted(readings.length, 'seed')}, ${counted(articles.length, 'article')}.`);
        context.sayProblems(problems);
        return 0;
      }),
    );

/** What was found in seeds. */
type Found = {
  readonly readings: readonly SeedReading[];
  readonly articles: readonly Article[];
  readonly retracted: readonly Article[];
  readonly problems: readonly Problem[];
};

async function everySeed(world: World, run: Run): Promise<Found> {
  const { read } = await import('../read.ts');
  const { ingested, retracted, problems } = await read(world, run);
  return { readings: ingested.readings, articles: ingested.articles, retracted, problems };
}

/** The same of those that are asked for: of all others it is known from the last build what they hold. */
async function seedsOf(world: World, wanted: (path: string) => boolean, run: Run): Promise<Found> {
  const { seedsNow } = await import('../seeds-now.ts');
  const { readings, problems } = await seedsNow(world, run);
  const found = await readings(wanted);
  return {
    readings: found.map(({ reading }) => reading),
    articles: found.flatMap(({ articles }) => articles),
    retracted: found.flatMap(({ retracted }) => retracted),
    problems,
  };
}

function seedLines(reading: SeedReading, articles: readonly Article[], retracted: ReadonlySet<Article>, width: number): string[] {
  const repeated = reading.repeated === 0 ? '' : `, ${share(reading.repeated, reading.chars)} repeats an article`;
  const out = reading.chars - reading.kept - reading.repeated;
  return [
    ...wrapped(`seeds/${reading.seed}`, width, 0),
    ...wrapped(
      `${reading.format}, ${reading.encoding}, ${inThousands(reading.bytes)} bytes: ${share(reading.kept, reading.chars)} kept${repeated}, ${share(out, reading.chars)} left out`,
      width,
      2,
    ),
    ...articles.flatMap((article) => [
      ...articleLines(article, width),
      ...(retracted.has(article) ? wrapped('retracted: left out of every build', width, 5) : []),
    ]),
    ...(reading.leftOut.length === 0 ? [] : ['  left out']),
    ...reading.leftOut.map(({ firstLine, lastLine, reason, sample }) => {
      const lines = firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine}-${lastLine}`;
      return shorten(`    ${lines.padEnd(15)}${reason.padEnd(15)}${visible(sample)}`, width);
    }),
  ];
}

function articleLines(article: Article, width: number): string[] {
  const { title, byline, publisher, origin, date } = article.source;
  const known = (value: string | undefined, what: string) => (value === undefined ? `${what} unknown` : value);
  const passages = article.passages.length;
  const copies = article.copies.map(({ seed }) => (seed === article.seed ? 'the same seed' : `seeds/${seed}`));
  return [
    ...wrapped(`${article.place}. ${known(title?.value, 'title')}`, width, 2, 5),
    ...wrapped(
      [
        known(publisher?.value, 'publisher'),
        ...(origin === null ? [] : [`reporting of ${origin.value}`]),
        known(byline?.value.join(', '), 'author'),
        article.genre,
        counted(passages, 'passage'),
      ].join('; '),
      width,
      5,
    ),
    ...wrapped(date === null ? 'date unknown' : `${dayText(date.value)}, ${date.basis.why}`, width, 5),
    ...(copies.length === 0 ? [] : wrapped(`the same body again in ${[...new Set(copies)].join(', ')}`, width, 5)),
    ...wrapped(`id ${article.id}`, width, 5),
  ];
}

const wrapped = (text: string, width: number, indent: number, hanging = indent) =>
  wrap(visible(text), width - hanging).map((line, index) => ' '.repeat(index === 0 ? indent : hanging) + line);

const share = (part: number, whole: number) => (whole === 0 ? '0 %' : `${Math.round((100 * part) / whole)} %`);
