/**
 * Measures the program against reference sets that lie beside the project, and prints one table. Where they are absent it says so.
 *
 *     npm run quality -- [gold] [muc4] [clean] [discover] [--details] [--errors A,C] [--keep FOLDER]
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { clean } from './clean.ts';
import { discovery } from './discover.ts';
import { gold } from './gold.ts';
import { type Measure, passes, table } from './measure.ts';
import { muc4 } from './muc4.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'out' },
    /** Print what the scorers print, too. */
    details: { type: 'boolean', default: false },
    /** Tasks of muc4 whose errors are listed one by one. */
    errors: { type: 'string' },
    /** Keep the muc4 predictions and summaries there. */
    keep: { type: 'string' },
  },
});

const log = values.details || values.errors !== undefined ? console.log : () => {};
if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true });

const suites: Readonly<Record<string, () => readonly Measure[] | null | Promise<readonly Measure[] | null>>> = {
  gold: () => gold(values.out, log),
  muc4: () => muc4({ errors: values.errors ?? null, keep: values.keep ?? null }, log),
  clean: () => clean(log),
  discover: () => discovery(log),
};

const wanted = positionals.length === 0 ? Object.keys(suites) : positionals;
const measures: Measure[] = [];
for (const name of wanted) {
  const suite = suites[name];
  if (suite === undefined) {
    console.error(`There is no benchmark "${name}"; there are ${Object.keys(suites).join(', ')}.`);
    process.exitCode = 2;
    continue;
  }
  const found = await suite();
  if (found === null) console.log(`${name}: its reference set (or, for gold, the folder of briefs) is not there; nothing measured.`);
  else measures.push(...found);
}

if (measures.length > 0) {
  console.log(table(measures));
  const failed = measures.filter((measure) => !passes(measure)).length;
  const barred = measures.filter((measure) => measure.bar !== null).length;
  console.log(`\n${barred - failed} of ${barred} bars cleared.`);
}
