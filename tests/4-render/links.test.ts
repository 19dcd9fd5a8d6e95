import { describe, expect, it } from 'vitest';
import { textFragment } from '../../src/4-render/links.ts';
import { safeHref } from '../../src/text/safe-href.ts';

describe('safeHref', () => {
  it('refuses an address longer than any that leads somewhere', () => {
    expect(safeHref(`https://news.example/${'a'.repeat(1_900)}`)).not.toBeNull();
    expect(safeHref(`https://news.example/${'a'.repeat(2_000)}`)).toBeNull();
  });

  it('lets http, https and mailto through in their one form', () => {
    expect(safeHref('HTTPS://News.Example/a b'.replace(' ', '%20'))).toBe('https://news.example/a%20b');
    expect(safeHref('mailto:desk@example.org')).toBe('mailto:desk@example.org');
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    '//news.example/a',
    '/a',
    'https://bank.example@evil.example/',
    'https://news.example/\u202egpj',
    'not a link',
    '',
  ])('makes no link of %j', (url) => {
    expect(safeHref(url)).toBeNull();
  });
});

describe('textFragment', () => {
  it('names a short quotation whole, with its commas and hyphens written so that they are not taken for syntax', () => {
    expect(textFragment('https://news.example/a#top', 'Two, well-armed & calm')).toBe(
      'https://news.example/a#:~:text=Two%2C%20well%2Darmed%20%26%20calm',
    );
  });

  it('names a long quotation by its first and last words', () => {
    const words = [...Array(40).keys()].map((n) => `w${n}`).join(' ');
    expect(textFragment('https://news.example/a', words)).toBe(
      'https://news.example/a#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w34%20w35%20w36%20w37%20w38%20w39',
    );
  });

  it('survives half a surrogate pair', () => {
    expect(textFragment('https://news.example/a', 'a \uD800 b')).toBe('https://news.example/a#:~:text=a%20b');
  });
});
