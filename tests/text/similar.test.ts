import { describe, expect, it } from 'vitest';
import { containment, contentWords, numerals, similarity, stem } from '../../src/text/similar.ts';

describe('similar', () => {
  it('takes the forms of a verb for one word', () => {
    expect(new Set(['attack', 'attacks', 'attacked', 'attacking'].map(stem)).size).toBe(1);
  });

  it('leaves short words whole, whose endings are no endings', () => {
    expect(stem('gas')).toBe('gas');
  });

  it('does not count the words a sentence is built with', () => {
    expect([...contentWords('The army was in the town of Tessin')].sort()).toEqual(['army', 'tessin', 'town']);
  });

  it('reads "10,000" as one number', () => {
    expect([...numerals('10,000 fled and 25 stayed')]).toEqual(['10000', '25']);
  });

  it('finds a sentence like itself, and unlike one without a common word', () => {
    const one = contentWords('Gunmen killed nine people in Tessin');
    expect(similarity(one, one)).toBe(1);
    expect(similarity(one, contentWords('Harvests failed again'))).toBe(0);
  });

  it('finds a short sentence whole in a longer one', () => {
    const short = contentWords('Gunmen killed nine people');
    const long = contentWords('On Tuesday gunmen killed nine people near the bridge of Tessin');
    expect(containment(short, long)).toBe(1);
    expect(similarity(short, long)).toBeLessThan(1);
  });

  it('finds nothing in nothing', () => {
    expect(containment(new Set(), contentWords('words'))).toBe(0);
  });
});
