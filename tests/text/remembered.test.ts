import { expect, it } from 'vitest';
import { collectGarbage } from '../../src/io/collect-garbage.ts';
import { remembered } from '../../src/text/remembered.ts';

it('what is remembered of a piece of a text does not hold the text', () => {
  const lengths = remembered(1_000, (text) => ({ text: text.slice(1) }));
  const held = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const before = held();
  for (let n = 0; n < 400; n += 1) {
    const text = `${n} `.repeat(100_000 / `${n} `.length);
    expect(lengths(text.slice(3, 60)).text).toBe(text.slice(4, 60));
  }
  // All of them would be 40 MB.
  expect(held() - before).toBeLessThan(8_000_000);
  expect(lengths('3 3 3 3 3 3 3 3 3').text).toBe(' 3 3 3 3 3 3 3 3');
});
