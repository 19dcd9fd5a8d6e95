import { describe, expect, it } from 'vitest';
import { BRIDGE, HARVEST, paragraphs, read } from './stories.ts';

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

  it('is no report that is divided as reports are', async () => {
    const sections = ['SUMMARY', ITEMS[1] ?? '', 'FARMING', ITEMS[3] ?? '', 'VOTING', ELECTION];
    const more = [
      'ROADS',
      'Engineers opened a tunnel below the Hesse pass, which shortens the way to the coast by three hours in every winter.',
      'RECOMMENDATIONS',
      'Ministries should publish their budgets early, and parliament should debate them before the end of spring each year.',
    ];
    expect(await genreOf(['The northern provinces in spring', '4 March 2021', ...sections, ...more])).toBe('report');
    const things = [...sections, ...more].map((line) => (line === 'SUMMARY' ? 'SECURITY' : line === 'RECOMMENDATIONS' ? 'BUDGETS' : line));
    expect(await genreOf(['The northern provinces in spring', '4 March 2021', ...things])).toBe('digest');
  });
});
