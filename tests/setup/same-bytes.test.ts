import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/io/browser-find.ts';
import { digest } from '../../src/io/digest.ts';
import { folderWith, SMALL_DESK } from '../desk.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'fieldbrief.mjs');
const run = promisify(execFile);
const browser = findBrowser();

/** Two machines at opposite ends of the world: each sorts, counts and dates in its own way. */
const HERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
const THERE = { TZ: 'America/St_Johns', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' };

const DESK: Readonly<Record<string, unknown>> = {
  ...SMALL_DESK,
  'seeds/Isik.txt': `Istanbul talks in Ostmark\n\nBy Ida Holm, 1 August 2019\n\nThe River Brigade and the Northern Guard met for talks in Ostmark on Tuesday, the United Nations said.\n`,
  'seeds/island/zebra.txt': `Guard leaves Tellin\n\nBy Åke Öst, 9 September 2019\n\nThe Northern Guard withdrew 1,200 fighters from Tellin on Sunday, the governor of Ostmark said.\n`,
};

/** The desk's files put on disk in this order. */
async function desk(names: readonly string[]): Promise<string> {
  return folderWith(Object.fromEntries(names.map((name) => [name, DESK[name]])));
}

async function build(folder: string, environment: Readonly<Record<string, string>>, format: 'html' | 'both'): Promise<void> {
  const { SOURCE_DATE_EPOCH: _day, ...rest } = process.env;
  await run(process.execPath, [PROGRAM, 'build', '--format', format, '--as-of', '2030-01-02'], { cwd: folder, env: { ...rest, ...environment } });
}

/** Digest of every file that was issued or put on record. */
async function bytes(folder: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const part of ['out', 'data/editions', 'data/summaries']) {
    const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      found[path.slice(folder.length)] = digest(await readFile(path));
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const empty = async (folder: string): Promise<void> => {
  for (const part of ['out', '.fieldbrief', 'data/summaries']) await rm(join(folder, part), { recursive: true });
};

describe('the same seeds, data and day give the same bytes', () => {
  it('in environments that do differ', async () => {
    const asked =
      'const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions(); console.log(locale, timeZone, "z" < "ä" === "z".localeCompare("ä") < 0)';
    const [here, there] = await Promise.all(
      [HERE, THERE].map(async (environment) =>
        (await run(process.execPath, ['-e', asked], { env: { ...process.env, ...environment } })).stdout.trim(),
      ),
    );
    expect([here, there]).toEqual(['tr-TR Pacific/Kiritimati false', 'sv-SE America/St_Johns true']);
  });

  it('as HTML and JSON, in any time zone, locale and order of files, and again from an emptied out/ and state', async () => {
    const [first, second] = [await desk(Object.keys(DESK)), await desk(Object.keys(DESK).reverse())];
    await build(first, HERE, 'html');
    await build(second, THERE, 'html');
    const made = await bytes(first);
    expect(Object.keys(made).filter((path) => path.endsWith('.html')).length).toBeGreaterThan(3);
    expect(await bytes(second)).toEqual(made);
    await empty(first);
    await build(first, THERE, 'html');
    expect(await bytes(first)).toEqual(made);
  });

  it.skipIf(browser === null)('as PDF', { timeout: 180_000 }, async () => {
    const [first, second] = [await desk(Object.keys(DESK)), await desk(Object.keys(DESK).reverse())];
    await build(first, HERE, 'both');
    await build(second, THERE, 'both');
    const made = await bytes(first);
    expect(Object.keys(made).filter((path) => path.endsWith('.pdf')).length).toBeGreaterThan(3);
    expect(await bytes(second)).toEqual(made);
    await empty(first);
    await build(first, THERE, 'both');
    expect(await bytes(first)).toEqual(made);
  });
});
