import { appendFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHistory } from '../../src/io/run-history.ts';
import type { RunRecord } from '../../src/model/schedule.ts';
import { folderWith } from '../desk.ts';

const record = (n: number, schedule = 'often'): RunRecord => ({
  event: 'missed',
  at: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
  schedule,
  due: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
});
const fileOf = (folder: string) => join(folder, '.fieldbrief', 'history.jsonl');

describe('the history of runs', () => {
  it('is empty at first, and gives back what was added, in order', async () => {
    const history = runHistory(await folderWith());
    expect(await history.read()).toEqual([]);
    for (const n of [1, 2, 3]) await history.append(record(n));
    expect(await history.read()).toEqual([record(1), record(2), record(3)]);
  });

  it('loses nothing but a line that a kill cut off', async () => {
    const folder = await folderWith();
    const history = runHistory(folder);
    await history.append(record(1));
    await appendFile(fileOf(folder), JSON.stringify(record(2)).slice(0, 40));
    expect(await history.read()).toEqual([record(1)]);
    await history.append(record(3));
    expect(await history.read()).toEqual([record(1), record(3)]);
  });

  it('stays below its size, and keeps the last word on every schedule however old it is', async () => {
    const folder = await folderWith();
    const history = runHistory(folder, 5000);
    await history.append(record(0, 'yearly'));
    for (let n = 1; n <= 200; n++) await history.append(record(n));
    expect((await stat(fileOf(folder))).size).toBeLessThan(5200);
    const read = await history.read();
    expect(read[0]).toEqual(record(0, 'yearly'));
    expect(read.at(-1)).toEqual(record(200));
  });

  it('takes lines from two processes at once, whole', async () => {
    const folder = await folderWith();
    const [one, other] = [runHistory(folder), runHistory(folder)];
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? one : other).append(record(n))));
    expect(await one.read()).toHaveLength(20);
    expect((await readFile(fileOf(folder), 'utf8')).trimEnd().split('\n')).toHaveLength(20);
  });
});
