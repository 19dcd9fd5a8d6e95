import { describe, expect, it } from 'vitest';
import { article, printed, summarize } from './desk.ts';

describe('another count of what was told right before', () => {
  it('prints with it, since alone it says not of what', () => {
    const told = [
      'At least 33 people were killed when an aircraft bombed a hospital in Mera, the Hill Front said.',
      'A health worker put the number at 34.',
    ];
    expect(printed(told.join(' '))).toEqual([told.join(' ')]);
    expect(printed('The Hill Front bombed Mera.', 'A health worker put the number at 34.')).toEqual(['The Hill Front bombed Mera.']);
  });

  it('prints with it also where a country’s service counts', () => {
    const told =
      'The Hill Front had 600 to 700 fighters in April, according to two member states. Orland’s intelligence service puts the number at 1,600.';
    expect(printed(told)).toEqual([told.replace('April', 'April [2021]')]);
  });

  it('prints with a sentence that tells of the dead without a number', () => {
    const told = 'The dead were all villagers of Mera, said Omar Fadel. A health worker put the number at 34; another 76 people were injured.';
    expect(printed(told)).toEqual([told]);
  });

  it('prints alone where it says of what', () => {
    expect(printed('The ministry put the number of displaced in Mera at 880,000.')).toHaveLength(1);
  });
});

describe('a denial of what was told right before', () => {
  it('prints with the accusation or the claim, and whoever is accused in turn is told as well', () => {
    const accused = 'Villagers accuse the Hill Front of burning homes in Mera. The group denies this and blames the Orland army.';
    expect(printed(accused)).toEqual([
      'Villagers accuse the Hill Front of burning homes in Mera. [Hill Front] denies this and blames the Orland army.',
    ]);
    const claimed = 'The Hill Front has captured a base in Mera, it said. The Orland army denied the claim.';
    expect(printed(claimed)).toEqual([claimed]);
    expect(printed('The Orland army denied the claim.')).toEqual([]);
  });
});

describe('what a group says of its own deed at the end of the sentence', () => {
  const read = (...text: string[]) => summarize(article(text)).statements.at(-1);

  it('is its claim, and no fact', () => {
    expect(read('The Hill Front killed 12 soldiers in Mera, it said on Monday.')).toMatchObject({
      kind: 'claim',
      holder: { name: 'Hill Front' },
      incident: { actors: [{ group: 'hill-front', status: 'claimed' }] },
    });
  });

  it('is that of whoever spoke right before', () => {
    expect(read('The ministry confirmed the losses. The Hill Front killed 12 soldiers in Mera, it said.')?.holder?.name).toBe('ministry');
  });
});
