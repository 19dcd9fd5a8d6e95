import { expect, it } from 'vitest';
import { table } from '../../src/text/table.ts';

it('puts cells under each other by the columns they take, and leaves out what is empty everywhere', () => {
  expect(
    table([
      ['北京', '', '1'],
      ['Idlib', '', '20'],
    ]),
  ).toEqual(['北京   1', 'Idlib  20']);
  expect(table([])).toEqual([]);
});
