import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Command, Figure, Job } from './lab/part.ts';

/** What people would use instead, as far as this machine has it. */
export type Rivals = {
  readonly jobs: readonly Job[];
  readonly figures: readonly Figure[];
  readonly missing: readonly { readonly name: string; readonly why: string }[];
};

/** Makes the job of a rival, which prints the pages of one folder into another; `samePages` where it shall make as many pages as the browser. */
export type RivalJob = (name: string, command: (pages: string, out: string) => Command, samePages: boolean) => Job;

const JSREPORT = ['@jsreport/jsreport-core', '@jsreport/jsreport-handlebars', '@jsreport/jsreport-chrome-pdf', 'puppeteer-core'];
const AT_ONCE = 2;
/** How many times the speed of jsreport is asked for. */
const TIMES_JSREPORT = 3.5;

/** WeasyPrint by its own interface, in two warm processes. It lays pages out by itself: its files have pages of their own number. */
const WEASYPRINT = `
import glob, os, sys
from multiprocessing import Pool
from weasyprint import HTML
pages, out = sys.argv[1:3]
def make(path):
    HTML(path).write_pdf(os.path.join(out, os.path.basename(path).replace('.print.html', '.pdf')))
if __name__ == '__main__':
    os.makedirs(out, exist_ok=True)
    with Pool(${AT_ONCE}) as pool:
        pool.map(make, sorted(glob.glob(os.path.join(pages, '*.print.html'))), chunksize=1)
`;

/** The rivals of printing. With `--rivals` jsreport is fetched into the scratch folder; WeasyPrint is taken where Python has it. */
export function printingRivals({ scratch, rivals, command, log }: Bench, browser: string, ours: string, job: RivalJob): Rivals {
  // Beside the part's own folder, which each run empties.
  const packages = join(scratch, '..', 'printing-packages');
  const there = () => JSREPORT.every((name) => existsSync(join(packages, 'node_modules', name)));
  if (rivals && !there()) {
    log(`fetching ${JSREPORT.join(', ')}`);
    mkdirSync(packages, { recursive: true });
    writeFileSync(join(packages, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...JSREPORT], { cwd: packages });
  }
  const jsreport =
    rivals && there()
      ? job('jsreport, chrome-pool', (pages, out) => command('print-jsreport', browser, packages, pages, out, String(AT_ONCE)), true)
      : null;
  const python = rivals ? pythonWithWeasyprint() : null;
  const weasyprint = python === null ? null : job('WeasyPrint', (pages, out) => [python, '-c', WEASYPRINT, pages, out], false);
  const against = ({ name }: Job, measure: string, words: string, bar: number | null): Figure => ({
    name: `speed by ${words}, ${name} = 1`,
    of: { job: name, measure },
    to: { job: ours, measure },
    better: 'higher',
    bar,
  });
  return {
    jobs: [jsreport, weasyprint].filter((one) => one !== null),
    figures: [
      ...(jsreport === null ? [] : [against(jsreport, 'wallMs', 'the clock', TIMES_JSREPORT), against(jsreport, 'cpuMs', 'processor time', null)]),
      ...(weasyprint === null ? [] : [against(weasyprint, 'wallMs', 'the clock', null), against(weasyprint, 'cpuMs', 'processor time', null)]),
    ],
    missing: [
      ...(jsreport === null ? [{ name: 'jsreport', why: 'it is fetched with --rivals' }] : []),
      ...(weasyprint === null
        ? [{ name: 'WeasyPrint', why: rivals ? 'Python has no module of it here' : 'it is run with --rivals, where Python has it' }]
        : []),
      { name: 'Typst', why: 'it reads no HTML: the same brief would be a template of its own, which there is none of' },
    ],
  };
}

/** The system's package belongs to the system's Python, which another may hide. */
const PYTHONS = ['python3', '/usr/bin/python3'];

function pythonWithWeasyprint(): string | null {
  return PYTHONS.find(knowsWeasyprint) ?? null;
}

function knowsWeasyprint(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import weasyprint'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // Not there, or without it: the same to the bench.
  }
}
