import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, SMALL_DESK } from '../desk.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'fieldbrief.mjs');

/** Many seeds, so that the run lasts long enough to be met by a signal. */
const LONG_DESK = {
  ...SMALL_DESK,
  ...Object.fromEntries(
    Array.from({ length: 400 }, (_, n) => [`seeds/more-${n}.txt`, SMALL_DESK['seeds/monday.txt'].replaceAll('12', String(n + 13))]),
  ),
};

describe.skipIf(process.platform === 'win32')('a run that is ended from outside', () => {
  it.each([['SIGINT'], ['SIGTERM']] as const)('by %s is over within a second or so, says so, and leaves nothing half-written', async (signal) => {
    const folder = await folderWith(LONG_DESK);
    const child = spawn(process.execPath, [PROGRAM, 'build', '--format', 'html'], { cwd: folder });
    let err = '';
    child.stderr.on('data', (data) => {
      err += String(data);
    });
    await until(() => existsSync(join(folder, '.fieldbrief', 'lock')));
    const start = performance.now();
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect(code).toBe(130);
    // A second of its own; the rest is what a busy machine may add before a process is ended all the same.
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(err).toContain('Interrupted');
    expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(existsSync(join(folder, 'out', 'index.html'))).toBe(false);
  });

  it('by kill -9 leaves a desk that the next run can use at once', async () => {
    const folder = await folderWith({ ...SMALL_DESK });
    const child = spawn(process.execPath, [PROGRAM, 'build', '--format', 'html'], { cwd: folder });
    await until(() => existsSync(join(folder, '.fieldbrief', 'lock')));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const again = spawn(process.execPath, [PROGRAM, 'build', '--format', 'html'], { cwd: folder });
    expect(await once(again, 'exit')).toEqual([0, null]);
    expect((await readdir(join(folder, '.fieldbrief'))).filter((name) => !name.startsWith('build-'))).toEqual([]);
    expect(existsSync(join(folder, 'out', 'index.html'))).toBe(true);
  });

  it('by a reader that closes the pipe goes on to its end', async () => {
    const folder = await folderWith(SMALL_DESK);
    const child = spawn(process.execPath, [PROGRAM, 'build', '--format', 'html'], { cwd: folder });
    child.stdout.destroy();
    child.stderr.destroy();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(join(folder, 'out', 'index.html'))).toBe(true);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
