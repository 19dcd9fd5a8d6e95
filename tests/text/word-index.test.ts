import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shared } from '../../src/text/similar.ts';
import { wordIndex } from '../../src/text/word-index.ts';

const bag = fc.uniqueArray(fc.constantFrom(...'abcdefgh'.split(''))).map((words) => new Set(words));

describe('wordIndex', () => {
  it('counts what comparing with each bag would count, again and again', () => {
    fc.assert(
      fc.property(fc.array(bag), fc.array(bag, { minLength: 2 }), (bags, asked) => {
        const index = wordIndex();
        for (const one of bags) index.add(one);
        for (const words of asked) {
          const told = new Map<number, number>();
          index.beside(words, (place, count) => told.set(place, count));
          const wanted = bags.flatMap((one, place) => (shared(one, words) === 0 ? [] : [[place, shared(one, words)] as const]));
          expect([...told].sort(([a], [b]) => a - b)).toEqual(wanted);
        }
      }),
    );
  });

  it('knows a bag as soon as it is added', () => {
    const index = wordIndex();
    const told: number[][] = [];
    index.beside(new Set(['bridge']), (...one) => told.push(one));
    index.add(new Set(['bridge', 'convoy']));
    index.beside(new Set(['convoy', 'bridge', 'town']), (...one) => told.push(one));
    expect(told).toEqual([[0, 2]]);
  });
});
