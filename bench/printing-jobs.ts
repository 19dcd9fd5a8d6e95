import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../src/io/browser-find.ts';
import { deskWorld } from '../src/io/world.ts';
import { Edition } from '../src/model/edition.ts';
import { jsonText } from '../src/text/json-text.ts';
import type { Bench, Job } from './lab/part.ts';
import { madeEditions } from './made-editions.ts';
import { holdToPlain } from './printed-lines.ts';
import { printingRivals, type Rivals } from './printing-rivals.ts';

/** The jobs that print, over one set of briefs, each with the check of its products. */
export type PrintingJobs = {
  /** `60 briefs, 856 pages`. */
  readonly amount: string;
  readonly briefs: number;
  readonly ours: () => Job;
  readonly html: () => Job;
  readonly bare: (pagesAtOnce: number) => Job;
  /** What people would use instead, on the pages that ours printed last. */
  readonly rivals: () => Rivals;
};

const BRIEFS = 60;
/** The bundled briefs of 14 and 15 pages. */
const ORIGINALS = ['groups/islamic-state', 'regions/syria'];

/**
 * Makes the briefs, and prints them once on the plain way, with numbers and titles in the page itself, and once as the program does. Each line and link of these two
 * has to stand at the same place; what jobs make is held against them, byte for byte or page for page. Null without a browser.
 */
export async function printingJobs(bench: Bench): Promise<PrintingJobs | null> {
  const { scratch, size, command, log } = bench;
  const browser = findBrowser();
  if (browser === null) return null;
  const briefs = size ?? BRIEFS;
  const folder = (name: string): string => join(scratch, name);
  rmSync(scratch, { recursive: true, force: true });
  await makeEditions(folder('desk'), briefs);
  log(`printing ${briefs} briefs on the plain way, as the measure of all products`);
  const made = (out: string, what: string) => command('print-ours', folder('desk'), folder(out), what);
  for (const [program, ...rest] of [made('plain', 'pages'), made('right', 'pdf'), made('alone', 'html')]) execFileSync(program, rest);
  for (const name of filesOf(folder('right'), '.pdf')) await holdToPlain(folder('right'), folder('plain'), name);
  // HTML beside a PDF has the PDF's page numbers, so HTML alone is another file.
  const right = (ending: string) => {
    const from = folder(ending === '.html' ? 'alone' : 'right');
    return new Map(filesOf(from, ending).map((name) => [name, readFileSync(join(from, name))] as const));
  };
  const total = [...right('.pdf').values()].reduce((sum, bytes) => sum + pagesOf(bytes), 0);
  const job = (
    name: string,
    out: string,
    toRun: Job['command'],
    ending: string,
    same: (made: Buffer, wanted: Buffer) => boolean = (one, other) => Buffer.compare(one, other) === 0,
  ): Job => ({
    name,
    command: toRun,
    before: async () => rmSync(folder(out), { recursive: true, force: true }),
    wrong: async () =>
      [...right(ending)].flatMap(([file, wanted]) => {
        const path = join(folder(out), file);
        return existsSync(path) && same(readFileSync(path), wanted) ? [] : [file];
      }),
  });
  return {
    amount: `${briefs} briefs, ${total} pages`,
    briefs,
    ours: () => job(OURS, 'ours', made('ours', 'pdf'), '.pdf'),
    html: () => job('Fieldbrief, HTML alone', 'html', made('html', 'html'), '.html'),
    bare: (pages) =>
      job(
        `bare Puppeteer, ${pages} ${pages === 1 ? 'page' : 'pages'}`,
        `bare-${pages}`,
        command('print-bare', browser, folder('plain'), folder(`bare-${pages}`), String(pages)),
        '.pdf',
        samePages,
      ),
    rivals: () =>
      printingRivals(bench, browser, OURS, (name, toRun, same) => {
        const out = name.split(',')[0]?.toLowerCase() ?? name;
        return job(name, out, toRun(folder('plain'), folder(out)), '.pdf', same ? samePages : (one) => isPdf(one));
      }),
  };
}

/** A desk of the bundled seeds, with the editions on record that are printed: made out of its two largest briefs. */
async function makeEditions(desk: string, count: number): Promise<void> {
  mkdirSync(desk, { recursive: true });
  for (const name of ['seeds', 'data']) cpSync(name, join(desk, name), { recursive: true });
  const ids = ORIGINALS.map((path) => path.split('/')[1] ?? path);
  execFileSync(process.execPath, [
    'bin/fieldbrief.mjs',
    '-C',
    desk,
    'build',
    ...ids,
    '--format',
    'html',
    '--profile',
    'full',
    '--as-of',
    '2026-01-01',
  ]);
  const originals = ORIGINALS.map((path) => Edition.parse(JSON.parse(readFileSync(join(desk, 'out', `${path}.json`), 'utf8'))));
  rmSync(join(desk, 'data', 'editions'), { recursive: true });
  const { recordEdition } = deskWorld(desk);
  for (const edition of madeEditions(originals, count))
    await recordEdition(edition.subject.id, edition.number, new TextEncoder().encode(jsonText(edition)));
}

const OURS = 'Fieldbrief';

const samePages = (one: Buffer, other: Buffer): boolean => pagesOf(one) === pagesOf(other);

const isPdf = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 5) === '%PDF-' && bytes.toString('latin1', bytes.length - 1024).includes('%%EOF');

/** Pages of a file as the browser prints it: its page objects stand in plain text. */
export const pagesOf = (bytes: Buffer): number => bytes.toString('latin1').match(/\/Type \/Page\s/g)?.length ?? 0;

// `.print.html` is the page that a PDF was printed from, and no product.
const filesOf = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith(ending) && !name.endsWith('.print.html'));
