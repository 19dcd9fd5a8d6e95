import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { articleFinder } from '../../src/notes/find-article.ts';
import { sources } from './sources.ts';

describe('an article’s name in a citation', () => {
  const finder = async () => {
    const [first] = (await sources()).articles;
    if (first === undefined) throw new Error('no article');
    const made = (id: string, seed: string, place = 1): Article => ({ ...first, id, seed, place });
    return articleFinder([
      made('000-a8', '000_a8.txt'),
      made('004-9f-1', '004_9f.txt'),
      made('004-9f-2', '004_9f.txt', 2),
      made('010-cc', 'x/010 CC.html'),
    ]);
  };
  const id = async (name: string) => (await finder())(name).article?.id ?? null;

  it('is its id, its seed’s name with or without folder and ending, or the beginning of either', async () => {
    for (const name of ['000-a8', '000_a8.txt', '000_a8', '000']) expect(await id(name), name).toBe('000-a8');
    for (const name of ['x/010 CC.html', '010 cc', '010']) expect(await id(name), name).toBe('010-cc');
  });

  it('names the place in the seed where that holds several articles', async () => {
    expect(await id('004-2')).toBe('004-9f-2');
    expect(await id('004_9f-1')).toBe('004-9f-1');
  });

  it('is refused with the choices when it may mean several', async () => {
    expect((await finder())('004')).toEqual({ article: null, why: '"004" may mean 2 articles', hint: 'Write 004-9f-1 or 004-9f-2.' });
  });
});
