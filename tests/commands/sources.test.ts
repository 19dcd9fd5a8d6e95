import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

describe('fieldbrief sources', () => {
  it('shows each seed with its articles, their dates and how they are known, in 80 columns', async () => {
    const { code, out } = await fieldbrief(await folderWith(SMALL_DESK), 'sources');
    expect(code).toBe(0);
    expect(out).toContain('seeds/monday.txt\n  text, utf-8');
    expect(out).toContain('Northern Guard takes Tellin');
    expect(out).toMatch(/2019-03-04/);
    expect(out).toContain('2 seeds, 2 articles.');
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('names the agency whose reporting a text is', async () => {
    const wire =
      'Raid on a market\n\nTELLIN, 3 March 2019 (Reuters) - Gunmen of the Northern Guard killed nine people in the market of Tellin on Saturday, officials said.\n';
    const { out } = await fieldbrief(await folderWith({ ...SMALL_DESK, 'seeds/wire.txt': wire }), 'sources', 'wire');
    expect(out).toContain('publisher unknown; reporting of Reuters; author unknown; report; 1 passage');
  });

  it('shows only the seeds asked for', async () => {
    const { out } = await fieldbrief(await folderWith(SMALL_DESK), 'sources', 'tues');
    expect(out).not.toContain('monday');
    expect(out).toContain('1 seed, 1 article.');
  });

  it('shows a control character of a title instead of obeying it', async () => {
    const seed = SMALL_DESK['seeds/monday.txt'].replace('takes', 'takes\u001b[31m');
    const { out } = await fieldbrief(await folderWith({ 'seeds/a.txt': seed }), 'sources');
    expect(out).not.toContain('\u001b');
  });

  it('gives every range to programs', async () => {
    const { out } = await fieldbrief(await folderWith(SMALL_DESK), 'sources', '--json');
    expect(JSON.parse(out)).toMatchObject({ seeds: [{ seed: 'monday.txt' }, { seed: 'tuesday.txt' }], articles: [{ place: 1 }, { place: 1 }] });
  });
});
