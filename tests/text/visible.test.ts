import { describe, expect, it } from 'vitest';
import { visible } from '../../src/text/visible.ts';

describe('visible', () => {
  it('spells out what could move the cursor, hide text or turn its direction', () => {
    expect(visible('a\u001b[2Jb\u202ec\u200bd\u0007')).toBe('a\\u{1b}[2Jb\\u{202e}c\\u{200b}d\\u{7}');
  });

  it('puts a text of several lines on one', () => {
    expect(visible('one\r\n\ttwo')).toBe('one two');
  });

  it('leaves every script as it is', () => {
    for (const text of ['أحرار الشام', 'Jabhat al-Nuṣra', '北京', 'Crème brûlée 😀']) expect(visible(text)).toBe(text);
  });
});
