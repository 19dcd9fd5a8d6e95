import { describe, expect, it } from 'vitest';
import { visible } from '../../src/text/visible.ts';

describe('visible', () => {
  it('spells out what could move the cursor, hide text or turn its direction', () => {
    expect(visible('a\u001b[2Jb\u202ec\u200bd\u0007')).toBe('a\\u{1b}[2Jb\\u{202e}c\\u{200b}d\\u{7}');
  });

  it('puts a text of several lines on one', () => {
    expect(visible('one\r\n\ttwo')).toBe('one two');
  });

  it('spells out a flood of marks on one letter, which would be drawn over the lines around', () => {
    expect(visible(`e${'\u0301'.repeat(10)}x`)).toBe(`e${'\u0301'.repeat(8)}\\u{301}\\u{301}x`);
    expect(visible(`${'\u0301'.repeat(20_000)}`).length).toBe(8 + 19_992 * '\\u{301}'.length);
  });

  it('leaves every script as it is', () => {
    for (const text of ['أحرار الشام', 'Jabhat al-Nuṣra', '北京', 'Crème brûlée 😀', 'ကြို့', 'בְּרֵאשִׁ֖ית', 'เชื้อ', 'Việt Nam'.normalize('NFD')])
      expect(visible(text)).toBe(text);
  });
});
