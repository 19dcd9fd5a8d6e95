import { describe, expect, it } from 'vitest';
import { isDigest } from '../../src/1-ingest/digest.ts';
import { BRIDGE, block, HARVEST, paragraphs, read } from './stories.ts';

const ELECTION = 'Voters on the island of Sorne chose a mayor for the first time on Sunday; turnout was low, and two candidates asked for a recount.';
const ITEMS = ['** Guards killed at Karsa **', BRIDGE[0] ?? '', '** Poor harvest **', HARVEST[0] ?? '', '** Mayor chosen **', ELECTION];

const genreOf = async (lines: readonly string[]) => (await read('a.txt', paragraphs(lines))).articles[0]?.genre;

describe('digest', () => {
  it('is what calls itself one and has three headed items on different things', async () => {
    expect(await genreOf(['Northern Weekly Digest', '4 March 2021', ...ITEMS])).toBe('digest');
    expect(await genreOf(['NORTHERN MONITOR   VOL. 2 NO. 7   March 4, 2021', ...ITEMS])).toBe('digest');
  });

  it('is no article of a few sections that does not call itself one', async () => {
    expect(await genreOf(['A week in the northern provinces', '4 March 2021', ...ITEMS])).toBe('report');
  });

  const texts = [
    ITEMS[1] ?? '',
    ITEMS[3] ?? '',
    ELECTION,
    'Engineers opened a tunnel below the Hesse pass, which shortens the way to the coast.',
    'Librarians in Orla found a map drawn by hand.',
  ];
  const parts = (headings: readonly string[], told = texts) =>
    told.flatMap((text, index) => [
      { block: block(headings[index] ?? ''), kind: 'heading' as const },
      { block: block(text), kind: 'paragraph' as const },
    ]);
  const THINGS = ['Guards', 'Harvest', 'Mayor', 'Tunnel', 'Map'];

  it('is five headed texts on different things, whatever it is called', () => {
    expect(isDigest(parts(THINGS), ['A week in the north'])).toBe(true);
  });

  it('is no report that is divided as reports are', () => {
    expect(isDigest(parts(['Summary', ...THINGS.slice(1)]), ['A week in the north'])).toBe(false);
    expect(isDigest(parts([...THINGS.slice(0, 4), 'RECOMMENDATIONS']), ['A week in the north'])).toBe(false);
  });

  it('is no profile, whose sections all name its subject', () => {
    const told = texts.map((text) => `${text} Vardania waited.`);
    expect(isDigest(parts(THINGS, told), ['Vardania: a profile'])).toBe(false);
  });
});
