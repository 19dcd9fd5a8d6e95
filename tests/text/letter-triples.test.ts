import { describe, expect, it } from 'vitest';
import { holdsTriple, tripleOf, triplesOf } from '../../src/text/letter-triples.ts';

/** The triple of three letters. */
const triple = (word: string): number => {
  const [first = 0, second = 0, third = 0] = [...word].map((letter) => (letter === ' ' ? 0 : letter.charCodeAt(0) - 96));
  return tripleOf(first, second, third);
};
const has = (text: string, ...words: readonly string[]): readonly boolean[] => words.map((word) => holdsTriple(triplesOf(text), triple(word)));

describe('letter triples', () => {
  it('tell words from parts of words', () => {
    expect(has('No talks, north', ' no', 'no ', 'alk', 'rth', 'th ', 'tal', 'orn')).toEqual([true, true, true, true, true, true, false]);
  });

  it('are those of the text that is asked of, however many were asked of between', () => {
    const letterOf = (n: number): string => String.fromCharCode(97 + (n % 23));
    const texts = Array.from({ length: 600 }, (_, n) => `${letterOf(n).repeat(3)} of ${n}`);
    const own = (n: number): boolean => has(texts[n] ?? '', letterOf(n).repeat(3), letterOf(n + 1).repeat(3)).join() === 'true,false';
    const long = 'xyz '.repeat(1_000);
    const wrong: number[] = [];
    for (const [n] of [...texts, ...texts].entries()) {
      const at = n % texts.length;
      // Between them a text that is not kept, an empty one, one of long ago and one of just before.
      if (has(long, 'xyz', 'aaa').join() !== 'true,false' || has('', 'xyz', 'aaa').join() !== 'false,false') wrong.push(n);
      if (!own(at) || !own(Math.max(0, at - 500)) || !own(Math.max(0, at - 3))) wrong.push(n);
    }
    expect(wrong).toEqual([]);
  });

  it('say nothing of a text with a letter that some patterns take for another', () => {
    expect(has('\u212a', 'kkk', 'abc')).toEqual([true, true]);
  });
});
