import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, SMALL_DESK } from '../desk.ts';
import { chance, killedRound, outOf, PRINTS, run } from './killed-desk.ts';

// bench/kill.ts goes on for hundreds of rounds.
const ROUNDS = 5;
const PRINTED_ROUNDS = 4;

describe.skipIf(process.platform === 'win32')('a program that is killed at any moment', () => {
  it('leaves whole files, editions as they were, no litter and no lock, and the next run makes what is missing', async () => {
    const folder = await folderWith(SMALL_DESK);
    const next = chance(6);
    const known = new Map<string, string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { killedAfter, wrongs } = await killedRound(folder, round, next, known);
      expect([round, killedAfter, wrongs]).toEqual([round, killedAfter, []]);
    }
    expect(known.size).toBeGreaterThan(ROUNDS);
    // What all those runs left is what one run makes from nothing but the editions on record.
    await run(folder, ['--format', 'html', '--fresh', '--archive', '--out', join(folder, 'again')]);
    expect(outOf(join(folder, 'again'))).toEqual(outOf(join(folder, 'out')));
  }, 300_000);

  it.skipIf(process.platform !== 'linux')(
    'or whose browser is, while it prints, leaves no half PDF, no browser and no profile',
    async () => {
      const folder = await folderWith(SMALL_DESK);
      const next = chance(3);
      const known = new Map<string, string>();
      for (let round = 0; round < PRINTED_ROUNDS; round += 1) {
        const { killedAfter, wrongs } = await killedRound(folder, round, next, known, PRINTS);
        expect([round, killedAfter, wrongs]).toEqual([round, killedAfter, []]);
      }
    },
    300_000,
  );
});
