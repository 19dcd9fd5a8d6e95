import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { heldWords } from '../src/held-words.ts';
import { deskWorld } from '../src/io/world.ts';
import { packedSeed, unpacked } from '../src/packed-seed.ts';
import { seedsNow } from '../src/seeds-now.ts';
import { folderWith, SMALL_DESK } from './desk.ts';
import { QUIET } from './moving-desk.ts';

it('reads a seed again once for all who ask at a time, by whoever packs it, and not once it has changed', async () => {
  const folder = await folderWith(SMALL_DESK);
  const world = deskWorld(folder);
  const { data, articles, seeds, whole } = await seedsNow(world, QUIET);
  const [head] = articles;
  if (head === undefined) throw new Error('no article');
  const pack = vi.fn(packedSeed);
  const words = heldWords(world, data, new Map(seeds.map((stamp) => [stamp.path, stamp])), 'inBuilds');
  const [one, other] = await Promise.all([words.packed(head, pack), words.packed(head, pack)]);
  expect(other).toBe(one);
  expect(unpacked(head, one)).toEqual(await whole(head));
  await words.packed(head, pack);
  expect(pack).toHaveBeenCalledTimes(1);

  words.forget();
  await writeFile(join(folder, 'seeds', head.seed), 'Something else.');
  await expect(words.packed(head, pack)).rejects.toMatchObject({ problems: [{ code: 'seeds/unreadable', file: `seeds/${head.seed}` }] });
  expect(pack).toHaveBeenCalledTimes(1);
});
