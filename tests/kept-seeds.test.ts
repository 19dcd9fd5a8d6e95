import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deskWorld } from '../src/io/world.ts';
import { keptSeeds } from '../src/kept-seeds.ts';
import { packedSeed } from '../src/packed-seed.ts';
import { folderWith, SMALL_DESK } from './desk.ts';

const keyOf = ({ sha256 }: { readonly sha256: string }) => sha256;

it('gives the words of articles as they were read, and names what was taken away while it was needed', async () => {
  const folder = await folderWith(SMALL_DESK);
  const world = deskWorld(folder);
  const { desk } = await world.readDesk();
  const { stamps } = await world.surveySeeds(desk.limits, [], new AbortController().signal);
  const written = keptSeeds(world, false, stamps, keyOf);
  const read = await Promise.all(
    stamps.map(async (stamp) => {
      const file = await world.readSeed(stamp.path, desk.limits);
      const found = 'code' in file ? file : await packedSeed(file);
      if ('code' in found) throw new Error(found.message);
      written.put(stamp, found);
      return found;
    }),
  );
  await written.save(stamps);

  const kept = keptSeeds(deskWorld(folder), false, stamps, keyOf);
  const known = stamps.map((stamp) => kept.known(stamp));
  const gists = known.flatMap((seed) => (seed === null || 'problem' in seed ? [] : seed.gist.articles));
  expect(gists).toEqual(read.flatMap(({ gist }) => gist.articles));
  const words = gists.map((gist) => ({ dating: kept.wordsOf.dating(gist), prints: kept.wordsOf.prints(gist) }));
  expect(words).toEqual(read.flatMap(({ words }) => words));

  // Without the hashes a seed is not known, and is read again.
  await rm(join(folder, '.fieldbrief', 'read-prints'), { recursive: true });
  const without = keptSeeds(deskWorld(folder), false, stamps, keyOf);
  expect(stamps.map((stamp) => without.known(stamp))).toEqual(stamps.map(() => null));
  const [gist] = gists;
  if (gist === undefined) throw new Error('no article');
  expect(() => without.wordsOf.prints(gist)).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ code: 'seeds/kept-gone' })] }));
});
