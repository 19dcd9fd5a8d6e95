import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const groupsOf = (...paragraphs: readonly string[]) =>
  Object.fromEntries(summarize(article(paragraphs)).statements.flatMap(({ people }) => people.map(({ name, group }) => [name, group] as const)));

describe('whose leader somebody is', () => {
  it('is told by verbs, from either side', () => {
    expect(groupsOf('The Hill Front (HF), led by Omar Fadel, lives in Tolve.')).toEqual({ 'Omar Fadel': 'hill-front' });
    expect(groupsOf('Omar Fadel has led the Red Banner since 2019.')).toEqual({ 'Omar Fadel': 'red-banner' });
    expect(groupsOf('Omar Fadel has been leading the Red Banner since 2019.')).toEqual({ 'Omar Fadel': 'red-banner' });
    expect(groupsOf('Under the leadership of Omar Fadel the Red Banner took Mera.')).toEqual({ 'Omar Fadel': 'red-banner' });
    expect(groupsOf('Omar Fadel took over as leader of the Red Banner in 2019.')).toEqual({ 'Omar Fadel': 'red-banner' });
  });

  it('is told by who founded it', () => {
    expect(groupsOf('The Hill Front was founded in Tolve by a professor, Omar Fadel, a teacher of law, in 1970.')).toEqual({
      'Omar Fadel': 'hill-front',
    });
  });

  it('is the group that went, where another is left under him', () => {
    expect(groupsOf('The Red Banner split from the Hill Front in 1978 under Omar Fadel, a teacher who wanted more.')).toEqual({
      'Omar Fadel': 'red-banner',
    });
  });

  it('is not the group that only explains whose part it is', () => {
    expect(groupsOf('The Red Banner, a branch of the Hill Front, is headed by Omar Fadel.')).toEqual({ 'Omar Fadel': 'red-banner' });
  });

  it('goes on to who succeeded the leader told of last', () => {
    expect(groupsOf('The Hill Front’s leader, Omar Fadel, was killed in Mera. Sami Odeh succeeded him as its leader a month later.')).toMatchObject({
      'Sami Odeh': 'hill-front',
    });
  });

  it('follows "its" to the group meant, whatever other group is named', () => {
    const found = groupsOf(
      'The Hill Front holds the town of Mera. Even the death of its chief in a raid by the Orland army had little effect, with its new leader Omar Fadel able to direct attacks.',
    );
    expect(found).toEqual({ 'Omar Fadel': 'hill-front' });
  });
});

describe('ties told of two groups together', () => {
  const ties = (text: string) =>
    summarize(article([text])).statements.flatMap(({ relations }) => relations.map(({ from, type, to }) => `${from} ${type} ${to}`));

  it('are those of whom an aside is told, and not of the name at its end', () => {
    const text = 'The Red Banner, founded by Ana Ruiz in 1972 after she had fallen out with the Hill Front, is a small ally of al-Nahr.';
    expect(ties(text)).toEqual(['red-banner allied with al-nahr']);
  });

  it('are read from what stands behind or before the two', () => {
    expect(ties('The Hill Front and the Red Banner have fought each other since 2019.')).toEqual(['hill-front fights red-banner']);
    expect(ties('The Hill Front and the Red Banner are allies.')).toEqual(['hill-front allied with red-banner']);
    expect(ties('Clashes between the Hill Front and the Red Banner broke out in Mera.')).toEqual(['hill-front fights red-banner']);
    expect(ties('The Red Banner drove the Hill Front out of Mera in 2018.')).toEqual(['red-banner fights hill-front']);
    expect(ties('The Red Banner drove a truck to the base of the Hill Front.')).toEqual([]);
  });

  it('are told of "it" and "the group" right beside the other, of the sentence’s subject behind "and", and of nobody farther away', () => {
    const of = (text: string) =>
      summarize(article([`The Hill Front was founded in 2009. ${text}`]))
        .statements.at(-1)
        ?.relations.map(({ from, type, to }) => `${from} ${type} ${to}`);
    expect(of('It is part of the Orland Coalition.')).toEqual(['hill-front part of orland-coalition']);
    expect(of('The group has fought the Red Banner since 2017.')).toEqual(['hill-front fights red-banner']);
    expect(of('It split from the Red Banner in 2012.')).toEqual(['hill-front split from red-banner']);
    expect(of('It clashed with Dawn State and al-Nahr in May 2020.')).toEqual(['hill-front fights dawn-state', 'hill-front fights al-nahr']);
    expect(of('It belongs to the Orland Coalition, and is allied with the Red Banner.')).toEqual([
      'hill-front part of orland-coalition',
      'hill-front allied with red-banner',
    ]);
    expect(of('It began hunting down anyone in Mera who stayed loyal to Dawn State.')).toEqual([]);
    expect(of('It has training centres in the Dawn State-ruled hills.')).toEqual([]);
    expect(ties('Battles between the Hill Front and Westland-backed fighters left 50 dead.')).toEqual([]);
    expect(ties('The Red Banner pressed 200 men, and some of them were trained alongside the Hill Front.')).toEqual([]);
    expect(ties('The Red Banner trained the Hill Front in Mera.')).toEqual(['red-banner trains hill-front']);
    expect(ties('The Hill Front and the Red Banner published a statement.')).toEqual([]);
    expect(ties('In Mera the Hill Front and a successor of the old guards called Red Banner compete for the road.')).toEqual([]);
    expect(ties('The new body brought together the Hill Front, al-Marj and the coast wing of the Red Banner.')).toEqual([]);
    expect(ties('The Hill Front, the coast wing of the Red Banner, holds Mera.')).toEqual(['hill-front part of red-banner']);
    expect(ties('The Hill Front was founded by students who had left the youth wing of the Red Banner in Mera.')).toEqual([]);
    expect(ties('In May the Hill Front joined with the Westland Shield in Mera.')).toEqual([]);
  });
});

describe('whose number it is', () => {
  const about = (text: string) =>
    summarize(article([text])).statements.flatMap(({ figures, quantities }) => figures.map((one) => [quantities[one.quantity]?.value, one.about]));

  it('is not the smaller place’s when it is the part of a larger number', () => {
    expect(about('About 2.1 million people are displaced across the region, of whom 400,000 are in Orland.')).toContainEqual([2100000, null]);
    expect(about('About 350,000 people were displaced in Orland.')).toEqual([[350000, 'orland']]);
  });
});

describe('a tie', () => {
  const ties = (text: string) =>
    summarize(article([text])).statements.flatMap(({ relations }) => relations.map(({ from, type, to }) => `${from} ${type} ${to}`));

  it('is none between who tells of somebody and the wing that he led', () => {
    expect(ties('The Red Banner said its men had killed Karim Odell, leader of the local wing of the Hill Front, in Mera.')).not.toContain(
      'red-banner part of hill-front',
    );
    expect(ties('The Red Banner said soldiers killed Karim Odell, leader of the local wing of the Hill Front, in Mera.')).toEqual([]);
    expect(ties('The Red Banner said it attacked the Hill Front in Mera.')).toContain('red-banner fights hill-front');
    expect(ties('The Red Banner, the local wing of the Hill Front, holds Mera.')).toContain('red-banner part of hill-front');
  });
});
