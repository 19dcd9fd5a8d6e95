import { describe, expect, it } from 'vitest';
import { withoutStop } from '../../src/text/without-stop.ts';

describe('a sentence in a table', () => {
  it('ends without its full stop', () => {
    expect(withoutStop('They left the town of Tellin.')).toBe('They left the town of Tellin');
    expect(withoutStop('They left it in 2012.')).toBe('They left it in 2012');
  });

  it('keeps the stop of an abbreviation, which is part of the word', () => {
    expect(withoutStop('They had cover from the U.S.')).toBe('They had cover from the U.S.');
    expect(withoutStop('The shelling began at 4 a.m.')).toBe('The shelling began at 4 a.m.');
  });
});
