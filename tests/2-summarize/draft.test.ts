import { describe, expect, it } from 'vitest';
import { printed } from './desk.ts';

describe('draft', () => {
  it('keeps what became of somebody, of whom another article may tell what he was', () => {
    expect(printed('Haddad was killed in a raid on 3 May.', 'Haddad liked to play chess on the terrace.')).toEqual([
      'Haddad was killed in a raid on 3 May [2021].',
    ]);
  });
});
