/**
 * Measures speed and memory: each part runs whole jobs side by side, in turn, and checks what they made. Results go into docs/benchmarks.md,
 * unless a part was made smaller.
 *
 *     npm run bench -- [parts...] [--rounds 5] [--size N] [--rivals] [--scratch FOLDER] [--check | --accept]
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machine } from './lab/machine.ts';
import type { Bench } from './lab/part.ts';
import { commitRatios, committedRatios, type Ratios, regression } from './lab/ratios.ts';
import { tables, writeReport } from './lab/report.ts';
import { alternate, figureValue } from './lab/rounds.ts';
import { PARTS } from './parts/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    /** How many units a part does; then nothing is written. */
    size: { type: 'string' },
    /** Fetch tools that are no packages of the project, into the scratch folder. */
    rivals: { type: 'boolean', default: false },
    scratch: { type: 'string', default: join(tmpdir(), 'fieldbrief-bench') },
    /** Compare with the committed ratios and write nothing: exit code 1 where one is worse by more than noise. */
    check: { type: 'boolean', default: false },
    /** Take the ratios of this run as those to be held. */
    accept: { type: 'boolean', default: false },
  },
});

const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${PARTS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const wanted = positionals.length === 0 ? PARTS : PARTS.filter(({ name }) => positionals.includes(name));

// tools/run.mjs bundles this program and its jobs into one folder.
const jobs = dirname(fileURLToPath(import.meta.url));

const log = (line: string): void => console.error(line);
const measuredOn = await machine();
const day = new Date().toISOString().slice(0, 10);
const committed = committedRatios();
console.log(measuredOn.join('\n'));
for (const part of wanted) {
  console.log(`\n${part.name}\n`);
  const scratch = join(resolve(values.scratch), part.name);
  mkdirSync(scratch, { recursive: true });
  const bench: Bench = {
    scratch,
    size: values.size === undefined ? null : Number(values.size),
    rivals: values.rivals,
    command: (name, ...rest) => [process.execPath, join(jobs, `${name}.js`), ...rest],
    log,
  };
  const prepared = await part.prepare(bench);
  const rounds = await alternate(prepared, Number(values.rounds), log);
  const measured = { part, prepared, rounds };
  console.log(tables(measured));
  if (values.check) {
    const worse = prepared.figures.flatMap((figure) => regression(part.name, figure, figureValue(rounds, figure), committed) ?? []);
    for (const line of worse) console.error(`worse: ${line}`);
    if (worse.length > 0) process.exitCode = 1;
    continue;
  }
  if (values.size === undefined) writeReport(measured, day, measuredOn);
  if (values.accept) {
    const ratios: Ratios = {
      [part.name]: Object.fromEntries(prepared.figures.flatMap((figure) => ratio(figure.name, figure.to && figureValue(rounds, figure)))),
    };
    commitRatios(ratios);
  }
}

/** A ratio to two digits behind the point: what lies below is noise. */
function ratio(name: string, value: number | null): readonly (readonly [string, number])[] {
  return value === null ? [] : [[name, Math.round(value * 100) / 100]];
}
