import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../src/text/numbers.ts';
import { cpuNow } from '../cpu-now.ts';

const read = (text: string): (string | number | null)[][] =>
  numbersIn(text).map((number) => [text.slice(number.start, number.end), number.value, number.max]);

describe('numbersIn', () => {
  it.each([
    ['sixteen', 16],
    ['twenty-five', 25],
    ['two dozen', 24],
    ['a hundred', 100],
    ['one hundred and five', 105],
    ['ONE HUNDRED AND FIFTY THOUSAND', 150_000],
    ['half a million', 500_000],
    ['half a dozen', 6],
    ['2.7 million', 2_700_000],
    ['two and a half million', 2_500_000],
    ['5,665', 5665],
    ['1.000.000', 1_000_000],
  ])('reads "%s"', (wording, value) => {
    expect(read(`They saw ${wording} of it.`)).toEqual([[wording, value, null]]);
  });

  it('gives vague words the least and the most they usually mean', () => {
    expect(read('dozens, hundreds of thousands, several hundred, a few dozen')).toEqual([
      ['dozens', 24, 99],
      ['hundreds of thousands', 200_000, 999_999],
      ['several hundred', 200, 999],
      ['a few dozen', 24, 119],
    ]);
    expect(numbersIn('scores of men')[0]?.vague).toBe(true);
    expect(numbersIn('40 men')[0]?.vague).toBe(false);
  });

  it('tells fractions and ordinals from counts', () => {
    const kinds = numbersIn('two-thirds of them, a third of it, half of it, the third man, the 21st, twenty-first, a third attack').map(
      (number) => number.kind,
    );
    expect(kinds).toEqual(['fraction', 'fraction', 'fraction', 'ordinal', 'ordinal', 'ordinal', 'ordinal']);
  });

  it('keeps the numbers of a list apart', () => {
    expect(read('two, three and four')).toEqual([
      ['two', 2, null],
      ['three', 3, null],
      ['four', 4, null],
    ]);
  });

  it('does not read codes, clock times and scores', () => {
    expect(read('The MQ-9, CO19101, AK-47, 10:30 and 9/11.')).toEqual([]);
  });

  it('stays linear on hostile text', () => {
    for (const piece of ['one ', 'hundred and ', '1,', 'a few ', '9', 'tens of ', 'twenty-']) {
      const began = cpuNow();
      numbersIn(piece.repeat(50_000));
      expect(cpuNow() - began, piece).toBeLessThan(2000);
    }
  });
});
