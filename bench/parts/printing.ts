import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../src/io/browser-find.ts';
import { Edition } from '../../src/model/edition.ts';
import type { Bench, Job, Part, Prepared } from '../lab/part.ts';
import { madeEditions } from '../made-editions.ts';

const BRIEFS = 60;
/** The bundled briefs of 14 and 15 pages. */
const ORIGINALS = ['groups/islamic-state', 'regions/syria'];

export const printing: Part = {
  name: 'printing',
  what: 'Briefs of about 14 pages from recorded editions to HTML and PDF, against a bare loop of Puppeteer over the very pages that ours printed last.',
  prepare,
};

async function prepare({ scratch, size, command, log }: Bench): Promise<Prepared> {
  const browser = await findBrowser();
  if (browser === null) return { amount: 'nothing', jobs: [], missing: [{ name: 'all', why: 'there is no browser' }], figures: [] };
  const briefs = size ?? BRIEFS;
  const folder = (name: string): string => join(scratch, name);
  rmSync(scratch, { recursive: true, force: true });
  makeEditions(folder('desk'), folder('editions'), briefs);
  log(`printing ${briefs} briefs once, as the measure of all products`);
  const ours = (out: string, what: string) => command('print-ours', folder('desk'), folder('editions'), folder(out), what);
  const [program, ...rest] = ours('right', 'pages');
  execFileSync(program, rest);
  const right = new Map(pdfs(folder('right')).map((name) => [name, readFileSync(join(folder('right'), name))]));
  const total = [...right.values()].reduce((sum, bytes) => sum + pagesOf(bytes), 0);
  const fresh = (out: string) => async () => rmSync(folder(out), { recursive: true, force: true });
  const differing = (out: string, same: (made: Buffer, wanted: Buffer) => boolean) => async () =>
    [...right].flatMap(([name, wanted]) => {
      const path = join(folder(out), name);
      return existsSync(path) && same(readFileSync(path), wanted) ? [] : [name];
    });

  const bare = (atOnce: number): Job => ({
    name: `bare Puppeteer, ${atOnce} pages`,
    command: command('print-bare', browser, folder('right'), folder(`bare-${atOnce}`), String(atOnce)),
    before: fresh(`bare-${atOnce}`),
    wrong: differing(`bare-${atOnce}`, (made, wanted) => pagesOf(made) === pagesOf(wanted)),
  });
  return {
    amount: `${briefs} briefs, ${total} pages`,
    jobs: [
      {
        name: 'Fieldbrief',
        command: ours('ours', 'pdf'),
        before: fresh('ours'),
        wrong: differing('ours', (made, wanted) => Buffer.compare(made, wanted) === 0),
      },
      bare(2),
      bare(3),
    ],
    missing: [],
    figures: ['wallMs', 'cpuMs'].map((measure) => ({
      name: `speed by ${measure === 'wallMs' ? 'the clock' : 'processor time'}, bare Puppeteer = 1`,
      of: { job: 'bare Puppeteer, 2 pages', measure },
      to: { job: 'Fieldbrief', measure },
      better: 'higher' as const,
      bar: 0.9,
    })),
  };
}

/** A desk of the bundled seeds, and the editions that are printed: made out of its two largest briefs. */
function makeEditions(desk: string, editions: string, count: number): void {
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
  mkdirSync(editions, { recursive: true });
  for (const edition of madeEditions(originals, count)) writeFileSync(join(editions, `${edition.subject.id}.json`), JSON.stringify(edition));
}

/** Pages of a file as the browser prints it: its page objects stand in plain text. */
const pagesOf = (bytes: Buffer): number => bytes.toString('latin1').match(/\/Type \/Page\s/g)?.length ?? 0;

const pdfs = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.pdf'));
