import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, shorten, wrap } from '../../src/text/wrap.ts';

describe('wrap', () => {
  it('breaks at spaces, within the width, and keeps every word in order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), fc.integer({ min: 12, max: 60 }), (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(lines.every((line) => columns(line) <= width)).toBe(true);
        expect(lines.join(' ')).toBe(words.join(' '));
      }),
    );
  });

  it('leaves a word that is longer than the line whole on its own line', () => {
    expect(wrap('see https://example.org/a/long/path now', 10)).toEqual(['see', 'https://example.org/a/long/path', 'now']);
  });

  it('makes one empty line of an empty text', () => {
    expect(wrap('', 10)).toEqual(['']);
  });
});

describe('columns', () => {
  it('counts wide letters twice and accents not at all', () => {
    expect(columns('北京')).toBe(4);
    expect(columns('e\u0301')).toBe(1);
  });
});

describe('shorten', () => {
  it('cuts to the width and says that something was cut', () => {
    expect(shorten('one two three', 8)).toBe('one two…');
    expect(shorten('one two', 8)).toBe('one two');
  });
});
