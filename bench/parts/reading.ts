import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Job, Part, Prepared } from '../lab/part.ts';
import { digestOfFolder, noCorpus, scaleDesk } from '../scale-desk.ts';

const PROGRAM = join('bin', 'fieldbrief.mjs');
const ARTICLES = 500;
/** Ten times the articles in at most eleven times the processor time. */
const TIMES = 10;
/** Numbers of threads whose summaries must be those of the main thread alone; the whole program below is held to them, too. */
const THREADS = ['1', '2', '3'];
const RIVALS = ['wink-nlp', 'compromise'] as const;
const PACKAGES = [...RIVALS, 'wink-eng-lite-web-model'];

export const reading: Part = {
  name: 'reading',
  what:
    'Invented articles from bytes to summaries, in one thread, in words a second of processor time. The libraries beside it tag parts of speech and find entities ' +
    'in the same text; they resolve no dates, places or speakers and prove nothing.',
  prepare,
};

async function prepare({ scratch, size, rivals, command, log }: Bench): Promise<Prepared> {
  const why = noCorpus();
  if (why !== null) return { amount: 'nothing', jobs: [], missing: [{ name: 'all', why }], figures: [] };
  const articles = size ?? ARTICLES;
  const few = Math.max(1, Math.round(articles / TIMES));
  const [desk, small] = [scaleDesk(scratch, articles), scaleDesk(scratch, few)];
  const packages = join(scratch, 'packages');
  if (rivals && !PACKAGES.every((name) => existsSync(join(packages, 'node_modules', name)))) {
    log(`fetching ${PACKAGES.join(', ')}`);
    mkdirSync(packages, { recursive: true });
    writeFileSync(join(packages, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES], { cwd: packages });
  }
  const there = RIVALS.filter((name) => existsSync(join(packages, 'node_modules', name)));
  const wanted = new Map([desk, small].map((of) => [of, summaries(of, '0')]));
  for (const threads of THREADS)
    if (summaries(small, threads) !== wanted.get(small)) throw new Error(`with ${threads} threads the summaries are not those of one`);
  const same = (digest: string, of: string): readonly string[] => (digest === wanted.get(of) ? [] : ['the summaries are not those of one thread']);
  const ours = (name: string, of: string): Job => {
    const out = join(scratch, `${name}.digest`);
    return {
      name,
      command: command('read-ours', of, out),
      before: async () => rmSync(out, { force: true }),
      wrong: async () => same(readFileSync(out, 'utf8'), of),
    };
  };
  return {
    amount: `${articles} files; the smaller job ${few}`,
    jobs: [
      ours('Fieldbrief', desk),
      ours('Fieldbrief, a tenth', small),
      {
        name: 'fieldbrief summarize',
        command: command('summarize-whole', PROGRAM, desk),
        before: async () => rmSync(join(desk, 'data', 'summaries'), { recursive: true, force: true }),
        wrong: async () => same(digestOfFolder(join(desk, 'data', 'summaries')), desk),
      },
      ...there.map((name): Job => ({ name, command: command('read-rival', desk, packages, name), wrong: async () => [] })),
    ],
    missing: RIVALS.filter((name) => !there.includes(name)).map((name) => ({ name, why: 'it is fetched with --rivals' })),
    figures: [
      {
        name: 'wall time of the whole program with its threads, one thread = 1',
        of: { job: 'fieldbrief summarize', measure: 'wallMs' },
        to: { job: 'Fieldbrief', measure: 'wallMs' },
        better: 'lower',
        bar: null,
      },
      {
        name: 'words a second by the clock, whole program',
        of: { job: 'fieldbrief summarize', measure: 'words/s' },
        to: null,
        better: 'higher',
        bar: 120_000,
      },
      {
        name: 'words a second of processor time, one thread',
        of: { job: 'Fieldbrief', measure: 'words/s' },
        to: null,
        better: 'higher',
        bar: 60_000,
      },
      {
        name: `processor time of ${TIMES} times the articles`,
        of: { job: 'Fieldbrief', measure: 'cpuMs' },
        to: { job: 'Fieldbrief, a tenth', measure: 'cpuMs' },
        better: 'lower',
        bar: 11,
      },
      ...there.map((name) => ({
        name: `words a second, ${name} = 1`,
        of: { job: 'Fieldbrief', measure: 'words/s' },
        to: { job: name, measure: 'words/s' },
        better: 'higher' as const,
        bar: null,
      })),
    ],
  };
}

/** The digest of the summaries that the program writes with so many threads beside its own. */
function summaries(desk: string, threads: string): string {
  rmSync(join(desk, 'data', 'summaries'), { recursive: true, force: true });
  execFileSync(process.execPath, [PROGRAM, '-C', desk, 'summarize'], {
    env: { ...process.env, FIELDBRIEF_THREADS: threads },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return digestOfFolder(join(desk, 'data', 'summaries'));
}
