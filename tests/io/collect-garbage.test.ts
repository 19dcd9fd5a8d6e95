import { getHeapStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { collectGarbage } from '../../src/io/collect-garbage.ts';

/** One in a thousand of what was made, so that what is held stands between what is not. */
function scattered(): readonly unknown[] {
  const all = Array.from({ length: 400_000 }, (_, at) => ({ at, texts: [`${at}`, [at]] }));
  return all.filter(({ at }) => at % 1000 === 0);
}

const heap = (): number => getHeapStatistics().total_heap_size;

it('gives back the memory of what nobody holds any more, also what stood between things that are held', () => {
  // What earlier tests of this worker left free would be filled first, and the heap not grow.
  collectGarbage();
  const before = heap();
  const held = scattered();
  const grown = heap() - before;
  collectGarbage();
  expect(grown).toBeGreaterThan(20_000_000);
  expect(heap() - before).toBeLessThan(grown / 3);
  expect(held).toHaveLength(400);
});
