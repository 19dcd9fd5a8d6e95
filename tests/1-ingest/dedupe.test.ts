import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dedupe } from '../../src/1-ingest/dedupe.ts';

const text = (hashes: readonly number[], chars = 1000) => {
  const prints = Uint32Array.from([...new Set(hashes)].sort((a, b) => a - b));
  return { chars, prints: () => prints };
};

it('drops the copy of a text, the shorter one, and of two as long the second', () => {
  const whole = text(Array.from({ length: 100 }, (_, at) => at * 7919));
  const cut = text([...whole.prints()].slice(0, 90), 900);
  expect(dedupe([cut, whole])).toEqual({ distinct: [whole], copies: [{ article: cut, of: whole }] });
  const again = text([...whole.prints()]);
  expect(dedupe([whole, again]).copies).toEqual([{ article: again, of: whole }]);
});

it('takes no text for another whose hashes differ from its own in their highest bits alone', () => {
  const few = fc.uniqueArray(fc.nat(2 ** 22 - 1), { minLength: 30, maxLength: 60 });
  fc.assert(
    fc.property(few, fc.integer({ min: 1, max: 1023 }), (low, high) => {
      const one = text(low);
      const other = text(low.map((print) => print + high * 2 ** 22));
      const copy = text(low, 999);
      expect(dedupe([one, other, copy])).toEqual({ distinct: [one, other], copies: [{ article: copy, of: one }] });
    }),
  );
});
