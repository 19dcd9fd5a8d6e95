import { describe, expect, it } from 'vitest';
import { fateOf } from '../../src/text/fates.ts';

const fate = (text: string, name = 'Odell') => {
  const at = text.indexOf(name);
  return fateOf(text, at, at + name.length);
};

describe('fateOf', () => {
  it('knows what a verb tells became of him', () => {
    expect(fate('Odell was killed on 19 May.')).toEqual({ word: 'killed', isTold: true });
    expect(fate('Soldiers shot dead the old Odell at the ferry.')).toEqual({ word: 'shot dead', isTold: true });
    expect(fate('Odell, who later surrendered, lives in the port.')).toEqual({ word: 'surrendered', isTold: true });
  });

  it('knows of a death that is only spoken of', () => {
    expect(fate('After Odell’s death the band broke up.')).toEqual({ word: 'died', isTold: false });
    expect(fate('The death of Odell ended the war.')).toEqual({ word: 'died', isTold: false });
  });

  it('takes what he did, and what became of his men, for no end of his', () => {
    expect(fate('Odell killed nine men.')).toBeNull();
    expect(fate('Soldiers killed Odell’s deputy.')).toBeNull();
    expect(fate('Nine were killed by Odell.')).toBeNull();
  });

  it('stays quick on a long text without an end', () => {
    const text = `killed ${'of the '.repeat(50_000)}Odell${' was'.repeat(50_000)}`;
    const start = performance.now();
    expect(fate(text)).toBeNull();
    expect(performance.now() - start).toBeLessThan(500);
  });
});
