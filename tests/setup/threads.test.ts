import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { folderWith, SMALL_DESK } from '../desk.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'fieldbrief.mjs');
const run = promisify(execFile);

/** With dates that rest on other articles, copies, a page, and a file that is none. */
const DESK = {
  ...SMALL_DESK,
  'seeds/wednesday.txt': `The River Brigade shelled the market of Tellin last Wednesday and killed three traders, the governor of Ostmark said.

It has shelled the town four times since March. More than 900 people left it for the hills, and the Northern Guard closed the bridge.
`,
  'seeds/copy.md': `# Northern Guard takes Tellin\n\n${SMALL_DESK['seeds/monday.txt'].split('\n').slice(2).join('\n')}`,
  'seeds/page.html': `<html><head><title>Siege</title></head><body><article><h1>Siege of Tellin</h1>${'<p>The River Brigade besieged Tellin last Monday and killed nine soldiers of the Northern Guard, the army said.</p>'.repeat(3)}</article></body></html>`,
  'seeds/broken.txt': '\u0000\u0001\u0002',
};

it('any number of threads reads the same summaries and problems, byte for byte', { timeout: 120_000 }, async () => {
  const folder = await folderWith(DESK);
  const read = async (threads: number) => {
    await rm(join(folder, 'data', 'summaries'), { recursive: true, force: true });
    const environment = { ...process.env, FIELDBRIEF_THREADS: String(threads) };
    const { stdout } = await run(process.execPath, [PROGRAM, 'summarize', '--json'], { cwd: folder, env: environment });
    const names = (await readdir(join(folder, 'data', 'summaries'))).sort();
    return [stdout, ...(await Promise.all(names.map((name) => readFile(join(folder, 'data', 'summaries', name), 'utf8'))))];
  };
  const alone = await read(0);
  expect(alone.length).toBeGreaterThan(3);
  expect(alone[0]).toContain('ingest/not-text');
  for (const threads of [1, 2, 3]) expect(await read(threads), `${threads} threads`).toEqual(alone);
});

it('any number of threads makes the same briefs and problems, byte for byte, and leaves out the same one', { timeout: 240_000 }, async () => {
  const folder = await folderWith(DESK);
  const ended = async (threads: number, ...rest: readonly string[]) => {
    const environment = { ...process.env, FIELDBRIEF_THREADS: String(threads) };
    const asked = ['build', '--format', 'html', '--as-of', '2030-01-02', '--json', ...rest];
    return run(process.execPath, [PROGRAM, ...asked], { cwd: folder, env: environment }).catch((error: { stdout: string; stderr: string }) => error);
  };
  const made = async () => {
    const found = await Promise.all(
      ['out', 'data/editions'].map(async (below) => {
        const names = (await readdir(join(folder, below), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
        return Promise.all(
          names.map(async ({ parentPath, name }) => [join(parentPath, name), await readFile(join(parentPath, name), 'utf8')] as const),
        );
      }),
    );
    return new Map(found.flat().sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const build = async (threads: number) => {
    for (const name of ['out', 'data/editions', 'data/summaries', '.fieldbrief']) await rm(join(folder, name), { recursive: true, force: true });
    // What is summarized and not written has no file to be composed from.
    const planned = await run(process.execPath, [PROGRAM, 'plan', '--format', 'html', '--as-of', '2030-01-02', '--json'], {
      cwd: folder,
      env: { ...process.env, FIELDBRIEF_THREADS: String(threads) },
    });
    const first = await ended(threads);
    const damaged = join(folder, 'data/editions/river-brigade/1.json');
    const edition = await readFile(damaged, 'utf8');
    await writeFile(damaged, '{"format": 1}');
    const second = await ended(threads, '--fresh');
    await writeFile(damaged, edition);
    // Of what is told beside the result, the lines on the damaged one: how far the work is stands there too.
    const told = second.stderr.split('\n').filter((line) => line.includes('river-brigade/1.json'));
    return { planned: planned.stdout, first: first.stdout, second: second.stdout, told, files: await made() };
  };
  const alone = await build(0);
  expect([...alone.files.keys()].filter((name) => name.endsWith('.html')).length).toBeGreaterThan(3);
  expect(alone.told.length).toBeGreaterThan(0);
  for (const threads of [3]) expect(await build(threads), `${threads} threads`).toEqual(alone);
});
