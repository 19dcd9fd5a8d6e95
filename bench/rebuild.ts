/**
 * What it costs to build again, as parts of a build of everything, and whether that gives the same bytes: `node tools/run.mjs bench/rebuild.ts
 * [desk] [rounds]`. Works on a copy of the desk, whole processes, PDFs included. In each round, one after the other: everything; nothing changed; one
 * seed changed so that a printed number is another. At the end everything from an emptied out/ and state, in another time zone and locale.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Edition } from '../src/model/edition.ts';
import { Listing } from '../src/model/listed-brief.ts';
import { familyCost } from './family-cpu.ts';
import { type Measure, table } from './measure.ts';

// Of the bundled script, which lies two folders below the project.
const ROOT = join(import.meta.dirname, '..', '..');
const PROGRAM = join(ROOT, 'bin', 'fieldbrief.mjs');
const HERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
const THERE = { TZ: 'America/St_Johns', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' };

const [from = ROOT, rounds = '3'] = process.argv.slice(2);
const desk = mkdtempSync(join(tmpdir(), 'fieldbrief-rebuild-'));
for (const part of ['seeds', 'data']) cpSync(join(from, part), join(desk, part), { recursive: true });
for (const part of ['data/editions', 'data/summaries']) rmSync(join(desk, part), { recursive: true, force: true });

type Cost = { readonly wall: number; readonly cpu: number; readonly made: number };

/** Seconds by the clock and of processor time, the browser's too, and how many briefs were made. */
async function build(environment: Readonly<Record<string, string>>, ...more: readonly string[]): Promise<Cost> {
  const args = [PROGRAM, '-C', desk, 'build', '--as-of', '2030-01-02', '--json', ...more];
  const { wall, cpu, code, out, err } = await familyCost(process.execPath, args, { ...process.env, ...environment });
  if (code !== 0) throw new Error(`the build ended with ${code}: ${err.slice(-2000)}`);
  return { wall, cpu, made: JSON.parse(out).briefs.length };
}

/** A number of two digits that is no part of another, of a date or of a year. */
const NUMBER = /(?<![\d,.’'-])[2-9]\d(?= [a-z]{3,} )(?! (?:january|february|march|april|may|june|july|august|september|october|november|december))/i;

/** Gives another number to a printed one, in the seed that comes next and as long as it was: what is longer would move all that follows. */
function changeSeed(round: number): string {
  const seeds = readdirSync(join(desk, 'seeds'));
  const { briefs } = Listing.parse(JSON.parse(readFileSync(join(desk, 'out', 'manifest.json'), 'utf8')));
  const editions = briefs.map(({ json }) => Edition.parse(JSON.parse(readFileSync(join(desk, 'out', json), 'utf8'))));
  for (let at = 0; at < seeds.length; at += 1) {
    const seed = seeds[(round + at) % seeds.length] ?? '';
    const path = join(desk, 'seeds', seed);
    const text = readFileSync(path, 'latin1');
    for (const { sections, quotations, sources } of editions) {
      for (const { runs, citations } of sections.flatMap(({ entries }) => entries)) {
        const quotation = quotations.find(({ n }) => n === citations[0]);
        if (quotation === undefined || sources.find(({ n }) => n === quotation.source)?.seed !== seed) continue;
        const words = Buffer.from(quotation.evidence.exact).toString('latin1');
        const number = NUMBER.exec(words)?.[0];
        const isPrinted = runs.some(({ text: told, inserted }) => !inserted && number !== undefined && NUMBER.exec(told)?.[0] === number);
        if (number === undefined || !isPrinted || text.split(words).length !== 2) continue;
        const other = String(20 + ((Number(number) + 7) % 79));
        writeFileSync(path, text.replace(words, words.replace(NUMBER, other)), 'latin1');
        return `seeds/${seed}: ${number} became ${other}`;
      }
    }
  }
  throw new Error('no printed number of two digits was found in a seed');
}

function bytes(): ReadonlyMap<string, string> {
  const names = ['out', 'data/editions', 'data/summaries'].flatMap((part) =>
    readdirSync(join(desk, part), { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
    ),
  );
  return new Map(names.sort().map((name) => [name.slice(desk.length), createHash('sha256').update(readFileSync(name)).digest('hex')]));
}

const emptied = (): void => {
  for (const part of ['out', '.fieldbrief', 'data/summaries']) rmSync(join(desk, part), { recursive: true, force: true });
};

const costs: Record<'all' | 'nothing' | 'seed', Cost[]> = { all: [], nothing: [], seed: [] };
for (let round = 0; round < Number(rounds); round += 1) {
  emptied();
  rmSync(join(desk, 'data', 'editions'), { recursive: true, force: true });
  costs.all.push(await build(HERE));
  costs.nothing.push(await build(HERE));
  const change = changeSeed(round);
  const cost = await build(HERE);
  costs.seed.push(cost);
  process.stdout.write(
    `round ${round + 1}: ${change}; ${cost.made} of ${costs.all.at(-1)?.made} briefs made again, ${Math.round((100 * cost.cpu) / (costs.all.at(-1)?.cpu ?? Number.NaN))} % of the processor time\n`,
  );
}
await build(HERE, '--archive');
const [then] = [bytes(), emptied()];
await build(THERE, '--archive');
const now = bytes();
const names = new Set([...then.keys(), ...now.keys()]);
// Past editions are made again with the templates of today, which are those of then here.
const other = [...names].filter((name) => then.get(name) !== now.get(name));
for (const name of other.slice(0, 20)) process.stdout.write(`differs: ${name}\n`);

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ratio = (some: readonly Cost[], what: 'wall' | 'cpu'): number =>
  100 * median(some.map((cost, at) => cost[what] / (costs.all[at]?.[what] ?? Number.NaN)));
const seconds = (some: readonly Cost[]): string => some.map(({ wall, cpu }) => `${wall.toFixed(2)} s (cpu ${cpu.toFixed(2)})`).join(', ');
const measure = (name: string, value: number, unit: '%' | '', bar: number | null, note: string): Measure => ({
  suite: 'rebuild',
  name,
  value,
  unit,
  bar: bar === null ? null : { sign: '<=', value: bar },
  note,
});
process.stdout.write(
  `${table([
    measure('everything, seconds', median(costs.all.map(({ wall }) => wall)), '', null, seconds(costs.all)),
    measure('one seed, of the time of everything', ratio(costs.seed, 'wall'), '%', 35, seconds(costs.seed)),
    measure('one seed, of its processor time', ratio(costs.seed, 'cpu'), '%', 35, ''),
    measure('nothing to do, milliseconds', 1000 * median(costs.nothing.map(({ wall }) => wall)), '', 300, seconds(costs.nothing)),
    measure(
      'files that another zone and locale make otherwise',
      other.length,
      '',
      0,
      `of ${names.size}, ${[...names].filter((n) => n.endsWith('.pdf')).length} PDF`,
    ),
  ])}\n`,
);
if (existsSync(desk)) rmSync(desk, { recursive: true });
