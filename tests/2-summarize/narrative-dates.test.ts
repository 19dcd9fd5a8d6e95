import { describe, expect, it } from 'vitest';
import { printed } from './desk.ts';

describe('the day that a sentence only sets', () => {
  it('is that of what is told right behind it, before dawn or later', () => {
    expect(printed('The turn came on 26 August 2020. Before dawn Hill Front fighters drove a car bomb into the base at Mera.').at(-1)).toBe(
      'Before dawn Hill Front fighters drove a car bomb into the base at Mera [26 August 2020].',
    );
  });

  it('is none where the sentence tells more, or the next is of another time', () => {
    const told = 'Before that, Hill Front fighters had burned the mill at Mera.';
    expect(printed(`The turn came on 26 August 2020. ${told}`).join(' ')).not.toContain('Mera [26');
    expect(printed('The army came on 26 August 2020 with boats. Hill Front fighters burned the mill at Mera.').join(' ')).not.toContain('Mera [26');
  });
});
