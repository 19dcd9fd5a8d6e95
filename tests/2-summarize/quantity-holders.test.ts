import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

/** Each strength told, with whose it is. */
const strengths = (...paragraphs: string[]) =>
  summarize(article(paragraphs)).statements.flatMap((statement) =>
    statement.figures
      .filter(({ measure }) => measure === 'strength')
      .map(({ about, quantity }) => `${statement.quantities[quantity]?.value} ${about}`),
  );

describe('whose men a number counts', () => {
  it('gives a size told twice to one group', () => {
    expect(strengths('The Hill Front has 300 fighters by one count, while the Red Banner says it has no more than 100.')).toEqual([
      '300 hill-front',
      '100 hill-front',
    ]);
  });

  it('gives the men to whoever has been there, or came with them, and not to whom they came to fight', () => {
    expect(strengths('The Orland army has been there since May, when it came to fight the Hill Front, and has some 3,600 soldiers there.')).toEqual([
      '3600 orland-army',
    ]);
    expect(strengths('When Westland opened its campaign against the Hill Front in May, with 3,000 men and nine boats, few believed in it.')).toEqual([
      '3000 westland',
    ]);
  });

  it('counts no states for members, nor the men of a wing that nobody knows for the group’s', () => {
    const members = (text: string) => summarize(article([text])).statements.flatMap(({ figures }) => figures.map(({ measure }) => measure));
    expect(members('The Hill Front is poor, according to two member states.')).toEqual([]);
    expect(strengths('The Guardians are the army of the Hill Front, with an estimated 5,000 men.')).not.toContain('5000 hill-front');
  });

  it('gives each number of a sentence to the subject of its own clause', () => {
    expect(strengths('The Hill Front has 2,000 fighters in Mera, while the Red Banner has 700 fighters in Tolve.')).toEqual([
      '2000 hill-front',
      '700 red-banner',
    ]);
  });

  it('reads "N X fighters", "N fighters of X" and "X’s N fighters"', () => {
    expect(strengths('The Red Banner met 300 Hill Front fighters near Mera.')).toEqual(['300 hill-front']);
    expect(strengths('The Red Banner faces 900 fighters of the Hill Front near Mera.')).toEqual(['900 hill-front']);
    expect(strengths('The Red Banner fears the Hill Front’s 400 fighters near Mera.')).toEqual(['400 hill-front']);
  });

  it('gives no group the men of a person or body that is not its own', () => {
    expect(
      strengths('The Hill Front fears Omar Zel, who said he has about 5,500 fighters in Mera.').filter((one) => one.endsWith('hill-front')),
    ).toEqual([]);
    expect(strengths('Beside the Hill Front a local militia has 150 fighters in Mera.').filter((one) => one.endsWith('hill-front'))).toEqual([]);
    expect(strengths('The Hill Front fled before 800 fighters of the Valley Host in Mera.').filter((one) => one.endsWith('hill-front'))).toEqual([]);
  });

  it('gives a leader’s men to his group', () => {
    expect(strengths('The Hill Front’s leader, Omar Fadel, lives in Tolve.', 'Omar Fadel has 600 fighters in Mera.')).toEqual(['600 hill-front']);
  });

  it('leaves a number to the one group of a sentence that says no more', () => {
    expect(strengths('There are 250 fighters in the Hill Front’s camp near Mera.')).toEqual(['250 hill-front']);
  });
});

describe('men whom nobody has', () => {
  it.each([
    'Hill Front aims to recruit 500 fighters by June.',
    'Hill Front’s target is to have 2,000 fighters by the end of 2022.',
    'Each village was ordered to supply Hill Front with 20 men.',
  ])('are no strength: "%s"', (text) => expect(strengths(text)).toEqual([]));
  it('are not those a group is believed to have', () => expect(strengths('Hill Front is believed to have 900 men.')).toEqual(['900 hill-front']));
  it('are not those left when it shrank', () =>
    expect(strengths('Hill Front shrank from 900 men in 2018 to 200 in 2020.')).toEqual(['900 hill-front', '200 hill-front']));
});
