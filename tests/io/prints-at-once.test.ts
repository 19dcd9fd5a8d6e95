import { describe, expect, it } from 'vitest';
import { printsAtOnce } from '../../src/io/prints-at-once.ts';

describe('printsAtOnce', () => {
  it('follows the cores', () => {
    expect(printsAtOnce({ cores: 2, freeMb: 16_000 })).toBe(2);
    expect(printsAtOnce({ cores: 64, freeMb: 64_000 })).toBe(8);
  });

  it('never asks for more than memory bears, and always prints', () => {
    expect(printsAtOnce({ cores: 8, freeMb: 2_400 })).toBe(2);
    // A machine of two gigabytes, of which the program and its browser take most.
    expect(printsAtOnce({ cores: 2, freeMb: 1_900 })).toBe(1);
    expect(printsAtOnce({ cores: 8, freeMb: 300 })).toBe(1);
  });

  it('finds out by itself what the machine has', () => {
    expect(printsAtOnce()).toBeGreaterThanOrEqual(1);
  });
});
