import { expect, it } from 'vitest';
import { counted } from '../../src/text/counted.ts';

it('puts the noun in its number', () => {
  expect([counted(1, 'seed'), counted(0, 'seed'), counted(1204, 'entry', 'entries')]).toEqual(['1 seed', '0 seeds', '1,204 entries']);
});
