import { describe, expect, it } from 'vitest';
import { Group, Region } from '../../src/model/gazetteer.ts';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const SEED = `Border calm

By Ada Brandt, 4 March 2019

Fighters of the Southern Lake Front (SLF) held the town of Morvik in Ostmark on Sunday, its commander Ivar Holm said in a long statement to the local press agency.

Holm said that the Southern Lake Front would stay in Morvik.
`;
const desk = () => folderWith({ ...SMALL_DESK, 'seeds/wednesday.txt': SEED });

describe('fieldbrief discover', () => {
  it('lists names with counts, file and line, in 80 columns', async () => {
    const { code, out } = await fieldbrief(await desk(), 'discover');
    expect(code).toBe(0);
    expect(out).toContain('Southern Lake Front (SLF)');
    expect(out).toMatch(/seeds\/wednesday\.txt:5/);
    expect(out).toContain('town in ostmark; in 1 article');
    expect(out).toContain('Ivar Holm');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('lists only what is asked for, and as often as is asked for', async () => {
    const { out } = await fieldbrief(await desk(), 'discover', 'places', '--least', '2');
    expect(out).toContain('Morvik');
    expect(out).not.toContain('   2  Southern');
    expect((await fieldbrief(await desk(), 'discover', '--least', 'x')).code).toBe(2);
    expect((await fieldbrief(await desk(), 'discover', 'rivers')).code).toBe(2);
  });

  it('prints records that parse with the schemas of data/', async () => {
    const { out } = await fieldbrief(await desk(), 'discover', '--json');
    const found: { groups: { record: unknown }[]; regions: { record: unknown }[] } = JSON.parse(out);
    expect(found.groups.map(({ record }) => Group.parse(record).name)).toContain('Southern Lake Front');
    expect(found.regions.map(({ record }) => Region.parse(record))).toMatchObject([{ id: 'morvik', kind: 'town', parent: 'ostmark' }]);
  });
});
