import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPacks } from '../../src/io/packs.ts';
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
