import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../src/io/browser-find.ts';
import type { Bench, Job, Part, Prepared } from '../lab/part.ts';
import { holdToPlain } from '../printed-lines.ts';
import { pagesOf } from '../printing-jobs.ts';

/** Part `first`: how long a user waits for the first PDF, from nothing. */
export const first: Part = {
  name: 'first',
  what: 'The first PDF of a cold start: `build` of one brief of about 15 pages whose edition stands and whose PDF is gone, program and browser started anew, until the file is there; against bare Puppeteer, which prints the finished page.',
  prepare,
};

const SUBJECT = 'syria';
const PDF = join('out', 'regions', `${SUBJECT}.pdf`);
const BUILD = ['build', SUBJECT, '--format', 'both', '--profile', 'full', '--as-of', '2026-01-01'] as const;

async function prepare({ scratch, command, log }: Bench): Promise<Prepared> {
  const browser = findBrowser();
  if (browser === null) return { amount: 'nothing', jobs: [], missing: [{ name: 'all', why: 'there is no browser' }], figures: [] };
  const [desk, plain, right, bare] = ['desk', 'plain', 'right', 'bare'].map((name) => join(scratch, name)) as [string, string, string, string];
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(desk, { recursive: true });
  for (const name of ['seeds', 'data']) cpSync(name, join(desk, name), { recursive: true });
  for (const name of ['editions', 'summaries']) rmSync(join(desk, 'data', name), { recursive: true, force: true });
  const build = [process.execPath, join('bin', 'fieldbrief.mjs'), '-C', desk, ...BUILD] as const;
  log('building the brief, and printing it once on the plain way, as the measure of what is made');
  const [program, ...rest] = build;
  execFileSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const [printer, ...asked] of [command('print-ours', desk, plain, 'pages'), command('print-ours', desk, right, 'pdf')])
    execFileSync(printer, asked);
  await holdToPlain(right, plain, `${SUBJECT}.pdf`);
  const wanted = readFileSync(join(right, `${SUBJECT}.pdf`));
  const job = (name: string, toRun: Job['command'], file: string, isRight: (made: Buffer) => boolean): Job => ({
    name,
    command: toRun,
    awaited: file,
    before: async () => rmSync(file, { force: true }),
    wrong: async () => (existsSync(file) && isRight(readFileSync(file)) ? [] : [file]),
  });
  const ours = job('Fieldbrief', build, join(desk, PDF), (made) => Buffer.compare(made, wanted) === 0);
  const theirs = job(
    'bare Puppeteer',
    command('print-bare', browser, plain, bare, '1'),
    join(bare, `${SUBJECT}.pdf`),
    (made) => pagesOf(made) === pagesOf(wanted),
  );
  return {
    amount: `1 brief, ${pagesOf(wanted)} pages`,
    jobs: [ours, theirs],
    missing: [],
    figures: [
      {
        name: 'time to the first PDF, bare Puppeteer = 1',
        of: { job: ours.name, measure: 'awaitedMs' },
        to: { job: theirs.name, measure: 'awaitedMs' },
        better: 'lower',
        bar: 1.3,
      },
    ],
  };
}
