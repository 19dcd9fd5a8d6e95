import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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

  // Each so many milliseconds behind what came before it. A second signal does not wait for what the first began.
  it.each([{ signalsMs: [0] }, { signalsMs: [0, 5] }, { signalsMs: [250, 5] }, { signalsMs: [500, 40] }, { signalsMs: [900, 5] }])(
    'by SIGINT $signalsMs ms after its browser was begun ends that with all its helpers, and leaves no half brief',
    async ({ signalsMs }) => {
      const folder = await folderWith(LONG_DESK);
      const child = spawn(process.execPath, [PROGRAM, 'build'], { cwd: folder });
      const profile = `fieldbrief-browser-${child.pid}-`;
      const profiles = async () => (await readdir(tmpdir())).filter((name) => name.startsWith(profile));
      while ((await profiles()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      const ended = once(child, 'exit');
      let start = 0;
      for (const ms of signalsMs) {
        await new Promise((resolve) => setTimeout(resolve, ms));
        start = performance.now();
        child.kill('SIGINT');
      }
      expect(await ended).toEqual([130, null]);
      expect(performance.now() - start).toBeLessThan(15_000);
      expect(await profiles()).toEqual([]);
      const files = async () => (await readdir(folder, { recursive: true })).filter((name) => /\.(?:pdf|tmp)$/.test(name));
      // A second signal may cut off a file of what is kept for the next build, which that clears away.
      if (signalsMs.length === 1) expect(await files()).toEqual([]);
      else {
        expect((await files()).filter((name) => !/^\.fieldbrief[/\\].*\.tmp$/.test(name))).toEqual([]);
        const again = spawn(process.execPath, [PROGRAM, 'build', '--format', 'html'], { cwd: folder });
        expect(await once(again, 'exit')).toEqual([0, null]);
        expect(await files()).toEqual([]);
      }
      // The browser's helpers are gone with it, a moment later at most.
      if (process.platform === 'linux') await until(() => !commandLines().some((line) => line.includes(profile)));
    },
  );

  it('by a signal when all is said and done ends as it would have without', async () => {
    for (let afterMs = 0; afterMs < 20; afterMs += 1) {
      const child = spawn(process.execPath, [PROGRAM, '--help']);
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, afterMs / 2));
      child.kill('SIGINT');
      expect(await ended).toEqual([0, null]);
    }
  });

  it('by kill -9 leaves a desk that the next run can use at once', async () => {
    const folder = await folderWith({ ...SMALL_DESK });
    const child = spawn(process.execPath, [PROGRAM, 'build', '--format', 'html'], { cwd: folder });
    await until(() => existsSync(join(folder, '.fieldbrief', 'lock')));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const again = spawn(process.execPath, [PROGRAM, 'build', '--format', 'html'], { cwd: folder });
    expect(await once(again, 'exit')).toEqual([0, null]);
    // What is kept for the next build stands there, and no lock or half file.
    const kept = /^(?:build-.*|read-seeds|read-prints|told|dates|notes)$/;
    const left = await readdir(join(folder, '.fieldbrief'), { recursive: true });
    expect(left.filter((name) => !kept.test(name.split('/')[0] ?? '') || name.endsWith('.tmp'))).toEqual([]);
    expect(existsSync(join(folder, 'out', 'index.html'))).toBe(true);
  });

  it.skipIf(!existsSync('/dev/full'))('by a full disk under its log goes on to its end, and says that not all was said', async () => {
    const folder = await folderWith(SMALL_DESK);
    const child = spawn('sh', ['-c', `exec "${process.execPath}" "${PROGRAM}" build --format html > /dev/full`], { cwd: folder });
    let err = '';
    child.stderr.on('data', (data) => (err += String(data)));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect([err.match(/program\/\S+/)?.[0], err.includes('ENOSPC'), /\n\s+at /.test(err)]).toEqual(['program/output', true, false]);
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

/** The command lines of all processes. */
function commandLines(): readonly string[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      return /^\d+$/.test(pid) ? [readFileSync(`/proc/${pid}/cmdline`, 'utf8')] : [];
    } catch {
      return []; // It has ended meanwhile.
    }
  });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
