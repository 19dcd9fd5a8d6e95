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

  it('shows of one seed what it shows of it among all, before a build and after it, with copies and what is kept out', async () => {
    const monday = SMALL_DESK['seeds/monday.txt'];
    const folder = await folderWith({
      ...SMALL_DESK,
      'seeds/again.txt': `${monday.replace('Northern Guard takes Tellin', 'Tellin has fallen')}\nRead also: The ferry of Sund\n`,
      'seeds/undated.txt':
        'A truce in Ostmark\n\nThe River Brigade and the Northern Guard agreed on a truce last Sunday, after the town of Tellin was seized, officials said.\n',
      'seeds/broken.txt': '\u0000\u0001',
    });
    const shown = async (...parts: readonly string[]) => {
      const { out } = await fieldbrief(folder, 'sources', ...parts, '--json');
      return JSON.parse(out) as Record<
        'seeds' | 'articles' | 'retracted' | 'problems',
        readonly { readonly seed?: string; readonly file?: string }[]
      >;
    };
    const names = ['again', 'broken', 'monday', 'tuesday', 'undated'];
    const apart = async () => {
      const each = await Promise.all(names.map((name) => shown(`${name}.txt`)));
      return {
        seeds: each.flatMap(({ seeds }) => seeds),
        articles: each.flatMap(({ articles }) => articles),
        retracted: each.flatMap(({ retracted }) => retracted),
        problems: each.flatMap(({ problems }) => problems),
      };
    };
    const all = await shown();
    expect([all.seeds.length, all.articles.length, all.problems.length]).toEqual([4, 3, 1]);
    expect(await apart()).toEqual(all);
    await fieldbrief(folder, 'build', '--format', 'html');
    expect(await apart()).toEqual(all);
    expect((await fieldbrief(folder, 'retract', 'tuesday', '--why', 'It was made up.')).code).toBe(0);
    const without = await shown();
    expect(without.retracted).toEqual(['tuesday']);
    expect((await apart()).retracted).toEqual(without.retracted);
    expect((await apart()).articles).toEqual(without.articles);
  });
});
