import { describe, expect, it } from 'vitest';
import { nearNames } from '../../src/text/near-names.ts';

const KNOWN = ['hezbollah', 'hamas', 'northern-guard', 'al-qaeda', 'ahrar-al-sham'];

describe('nearNames', () => {
  it('finds what was mistyped, the nearest first', () => {
    expect(nearNames('hezbolah', KNOWN)).toEqual(['hezbollah']);
    expect(nearNames('hmaas', KNOWN)[0]).toBe('hamas');
    expect(nearNames('Al Qaeda', KNOWN)).toEqual(['al-qaeda']);
  });

  it('finds a name by a part of it', () => {
    expect(nearNames('guard', KNOWN)).toEqual(['northern-guard']);
  });

  it('suggests nothing rather than something unlike', () => {
    expect(nearNames('xylophone', KNOWN)).toEqual([]);
  });

  it('is quick on a long name', () => {
    expect(nearNames('a'.repeat(1_000_000), KNOWN)).toEqual([]);
  });
});
