import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/io/browser.ts';
import { findBrowser } from '../../src/io/browser-find.ts';
import { folderWith, SMALL_DESK } from '../desk.ts';
import { below, processes, until } from './processes.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'fieldbrief.mjs');
const profileOf = (pid: number) => `fieldbrief-browser-${pid}-`;
const left = (pid: number) => readdirSync(tmpdir()).filter((name) => name.startsWith(profileOf(pid)));

describe.skipIf(process.platform !== 'linux')('a browser that prints', () => {
  it('ends by itself when the program is killed, and the next run removes its profile', async () => {
    const folder = await folderWith(SMALL_DESK);
    const child = spawn(process.execPath, [PROGRAM, 'build'], { cwd: folder, stdio: 'ignore' });
    const pid = child.pid ?? 0;
    expect(await until(() => below(pid).some(({ command }) => command.includes('--type=renderer')), 60_000)).toBe(true);
    const family = below(pid)
      .map((one) => one.pid)
      .filter((one) => one !== pid);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await until(() => processes().every((one) => !family.includes(one.pid) && !one.command.includes(profileOf(pid))), 30_000)).toBe(true);
    const again = spawn(process.execPath, [PROGRAM, 'build'], { cwd: folder, stdio: 'ignore' });
    expect(await once(again, 'exit')).toEqual([0, null]);
    expect(left(pid)).toEqual([]);
    expect(readdirSync(join(folder, 'out', 'groups')).filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(0);
  }, 180_000);

  it('that stood still when the program was killed is ended by the next run, with all its helpers', async () => {
    const folder = await folderWith(SMALL_DESK);
    const child = spawn(process.execPath, [PROGRAM, 'build'], { cwd: folder, stdio: 'ignore' });
    const pid = child.pid ?? 0;
    const helpers = () => below(pid).filter(({ command }) => command.includes('--type='));
    const noted = () => left(pid).some((name) => existsSync(join(tmpdir(), name, 'fieldbrief-group.json')));
    expect(await until(() => noted() && helpers().some(({ command }) => command.includes('--type=renderer')), 60_000)).toBe(true);
    const still = helpers().filter(({ command }) => command.includes('--type=renderer'));
    for (const one of still) process.kill(one.pid, 'SIGSTOP');
    const family = new Set(helpers().map((one) => one.pid));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const alive = () => processes().filter((one) => family.has(one.pid));
    // The browser goes when nobody speaks to it any more; what stands still does not hear of that.
    expect(await until(() => alive().every(({ state }) => state === 'T'), 30_000)).toBe(true);
    expect(alive().length).toBeGreaterThan(0);
    const again = spawn(process.execPath, [PROGRAM, 'build'], { cwd: folder, stdio: 'ignore' });
    expect(await once(again, 'exit')).toEqual([0, null]);
    expect([alive(), left(pid)]).toEqual([[], []]);
  }, 180_000);

  it('that stands still is ended with all its helpers at the time limit, and the page is printed by a fresh one', async () => {
    const browser = await openBrowser({ executablePath: findBrowser() ?? '', timeoutMs: 6_000, pages: 1 });
    try {
      await browser.print('<!doctype html><title>T</title>warm');
      const family = below(process.pid).filter(({ command }) => command.includes('--type=renderer'));
      expect(family.length).toBeGreaterThan(0);
      for (const { pid } of family) process.kill(pid, 'SIGSTOP');
      const { bytes: pdf } = await browser.print('<!doctype html><title>T</title>again');
      expect(Buffer.from(pdf.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
      const stopped = new Set(family.map(({ pid }) => pid));
      expect(await until(() => processes().every(({ pid }) => !stopped.has(pid)), 10_000)).toBe(true);
    } finally {
      await browser.close();
    }
    expect(left(process.pid)).toEqual([]);
  }, 120_000);
});
