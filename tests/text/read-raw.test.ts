import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/text/read-markdown.ts';
import { locate, readRaw } from '../../src/text/read-raw.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

describe('readRaw', () => {
  it('leaves plain text as it is', () => {
    expect(readRaw('text', 'a\r\n b\u00a0<b>')).toBe('a\r\n b\u00a0<b>');
  });

  it('reads HTML without tags, comments and scripts, references decoded and white space folded', () => {
    expect(readRaw('html', 'The <b>guards</b>\n  said&nbsp;&ldquo;no&rdquo; &amp; left<!-- x --><script>if (a < b) c()</script>.')).toBe(
      'The guards said\u00a0“no” & left.',
    );
    expect(readRaw('html', 'one<br>two</td><td title="a > b">three')).toBe('one two three');
    expect(readRaw('html', '3 < 4 &unknown; &#8217; &#x2014; &#150;')).toBe('3 < 4 &unknown; ’ — –');
  });

  it('reads Markdown without emphasis, targets, images and code marks', () => {
    expect(readRaw('markdown', 'The **guards** [said](https://x.org/a_(b) "t") _no_ `now`.')).toBe('The guards said no now.');
    expect(readRaw('markdown', '![map](a.png) See \\*this\\* <span>and</span> that[^1].')).toBe('See *this* and that.');
    expect(readRaw('markdown', '> quoted\r\n> on two lines')).toBe('quoted on two lines');
  });

  it('keeps in Markdown what only looks like marks', () => {
    expect(readRaw('markdown', '4 * 5 in snake_case_names, [Editor’s note: ten] and a~b')).toBe(
      '4 * 5 in snake_case_names, [Editor’s note: ten] and a~b',
    );
  });

  it('reads every character reference that HTML knows, in HTML without its semicolon where browsers do', () => {
    expect(readRaw('html', '&Ccaron;apek &zeta;&NotEqualTilde;&hearts; AT&T &copy 2019 &amp;lt; &notanentity;')).toBe(
      'Čapek ζ≂̸♥ AT&T © 2019 &lt; ¬anentity;',
    );
    expect(readRaw('markdown', '&Ccaron;apek &copy 2019 `&amp;`')).toBe('Čapek &copy 2019 &amp;');
  });

  it('reads links of Markdown by what they show: references, brackets in their text, addresses alone', () => {
    expect(readRaw('markdown', '[The guards][1] and [they][] saw [a \\[big\\] **fire**](x) at <https://x.org>, [sic].')).toBe(
      'The guards and they saw a [big] fire at https://x.org, [sic].',
    );
  });

  it('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab <>/&;[](){}*_`~!\\"\'=-#\n\r') }), (text) => {
        for (const format of ['markdown', 'html'] as const) expect(typeof readRaw(format, text)).toBe('string');
      }),
    );
  });
});

describe('locate', () => {
  it('counts in plain text', () => {
    expect(locate('text', 'xx The guards left.', { start: 3, end: 19 }, 4, 10)).toEqual({ start: 7, end: 13 });
    expect(locate('text', 'abc', whole('abc'), 2, 9)).toBeNull();
  });

  it('finds a piece of HTML with the markup inside it', () => {
    const text = 'The <b>guards</b> left &amp; the bridge fell.';
    const range = locate('html', text, whole(text), 4, 23);
    expect(range).not.toBeNull();
    expect(text.slice(range?.start, range?.end)).toBe('guards</b> left &amp; the b');
  });

  it('gives a range that reads as the piece, or none', () => {
    const word = fc.constantFrom(
      'guards',
      '**left**',
      '[the](http://x.org)',
      '&amp;',
      '<b>bridge</b>',
      '“now”',
      '_it_',
      'a*b',
      '\\*',
      '`x`',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('markdown', 'html'),
        fc.nat(),
        fc.nat(),
        (words, format, from, size) => {
          const raw = words.join(' ');
          const read = readRaw(format, raw);
          const start = from % Math.max(1, read.length);
          const end = Math.min(read.length, start + 1 + (size % 20));
          const range = locate(format, raw, whole(raw), start, end);
          if (range !== null) expect(readRaw(format, raw.slice(range.start, range.end))).toBe(read.slice(start, end));
        },
      ),
    );
  });

  it('knows for every character of Markdown where it is written', () => {
    const piece = fc.constantFrom('**', '*', '_', '`', '[', '](x)', '][y]', '\\[', '\\]', '<b>', '~~', 'word', ' ', '\r\n> ', 'é', '😀');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        const { text, starts, ends } = readMarkdown(source);
        for (let unit = 0; unit < text.length; unit++) {
          const written = source.slice(starts[unit], ends[unit]);
          expect(
            text[unit] === ' '
              ? /\s/.test(written) || written === '' || /[>]/.test(written)
              : written === text[unit] || written === `\\${text[unit]}`,
          ).toBe(true);
          expect(starts[unit] ?? 0).toBeGreaterThanOrEqual(ends[unit - 1] ?? 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads paragraphs of any length', () => {
    const long = 'The **guards** left [the bridge](x). '.repeat(1000);
    expect(readRaw('markdown', long)).toBe('The guards left the bridge. '.repeat(1000).trim());
  });

  it('finds whole words in both markups', () => {
    const html = 'One <i>two</i> three';
    expect(locate('html', html, whole(html), 4, 13)).toEqual({ start: 7, end: 20 });
    const markdown = 'One *two* three';
    expect(locate('markdown', markdown, whole(markdown), 8, 13)).toEqual({ start: 10, end: 15 });
  });
});
