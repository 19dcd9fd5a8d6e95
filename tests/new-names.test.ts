import { describe, expect, it } from 'vitest';
import { Group, Region } from '../src/model/gazetteer.ts';
import { newNames } from '../src/new-names.ts';
import { article, gazetteer } from './2-summarize/desk.ts';

const made = (...paragraphs: string[]) => {
  const one = article(paragraphs);
  return newNames({ articles: [one], texts: new Map([[one.seed, one.text]]) }, gazetteer, []);
};

describe('new names', () => {
  it('are records that the gazetteers take, with ids of their own', () => {
    const { groups, regions } = made('Fighters of the Mera Front (MF) came to the town of Tolvé Hill.', 'They held the town of Belos.');
    expect(groups.map(({ record }) => Group.parse(record).id)).toEqual(['mf']);
    const ids = regions.map(({ record }) => Region.parse(record).id);
    expect(new Set([...ids, ...gazetteer.regions.map(({ id }) => id)]).size).toBe(ids.length + gazetteer.regions.length);
  });

  it('say the file and line of two sentences that hold them', () => {
    const { regions } = made('Nothing here.', 'They came to the town of Belos on Monday.', 'Belos residents fled in Belos.');
    expect(regions).toMatchObject([{ count: 3, contexts: [{ file: 'seeds/test.txt', line: 3 }, { line: 5 }] }]);
  });
});
