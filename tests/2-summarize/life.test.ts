import { describe, expect, it } from 'vitest';
import { article, printed, summarize } from './desk.ts';

const life = [
  'Omar Velk, who was shot dead by soldiers in Mera on Saturday, was the youngest man to have led the council of the Hill Front.',
  'The Orland army said he drew a pistol. An inquest will be held in Mera in June.',
  'He joined the band in 1965, and when it split he stayed with Ana Rook. He was held in Tolve in August 2001.',
  'He took over the council from Jan Tarr in 2009, when Tarr was called to Tolve. Tarr, who is wanted in Orland, was seen there.',
  'He leaves two daughters in Mera.',
];

describe('the story of a life', () => {
  it('goes on about its man, whomever he met, and is his group’s', () => {
    expect(printed(...life).filter((text) => text.startsWith('[Omar Velk]'))).toEqual([
      '[Omar Velk] joined the band in 1965, and when it split he stayed with Ana Rook.',
      '[Omar Velk] was held in Tolve in August 2001.',
      '[Omar Velk] took over the council from Jan Tarr in 2009, when Tarr was called to Tolve.',
      '[Omar Velk] leaves two daughters in Mera.',
    ]);
    const held = summarize(article(life)).statements.find(({ text }) => text.includes('was held in Tolve'));
    expect(held?.subjects).toMatchObject([{ group: 'hill-front', role: 'topic' }]);
  });

  it('is not told by a report of a death, nor by what he or another says', () => {
    const report = [
      'Omar Velk, who was shot dead in Mera on Saturday, led the council of the Hill Front.',
      'The mayor of Mera wept. He left Tolve by night.',
    ];
    expect(printed(...report).some((text) => text.startsWith('[Omar Velk] left'))).toBe(false);
    expect(printed(...life, 'The mayor of Mera wept.', 'He said that all of Mera had come.').at(-1)).not.toContain('[Omar Velk] said');
  });
});
