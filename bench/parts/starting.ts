import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Figure, Job, Part, Prepared } from '../lab/part.ts';
import { digestOfFolder, noCorpus, scaleDesk } from '../scale-desk.ts';

const PROGRAM = join('bin', 'fieldbrief.mjs');
const PAIRS = 11;
const ARTICLES = 10_000;
/** What is asked of starts: milliseconds over an empty Node program. */
const MORE_MS = 60;
const PLAN_MS = 1_500;

export const starting: Part = {
  name: 'starting',
  what: '`--help`, a build of the bundled desk that finds nothing to do, and `plan` on a large desk that is built, each beside an empty Node program.',
  prepare,
};

async function prepare({ scratch, size, command, log }: Bench): Promise<Prepared> {
  const bundled = join(scratch, 'bundled');
  if (!existsSync(bundled)) {
    mkdirSync(bundled, { recursive: true });
    for (const name of ['seeds', 'data']) cpSync(name, join(bundled, name), { recursive: true });
  }
  const why = noCorpus();
  const articles = size ?? ARTICLES;
  const large = why === null ? scaleDesk(scratch, articles) : null;
  for (const desk of [bundled, ...(large === null ? [] : [large])]) {
    log(`building ${desk}`);
    // Twice: what was written just before is looked at once more.
    for (let time = 0; time < 2; time++) execFileSync(process.execPath, [PROGRAM, '-C', desk, ...BUILD], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const job = (name: string, desk: string | null, ...rest: readonly string[]): Job => {
    const out = desk === null ? null : join(desk, 'out');
    const before = out === null ? '' : digestOfFolder(out);
    return {
      name,
      command: command('start-beside', String(PAIRS), PROGRAM, ...(desk === null ? [] : ['-C', desk]), ...rest),
      wrong: async () => (out === null || digestOfFolder(out) === before ? [] : ['something was made']),
    };
  };
  const figure = (name: string, bar: number): Figure => ({
    name: `${name}, ms more than an empty program`,
    of: { job: name, measure: 'more ms' },
    to: null,
    better: 'lower',
    bar,
  });
  return {
    amount: `${PAIRS} pairs${large === null ? '' : `; plan on ${articles} files`}`,
    jobs: [
      job('--help', null, '--help'),
      job('nothing to do', bundled, ...BUILD),
      ...(large === null ? [] : [job('plan', large, 'plan', '--format', 'html', '--as-of', '2026-01-01')]),
    ],
    missing: why === null ? [] : [{ name: 'plan', why }],
    figures: [figure('--help', MORE_MS), figure('nothing to do', MORE_MS), ...(large === null ? [] : [figure('plan', PLAN_MS)])],
  };
}

const BUILD = ['build', '--format', 'html', '--as-of', '2026-01-01'] as const;
