import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockDesk } from '../../src/io/lock.ts';
import { folderWith } from '../desk.ts';

const lockFile = (folder: string) => join(folder, '.fieldbrief', 'lock');

/** A process number that no system gives: the highest allowed is 4,194,304. */
const NOBODY = 99_999_999;

const lockOf = (pid: number, host = hostname()) => JSON.stringify({ pid, host, started: '2026-01-01T00:00:00Z', id: 'x' });

describe('lockDesk', () => {
  it('lets one run in at a time, and the next when it is over', async () => {
    const folder = await folderWith();
    const first = await lockDesk(folder);
    await expect(lockDesk(folder)).rejects.toThrow(`process ${process.pid} on ${hostname()}`);
    await first.release();
    const second = await lockDesk(folder);
    await second.release();
    expect(await readdir(join(folder, '.fieldbrief'))).toEqual([]);
  });

  it('lets exactly one in of many that come at once', async () => {
    const folder = await folderWith();
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockDesk(folder)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('takes over the lock of a process that was killed, and only one run does', async () => {
    const folder = await folderWith({ '.fieldbrief/lock': lockOf(NOBODY) });
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockDesk(folder)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(JSON.parse(await readFile(lockFile(folder), 'utf8'))).toMatchObject({ pid: process.pid });
    expect(await readdir(join(folder, '.fieldbrief'))).toEqual(['lock']);
  });

  it('takes over the lock of a process that had the number of this one, as in a container that was killed and started again', async () => {
    const folder = await folderWith({ '.fieldbrief/lock': lockOf(process.pid) });
    await (await lockDesk(folder)).release();
  });

  it('keeps locks of different names apart', async () => {
    const folder = await folderWith();
    const [desk, other] = [await lockDesk(folder), await lockDesk(folder, 'run-morning')];
    await expect(lockDesk(folder, 'run-morning')).rejects.toThrow('Another run');
    await desk.release();
    await other.release();
    expect(await readdir(join(folder, '.fieldbrief'))).toEqual([]);
  });

  it('respects the lock of another machine until it shows no life for ten minutes', async () => {
    const folder = await folderWith({ '.fieldbrief/lock': lockOf(NOBODY, 'elsewhere') });
    await expect(lockDesk(folder)).rejects.toThrow('on elsewhere');
    const longAgo = new Date(Date.now() - 601_000);
    await utimes(lockFile(folder), longAgo, longAgo);
    await (await lockDesk(folder, null, 0)).release();
  });

  it('does not take a lock over that only looks old, after a sleep of the machine or a leap of its clock', async () => {
    const folder = await folderWith();
    await lockDesk(folder);
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(lockFile(folder), longAgo, longAgo);
    const second = lockDesk(folder, null, 1_000);
    const refused = expect(second).rejects.toThrow('Another run');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await utimes(lockFile(folder), new Date(), new Date());
    await refused;
  });

  it('takes over a lock from a time to come, which a clock that was set back has left', async () => {
    const folder = await folderWith({ '.fieldbrief/lock': lockOf(NOBODY, 'elsewhere') });
    const toCome = new Date(Date.now() + 86_400_000);
    await utimes(lockFile(folder), toCome, toCome);
    await (await lockDesk(folder, null, 0)).release();
  });

  it('removes what a run that was killed while it took a lock over has set aside', async () => {
    const folder = await folderWith({ '.fieldbrief/lock.old': lockOf(NOBODY), '.fieldbrief/lock.fresh': lockOf(NOBODY) });
    const longAgo = new Date(Date.now() - 601_000);
    await utimes(join(folder, '.fieldbrief', 'lock.old'), longAgo, longAgo);
    await (await lockDesk(folder)).release();
    expect(await readdir(join(folder, '.fieldbrief'))).toEqual(['lock.fresh']);
  });

  it('gives a lock that was cut off while it was written half a minute', async () => {
    const folder = await folderWith({ '.fieldbrief/lock': '{"pid":' });
    await expect(lockDesk(folder)).rejects.toThrow('Another run');
    const before = new Date(Date.now() - 31_000);
    await utimes(lockFile(folder), before, before);
    await (await lockDesk(folder)).release();
  });

  it('does not take away the lock of another that took over', async () => {
    const folder = await folderWith();
    const first = await lockDesk(folder);
    await writeFile(lockFile(folder), lockOf(process.ppid));
    await first.release();
    expect(await readFile(lockFile(folder), 'utf8')).toBe(lockOf(process.ppid));
  });
});
