import { describe, expect, it } from 'vitest';
import { shownText } from '../../src/text/shown-text.ts';

describe('shownText', () => {
  it('spells out characters that reorder, hide or control', () => {
    expect(shownText('abc\u202Edcba')).toBe('abc\\u{202e}dcba');
    expect(shownText('pay\u200Bpal')).toBe('pay\\u{200b}pal');
    expect(shownText('a\u0000b\u001Bc')).toBe('a\\u{0}b\\u{1b}c');
    expect(shownText('a\u{E0041}b\u3164')).toBe('a\\u{e0041}b\\u{3164}');
  });

  it('turns line breaks of every kind into one space', () => {
    expect(shownText('one\r\n\ttwo\u2028three\u0085four')).toBe('one two three four');
  });

  it('keeps the joiners that Persian and Hindi spell with, and shows them elsewhere', () => {
    expect(shownText('می\u200Cشود')).toBe('می\u200Cشود');
    expect(shownText('क्\u200Dष')).toBe('क्\u200Dष');
    expect(shownText('a\u200Cb')).toBe('a\\u{200c}b');
  });

  it('keeps letters, marks and quotation marks of all scripts as they are', () => {
    const text = 'Marečić said “no” — ʿAbd al-Raḥmān, جبهة, Дарья, 1 200 €';
    expect(shownText(text)).toBe(text);
  });

  it('replaces lone halves of surrogate pairs and noncharacters', () => {
    expect(shownText('a\uD800b\uFDD0')).toBe('a\uFFFDb\uFFFD');
    expect(shownText('a\uFFFEb\uFFFFc\u{1FFFE}')).toBe('a\uFFFDb\uFFFDc\uFFFD');
  });
});
