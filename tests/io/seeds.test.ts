import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSeeds, surveySeeds } from '../../src/io/seeds.ts';
import { Desk } from '../../src/model/desk.ts';
import { folderWith } from '../desk.ts';

const LIMITS = { ...Desk.parse({}).limits, seedBytes: 100, seeds: 10 };

describe('readSeeds', () => {
  it('reads every file below seeds/, in the order of code points, with its digest', async () => {
    const folder = await folderWith({ 'seeds/b.txt': 'two', 'seeds/B.txt': 'one', 'seeds/a/ä.txt': 'three', 'seeds/.DS_Store': 'x' });
    const { seeds, problems } = await readSeeds(folder, LIMITS);
    expect(seeds.map(({ path }) => path)).toEqual(['B.txt', 'a/ä.txt', 'b.txt']);
    expect(seeds[2]?.sha256).toBe('3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3');
    expect(problems).toEqual([]);
  });

  it('leaves out by name what is too large, and reads the rest', async () => {
    const folder = await folderWith({ 'seeds/big.txt': 'x'.repeat(101), 'seeds/small.txt': 'x' });
    const { seeds, problems } = await readSeeds(folder, LIMITS);
    expect(seeds.map(({ path }) => path)).toEqual(['small.txt']);
    expect(problems).toMatchObject([{ code: 'seeds/too-large', file: 'seeds/big.txt' }]);
  });

  it('follows no link, neither to a file nor to a folder', async () => {
    const folder = await folderWith({ 'secret/key.txt': 'secret', 'seeds/a.txt': 'a' });
    await symlink(join(folder, 'secret', 'key.txt'), join(folder, 'seeds', 'file.txt'));
    await symlink(join(folder, 'secret'), join(folder, 'seeds', 'folder'));
    const { seeds, problems } = await readSeeds(folder, LIMITS);
    expect(seeds.map(({ path }) => path)).toEqual(['a.txt']);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['seeds/not-a-file seeds/file.txt', 'seeds/not-a-file seeds/folder']);
  });

  it('survives names that no person would give', async () => {
    const folder = await folderWith();
    const names = ['-rf', 'a\nb.txt', '😀.txt', `${'x'.repeat(251)}.txt`, ' '];
    await mkdir(join(folder, 'seeds'));
    for (const name of names) await writeFile(join(folder, 'seeds', name), 'x');
    const { seeds } = await readSeeds(folder, LIMITS);
    expect(new Set(seeds.map(({ path }) => path))).toEqual(new Set(names));
  });

  it('stops at the number of seeds that the desk allows, and says so', async () => {
    const folder = await folderWith(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`seeds/${n + 10}.txt`, 'x'])));
    const { seeds, problems } = await readSeeds(folder, LIMITS);
    expect(seeds).toHaveLength(10);
    expect(problems).toMatchObject([{ code: 'seeds/too-many', file: 'seeds/20.txt' }]);
  });

  it('says when there is nothing to read', async () => {
    await expect(readSeeds(await folderWith(), LIMITS)).rejects.toThrow('There are no seeds');
  });

  it('stops when the run is interrupted', async () => {
    const folder = await folderWith({ 'seeds/a.txt': 'a' });
    await expect(readSeeds(folder, LIMITS, AbortSignal.abort())).rejects.toThrow('abort');
  });

  it('leaves out by name what would be too much together, and goes on with what still fits', async () => {
    const folder = await folderWith({
      'seeds/a.txt': 'x'.repeat(60),
      'seeds/b.txt': 'x'.repeat(60),
      'seeds/c.txt': 'x'.repeat(30),
      'seeds/huge.txt': 'x'.repeat(101),
    });
    const limits = { ...LIMITS, totalBytes: 100 };
    const { seeds, problems } = await readSeeds(folder, limits);
    expect(seeds.map(({ path }) => path)).toEqual(['a.txt', 'c.txt']);
    expect(problems).toMatchObject([
      { code: 'seeds/too-much', file: 'seeds/b.txt' },
      { code: 'seeds/too-large', file: 'seeds/huge.txt' },
    ]);
    const surveyed = await surveySeeds(folder, limits, []);
    expect(surveyed.stamps.map(({ path }) => path)).toEqual(['a.txt', 'c.txt']);
    expect(surveyed.problems).toEqual(problems);
  });
});
