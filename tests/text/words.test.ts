import { describe, expect, it } from 'vitest';
import { fold, words } from '../../src/text/words.ts';

describe('words', () => {
  it('gives the same of a text however many words were met before, long ones, accents and other scripts among them', () => {
    const text = 'The Bänke-Müller café’s straßenbahnhaltestellen and O’Dell’s 12,000 naïve ﬁshermen met Γιάννης, ٣ men and 𝒜 fox; the THE The.';
    const before = words(text).map(({ text: written, norm }) => [written, norm]);
    // More different words than are remembered.
    for (let count = 0; count < 40_000; count += 1) words(`w${count} x${count * 7}`);
    const after = words(`${text} `);
    expect(after.map(({ text: written, norm }) => [written, norm])).toEqual(before);
    for (const { start, end, text: written, norm } of after) {
      expect(`${text} `.slice(start, end)).toBe(written);
      expect(fold(written)).toBe(norm);
    }
  });
});
