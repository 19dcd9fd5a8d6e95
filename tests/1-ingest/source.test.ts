import { describe, expect, it } from 'vitest';
import { BRIDGE, paragraphs, read } from './stories.ts';

const sourceOf = async (lines: readonly string[]) => (await read('a.txt', lines.join('\n\n'))).articles[0]?.source;

describe('source', () => {
  it('infers the publisher from whom people in the text speak to', async () => {
    const source = await sourceOf([
      ...BRIDGE,
      '“We will be back,” a member of the River Front told The Northern Post by telephone on the day after the attack.',
    ]);
    expect(source?.publisher).toMatchObject({ value: 'The Northern Post', basis: { how: 'inferred' } });
    expect(source?.publisher?.basis.why).toContain('told The Northern Post');
  });

  it('takes nobody for a publisher who is only told things', async () => {
    const source = await sourceOf([
      ...BRIDGE,
      'The governor told Parliament and President Dahl that the road would open soon, and told General Berg to guard it.',
    ]);
    expect(source?.publisher).toBeNull();
  });

  it('names the agency whose reporting it is as the origin', async () => {
    const [first = '', ...others] = BRIDGE;
    expect((await sourceOf([`KARSA (Reuters) - ${first}`, ...others]))?.origin).toMatchObject({ value: 'Reuters', basis: { how: 'stated' } });
    expect(
      (await sourceOf([...BRIDGE, 'The attack was the worst since the truce failed, a member of the government told AFP on the day after it.']))
        ?.origin,
    ).toMatchObject({ value: 'AFP', basis: { how: 'inferred' } });
    expect((await sourceOf([`Karsa, Jan 5, IRNA – ${first}`, ...others]))?.origin).toMatchObject({ value: 'IRNA', basis: { how: 'stated' } });
    expect((await sourceOf([`[Text] Karsa, 4 Jan 90 (RADIO ONE) -- ${first}`, ...others]))?.origin).toMatchObject({ value: 'RADIO ONE' });
    expect((await sourceOf(BRIDGE))?.origin).toBeNull();
  });

  it('takes the author from a note at the foot, and leaves the note out', async () => {
    const found = await read('a.txt', paragraphs([...BRIDGE, 'Anna Berg is a researcher on armed groups at the Northern Institute.']));
    expect(found.articles[0]?.source.byline).toMatchObject({ value: ['Anna Berg'], basis: { how: 'inferred' } });
    expect(found.articles[0]?.text).not.toContain('Northern Institute');
    expect(found.readings[0]?.leftOut.map(({ reason }) => reason)).toEqual(['author-bio']);
  });

  it('takes nobody for the author who is presented as the one who spoke to the paper', async () => {
    const guest = 'Carl Dahl teaches at the Northern Institute and has written two books on the River Front. He spoke to us about the bridge.';
    const found = await read('a.txt', paragraphs([...BRIDGE, guest]));
    expect(found.articles[0]?.source.byline).toBeNull();
    expect(found.articles[0]?.text).toContain('He spoke to us about the bridge');
  });

  it('keeps people of the story who are presented in its text', async () => {
    const found = await read(
      'a.txt',
      paragraphs([
        ...BRIDGE.slice(0, 2),
        'Carl Dahl is an analyst at the Northern Institute who has followed the River Front for years.',
        ...BRIDGE.slice(2),
      ]),
    );
    expect(found.articles[0]?.text).toContain('Carl Dahl');
    expect(found.articles[0]?.source.byline).toBeNull();
  });

  it('finds the bare headline beside one with a number', async () => {
    const page = [
      'Home',
      'Publications',
      'Nine guards killed at river bridge',
      'Books',
      'Papers',
      'CO123 | Nine guards killed at river bridge',
      'Anna Berg',
      '4 March 2021',
      ...BRIDGE,
    ];
    const source = await sourceOf(page);
    expect(source?.title?.value).toBe('Nine guards killed at river bridge');
    expect(source?.byline?.value).toEqual(['Anna Berg']);
  });
});
