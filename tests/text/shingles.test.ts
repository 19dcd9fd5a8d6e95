import { describe, expect, it } from 'vitest';
import { mayOverlap, overlap, shingles, signature } from '../../src/text/shingles.ts';

const words = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `word${from + index}`).join(' ');

describe('shingles', () => {
  it('finds one text in another whatever its case and marks', () => {
    expect(overlap(shingles('The guards left the bridge at dawn.'), shingles('THE GUARDS, left – the bridge at “dawn”'))).toBe(1);
  });

  it('finds a short text whole in a longer one', () => {
    expect(overlap(shingles(words(50)), shingles(words(200)))).toBe(1);
  });

  it('finds nothing in common between different texts', () => {
    expect(overlap(shingles(words(60)), shingles(words(60, 1000)))).toBe(0);
    expect(overlap(shingles(''), shingles(''))).toBe(0);
  });

  it('takes one changed word for what it is: five of the shingles', () => {
    const text = words(105);
    expect(overlap(shingles(text), shingles(text.replace('word50 ', 'other ')))).toBeCloseTo(96 / 101, 2);
  });

  it('samples long texts so that copies still meet', () => {
    expect(overlap(shingles(words(9000)), shingles(words(9000)))).toBe(1);
    expect(overlap(shingles(words(9000)), shingles(`${words(8000)} ${words(1000, 50_000)}`))).toBeGreaterThan(0.8);
  });
});

describe('mayOverlap', () => {
  const signed = (text: string) => {
    const prints = shingles(text);
    return { prints, size: prints.length, signature: signature(prints) };
  };

  it('never rules out what overlap finds, and rules out what shares little', () => {
    const texts = [0, 5, 20, 60, 150, 400].flatMap((from) => [60, 300, 900, 2_600].map((count) => signed(words(count, from))));
    const ruledOut = texts.flatMap((a) => texts.map((b) => [mayOverlap(a, b, 0.8), overlap(a.prints, b.prints, 0.8) >= 0.8] as const));
    expect(ruledOut.filter(([may, does]) => does && !may)).toEqual([]);
    expect(ruledOut.filter(([may]) => !may).length).toBeGreaterThan(50);
    expect(mayOverlap(signed(words(300)), signed(words(300, 5_000)), 0.8)).toBe(false);
  });
});
