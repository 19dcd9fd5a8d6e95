import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderWith, SMALL_DESK } from '../desk.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'fieldbrief.mjs');

/** A yearly schedule that was missed: it is made up for at once. Many seeds, so that the run lasts. */
const MISSED_DESK = {
  ...SMALL_DESK,
  'data/desk.json': { minStatements: 1, formats: ['html'], schedules: [{ name: 'yearly', cron: '0 6 1 1 *' }] },
  '.fieldbrief/history.jsonl': `${JSON.stringify({ event: 'known', at: '2020-06-01T00:00:00.000Z', schedule: 'yearly', rule: '0 6 1 1 * UTC' })}\n`,
  ...Object.fromEntries(
    Array.from({ length: 400 }, (_, n) => [`seeds/more-${n}.txt`, SMALL_DESK['seeds/monday.txt'].replaceAll('12', String(n + 13))]),
  ),
};

function start(folder: string, ...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [PROGRAM, 'schedule', ...args], { cwd: folder, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function events(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, '.fieldbrief', 'history.jsonl'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ event, cause, result }) => [event, cause, result].filter((part) => part !== undefined).join(' '));
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe.skipIf(process.platform === 'win32')('the real process that runs schedules', () => {
  it('killed in the middle of a run, makes it again at the next start, and ends cleanly when it is told to', async () => {
    const folder = await folderWith(MISSED_DESK);
    const building = () => existsSync(join(folder, '.fieldbrief', 'lock'));
    const first = start(folder);
    await until(building);
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect(await events(folder)).toEqual(['known', 'started catch-up']);

    // As when the kill comes in the middle of writing one.
    await writeFile(join(folder, '.fieldbrief', '.heartbeat.json.1-1.tmp'), '{');
    const second = start(folder);
    await until(async () => (await events(folder)).at(-1) === 'ended again made');
    expect((await events(folder)).slice(1)).toEqual(['started catch-up', 'ended catch-up killed', 'started again', 'ended again made']);
    const [code] = await once(start(folder), 'exit');
    expect(code).toBe(2); // One process for a desk.
    second.kill('SIGTERM');
    expect(await once(second, 'exit')).toEqual([0, null]);
    // Beside what builds keep for the next one.
    expect(
      (await readdir(join(folder, '.fieldbrief'))).filter((name) => !/^(?:build-.*|read-seeds|read-prints|told|dates|notes)$/.test(name)),
    ).toEqual(['heartbeat.json', 'history.jsonl', 'schedule.log']);
  });

  it('told to end in the middle of a run, rolls it back, and leaves the desk free', async () => {
    const folder = await folderWith(MISSED_DESK);
    const child = start(folder);
    await until(() => existsSync(join(folder, '.fieldbrief', 'lock')));
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect((await events(folder)).at(-1)).toBe('ended catch-up stopped');
    expect((await readdir(join(folder, '.fieldbrief'))).filter((name) => name.endsWith('lock') || name.endsWith('.tmp'))).toEqual([]);
    expect(existsSync(join(folder, 'out', 'index.html'))).toBe(false);
  });
});
