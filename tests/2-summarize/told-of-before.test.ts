import { describe, expect, it } from 'vitest';
import { printed } from './desk.ts';

describe('a sentence', () => {
  it.each([
    'The two men slipped back into Mera in June 2020 and took the fort from the Hill Front.',
    'All five were shot dead near Mera, the police said of the Hill Front.',
    'A second, which would follow from it, is the fall of Mera to the Hill Front.',
    'Fighting between the two in Mera left 40 dead and ended with the retreat of the Hill Front.',
    'There is a rumour in Mera that he has handed over command of the Hill Front to Marrin Cole.',
    'The Orland army and the Hill Front accused each other in Mera of having fired it.',
    'The Hill Front’s spokesman in Mera did not answer.',
    'The conversation took place in Mera on 5 June 2020 and has been edited for length.',
  ])('does not print where only a number, an ordinal or a pronoun shows whom it is about, or it tells of the text: "%s"', (text) => {
    expect(printed(text)).toEqual([]);
  });

  it.each([
    'The two brothers, Karim Odell and Marrin Odell, slipped back into Mera in June 2020 and joined the Hill Front.',
    'The fighting of the Hill Front and al-Nahr left many dead, and talks between the two in Mera have failed.',
    'The Hill Front said that the army had stormed its bases in Mera.',
    'The Hill Front built the bomb and planted it in Mera.',
  ])('prints where it names them itself: "%s"', (text) => {
    expect(printed(text)).toEqual([text]);
  });

  it('tells whose bases were stormed by the sentence before', () => {
    expect(printed('The Hill Front is rich in the hills. In February 2020 troops, led by the police, stormed its bases in Mera.').at(-1)).toBe(
      'In February 2020 troops, led by the police, stormed [Hill Front’s] bases in Mera.',
    );
  });
});
