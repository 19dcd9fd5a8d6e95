import { describe, expect, it } from 'vitest';
import { deskWorld, type World } from '../src/io/world.ts';
import { build } from '../src/pipeline.ts';
import { seedsNow } from '../src/seeds-now.ts';
import { folderWith, SMALL_DESK } from './desk.ts';
import { HTML_ONLY, QUIET } from './moving-desk.ts';

/** A desk's world that notes which seeds are read. */
function noting(folder: string): { readonly world: World; readonly read: string[] } {
  const [world, read] = [deskWorld(folder), [] as string[]];
  const readSeed: World['readSeed'] = (path, limits) => {
    read.push(path);
    return world.readSeed(path, limits);
  };
  return { world: { ...world, readSeed }, read };
}

describe('the seeds as they stand', () => {
  it('are known from the last build, and only those are read that are to be proved', async () => {
    const folder = await folderWith(SMALL_DESK);
    const before = noting(folder);
    const { articles } = await seedsNow(before.world, QUIET);
    expect(before.read.sort()).toEqual(['monday.txt', 'tuesday.txt']);

    await build(deskWorld(folder), HTML_ONLY, QUIET);
    const after = noting(folder);
    const seeds = await seedsNow(after.world, QUIET);
    expect(seeds.articles).toEqual(articles);
    expect(after.read).toEqual([]);
    const edition = (await deskWorld(folder).lastEdition('northern-guard'))?.edition ?? null;
    const [cited] = edition?.sources ?? [];
    if (edition === null || cited === undefined) throw new Error('nothing was built');
    const proof = await seeds.proofOf([{ ...edition, sources: [cited] }]);
    expect(after.read).toEqual([cited.seed]);
    expect([...proof.articles.keys()]).toEqual([cited.article]);
    expect([...proof.texts]).toEqual([[cited.seed, SMALL_DESK[`seeds/${cited.seed}` as keyof typeof SMALL_DESK]]]);
  });

  it('hold no file beside them', async () => {
    const { text } = await seedsNow(deskWorld(await folderWith({ ...SMALL_DESK, 'beside.txt': 'secret' })), QUIET);
    expect(await text('monday.txt')).toBe(SMALL_DESK['seeds/monday.txt']);
    expect(await text('../beside.txt')).toBeNull();
  });
});
