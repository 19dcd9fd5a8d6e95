import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';
import { outOf, run } from './killed-desk.ts';

const changed = SMALL_DESK['seeds/monday.txt'].replace('at least 12', 'at least 77');
const isRoot = process.getuid?.() === 0;

/** A file system of so many kilobytes; null where none can be made. */
async function smallDisk(folder: string, kilobytes: number): Promise<string | null> {
  const path = join(folder, 'disk');
  await mkdir(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', [path]));
  return path;
}

describe.skipIf(process.platform !== 'linux')('a build on a machine that fails it', () => {
  it('leaves the last edition whole when the disk is full, says so, and goes on when there is room again', async ({ skip }) => {
    const folder = await folderWith(SMALL_DESK);
    const disk = await smallDisk(folder, 3_000);
    if (disk === null) return skip('no file system can be mounted here');
    const out = join(disk, 'out');
    expect((await fieldbrief(folder, 'build', '--format', 'html', '--out', out)).code).toBe(0);
    const before = outOf(out);
    await writeFile(join(disk, 'ballast'), new Uint8Array(8_000_000)).catch(() => undefined);
    await writeFile(join(folder, 'seeds/monday.txt'), changed);
    const full = await fieldbrief(folder, 'build', '--format', 'html', '--out', out);
    expect([full.code, full.err.match(/files\/not-writable/)?.[0], /disk is full/.test(full.err), /\n\s+at /.test(full.err)]).toEqual([
      full.code === 2 ? 2 : 1,
      'files/not-writable',
      true,
      false,
    ]);
    expect(outOf(out)).toEqual(before);
    await rm(join(disk, 'ballast'));
    expect((await fieldbrief(folder, 'build', '--format', 'html', '--out', out)).code).toBe(0);
    expect(await readFile(join(out, 'groups/northern-guard.html'), 'utf8')).toContain('at least 77');
  }, 120_000);

  it('leaves the last edition whole when out/ may not be written', async ({ skip }) => {
    // Root may write everywhere but where the disk itself can only be read.
    const folder = await folderWith(SMALL_DESK);
    const disk = isRoot ? await smallDisk(folder, 4_000) : join(folder, 'out');
    if (disk === null) return skip('no file system can be mounted here');
    expect((await fieldbrief(folder, 'build', '--format', 'html', '--out', disk)).code).toBe(0);
    const before = outOf(disk);
    if (isRoot) execFileSync('mount', ['-o', 'remount,ro', disk]);
    else for (const name of ['', 'groups', 'regions']) await chmod(join(disk, name), 0o555);
    await writeFile(join(folder, 'seeds/monday.txt'), changed);
    const { code, err } = await fieldbrief(folder, 'build', '--format', 'html', '--out', disk);
    if (!isRoot) for (const name of ['', 'groups', 'regions']) await chmod(join(disk, name), 0o755);
    expect([code > 0 && code < 3, /files\/not-writable/.test(err), /program\/bug/.test(err)]).toEqual([true, true, false]);
    expect(outOf(disk)).toEqual(before);
  }, 120_000);

  it('says that a file is larger than the system allows, and leaves none behind', async () => {
    const folder = await folderWith(SMALL_DESK);
    const program = join(import.meta.dirname, '..', '..', 'bin', 'fieldbrief.mjs');
    const child = spawn('bash', ['-c', `ulimit -f 20 && exec "${process.execPath}" "${program}" build --format html`], { cwd: folder });
    let err = '';
    child.stdout.resume();
    child.stderr.on('data', (data) => (err += String(data)));
    const [code] = await once(child, 'close');
    expect([code, err.match(/files\/not-writable|program\/bug/)?.[0], err.includes('ulimit -f')]).toEqual([2, 'files/not-writable', true]);
    expect((await readdir(folder, { recursive: true })).filter((name) => /\.(?:tmp|html)$/.test(name))).toEqual([]);
  }, 60_000);

  it('makes all briefs with 256 file handles, however many seeds there are, and says what is wrong when there are fewer than it can start with', async () => {
    const more = Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`seeds/more-${n}.txt`, `Report ${n}\n\n${changed}`]));
    const folder = await folderWith({ ...SMALL_DESK, ...more });
    const program = join(import.meta.dirname, '..', '..', 'bin', 'fieldbrief.mjs');
    const limited = async (handles: number) => {
      const child = spawn('sh', ['-c', `ulimit -n ${handles} && exec "${process.execPath}" "${program}" build --format html`], { cwd: folder });
      let err = '';
      child.stdout.resume();
      child.stderr.on('data', (data) => (err += String(data)));
      const [code] = await once(child, 'close');
      return { code, err };
    };
    // Node alone needs some forty to load a program.
    const few = await limited(40);
    expect([few.code, few.err.match(/program\/\S+/)?.[0]]).toEqual([2, 'program/open-files']);
    expect((await limited(256)).code).toBe(0);
    expect((await readdir(join(folder, 'out/groups'))).length).toBeGreaterThan(0);
  }, 120_000);

  it('lets one of two runs on a desk do the work, and the other say who does', async () => {
    const folder = await folderWith(SMALL_DESK);
    const both = await Promise.all([run(folder), run(folder)]);
    const codes = both.map(({ code }) => code).sort();
    // Where the first was over before the second began, both are well.
    expect([
      [0, 2],
      [0, 0],
    ]).toContainEqual(codes);
    for (const { code, err } of both) if (code === 2) expect(err).toContain('desk/locked');
    expect((await run(folder)).code).toBe(0);
  }, 120_000);

  it('names a seed that changed or vanished while it was read, and makes the rest', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'seeds/moving.txt': changed.repeat(2_000) });
    const path = join(folder, 'seeds/moving.txt');
    let going = true;
    const mover = (async () => {
      for (let n = 0; going; n += 1) {
        if (n % 2 === 0) await rm(path, { force: true });
        else await writeFile(path, changed.repeat(1_000 + (n % 7)));
        await new Promise(setImmediate);
      }
    })();
    const { code, err } = await fieldbrief(folder, 'build', '--format', 'html');
    going = false;
    await mover;
    expect([code, /program\/bug/.test(err)]).toEqual([0, false]);
    expect(await readFile(join(folder, 'out/groups/northern-guard.html'), 'utf8')).toContain('River Brigade');
  }, 120_000);

  it('takes what comes from a clock that has gone back: files and a lock of days to come', async () => {
    const folder = await folderWith(SMALL_DESK);
    expect((await fieldbrief(folder, 'build', '--format', 'html')).code).toBe(0);
    const toCome = new Date(Date.now() + 40 * 86_400_000);
    for (const name of ['seeds/monday.txt', 'out/index.html', 'out/manifest.json']) await utimes(join(folder, name), toCome, toCome);
    await writeFile(join(folder, 'seeds/monday.txt'), changed);
    await utimes(join(folder, 'seeds/monday.txt'), toCome, toCome);
    expect((await fieldbrief(folder, 'build', '--format', 'html', '--as-of', '2029-12-01')).code).toBe(0);
    expect(await readFile(join(folder, 'out/groups/northern-guard.html'), 'utf8')).toContain('at least 77');
  }, 120_000);
});
