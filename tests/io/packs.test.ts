import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inChunks, openPacks } from '../../src/io/packs.ts';
import { folderWith } from '../desk.ts';

const names = Array.from({ length: 600 }, (_, at) => `seed-${at}.txt`);
const ALL = new Set(names);

async function filled(): Promise<string> {
  const folder = join(await folderWith(), 'kept');
  const packs = openPacks<{ n: number }>(folder, 'program');
  for (const [n, name] of names.entries()) packs.put(name, `key ${n}`, { n });
  await packs.save(ALL);
  return folder;
}

describe('kept results', () => {
  it('are given back by name, as long as the key and the program are the same', async () => {
    const folder = await filled();
    const packs = openPacks<{ n: number }>(folder, 'program');
    expect(packs.get('seed-7.txt', 'key 7')).toEqual({ n: 7 });
    expect(packs.get('seed-7.txt', 'key 8')).toBeNull();
    expect(packs.get('other.txt', 'key 7')).toBeNull();
    expect(openPacks(folder, 'another program').get('seed-7.txt', 'key 7')).toBeNull();
    expect(openPacks(folder, 'program', true).get('seed-7.txt', 'key 7')).toBeNull();
  });

  it('stand in few files, of which a change writes one', async () => {
    const folder = await filled();
    expect((await readdir(folder)).length).toBeGreaterThan(200);
    expect((await readdir(folder)).length).toBeLessThanOrEqual(256);
    const contents = async () =>
      new Map(await Promise.all((await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)));
    const before = await contents();
    const packs = openPacks<{ n: number }>(folder, 'program');
    packs.put('seed-7.txt', 'key 7, too', { n: 70 });
    await packs.save(ALL);
    const now = await contents();
    expect([...now].filter(([name, text]) => before.get(name) !== text)).toHaveLength(1);
    expect(openPacks<{ n: number }>(folder, 'program').get('seed-7.txt', 'key 7, too')).toEqual({ n: 70 });
  });

  it('go with their names', async () => {
    const folder = await filled();
    await openPacks(folder, 'program').save(new Set(['seed-7.txt']));
    expect(await readdir(folder)).toHaveLength(1);
    expect(openPacks<{ n: number }>(folder, 'program').get('seed-7.txt', 'key 7')).toEqual({ n: 7 });
  });

  it('are not trusted when a byte of their file is another', async () => {
    const folder = await filled();
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      await writeFile(path, (await readFile(path, 'utf8')).replace('"n":', '"n":1'));
    }
    const packs = openPacks<{ n: number }>(folder, 'program');
    expect(names.filter((name, n) => packs.get(name, `key ${n}`) !== null)).toEqual([]);
  });
});

describe('results in the order of their names', () => {
  const sorted = [...names].sort();
  const open = (folder: string, { isFresh = false, of = sorted } = {}) => openPacks<{ n: number }>(folder, 'program', isFresh, inChunks(of, 2_000));

  it('stand beside each other, are written as they come, and are read again where not all of them are held', async () => {
    const folder = join(await folderWith(), 'kept');
    const packs = open(folder, { isFresh: true });
    for (const [n, name] of sorted.entries()) {
      packs.put(name, 'key', { n });
      if (n % 100 === 99) await packs.write();
    }
    const files = await readdir(folder);
    expect([files.length > 3, files.length < 40]).toEqual([true, true]);
    // What was written before the end is there for a run that comes after one that was broken off.
    expect(open(folder).get(sorted[300] ?? '', 'key')).toEqual({ n: 300 });
    expect(sorted.map((name) => packs.get(name, 'key')?.n)).toEqual(sorted.map((_, n) => n));
    await packs.save(ALL);
    expect(await readdir(folder)).toEqual(files);
    const contents = await Promise.all(files.map(async (file) => (await readFile(join(folder, file), 'utf8')).match(/seed-\d+\.txt/g) ?? []));
    expect(contents.flat().sort()).toEqual(sorted);
    const spans = contents.map((own) => sorted.indexOf(own.at(-1) ?? '') - sorted.indexOf(own[0] ?? '') + 1);
    expect(spans).toEqual(contents.map((own) => own.length));
  });

  it('move with a name that is new or gone, and none stays in a file where nobody looks for it', async () => {
    const folder = join(await folderWith(), 'kept');
    const packs = open(folder);
    for (const [n, name] of sorted.entries()) packs.put(name, 'key', { n });
    await packs.save(ALL);
    // Without the names with which its files begin, all stand in the first one.
    const firsts = await Promise.all(
      (await readdir(folder)).map(async (file) => /seed-\d+\.txt/.exec(await readFile(join(folder, file), 'utf8'))?.[0]),
    );
    const left = sorted.filter((name) => name === sorted[0] || !firsts.includes(name));
    const later = open(folder, { of: left });
    const lost = left.filter((name) => later.get(name, 'key') === null);
    expect(lost.length).toBeGreaterThan(300);
    for (const name of lost) later.put(name, 'key', { n: 0 });
    await later.save(new Set(left));
    expect(await readdir(folder)).toEqual(['00']);
    const now = open(folder, { of: left });
    expect(left.filter((name) => now.get(name, 'key') === null)).toEqual([]);
  });
});
