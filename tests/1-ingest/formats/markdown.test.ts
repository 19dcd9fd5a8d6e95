import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRaw } from '../../../src/text/read-raw.ts';
import { BRIDGE, HARVEST, paragraphs, passageTexts, read } from '../stories.ts';

const FRONT = [
  '---',
  'title: "Nine guards killed"',
  'author:',
  '  - Anna Berg',
  '  - name: Carl Dahl',
  'date: 2021-03-04',
  'site: The Northern Post',
  'url: https://example.org/raid',
  'lang: en',
  '---',
  '',
];

describe('Markdown seeds', () => {
  it('reads front matter', async () => {
    const { articles } = await read('a.md', [...FRONT, paragraphs(BRIDGE)].join('\r\n'));
    expect(articles[0]?.source).toMatchObject({
      title: { value: 'Nine guards killed', basis: { how: 'stated', why: 'stated in the front matter (title): "Nine guards killed"' } },
      byline: { value: ['Anna Berg', 'Carl Dahl'] },
      publisher: { value: 'The Northern Post' },
      date: { value: { start: '2021-03-04', end: '2021-03-04', precision: 'day' } },
      url: { value: 'https://example.org/raid' },
      language: 'en',
    });
  });

  it('tells headings, items, quotations and paragraphs, and leaves code and tables out', async () => {
    const text = [
      '# Nine guards killed',
      '',
      `${BRIDGE[0]}`,
      '',
      '## The road',
      '',
      `${BRIDGE[1]}`,
      '',
      '- three boats',
      '- two rockets',
      '',
      '> “They came *before* dawn,”',
      '> the farmer said.',
      '',
      '```',
      'code();',
      '```',
      '',
      '| a | b |',
      '|---|---|',
      '| 1 | 2 |',
      '',
      `${BRIDGE[2]}`,
    ].join('\r\n');
    const found = await read('a.md', text);
    expect(found.articles[0]?.source.title?.value).toBe('Nine guards killed');
    expect(passageTexts(found)).toEqual([
      BRIDGE[0],
      'The road',
      BRIDGE[1],
      'three boats',
      'two rockets',
      '“They came before dawn,” the farmer said.',
      BRIDGE[2],
    ]);
    expect(found.articles[0]?.passages.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'item',
      'item',
      'paragraph',
      'paragraph',
    ]);
  });

  it('splits at titles that have text of their own', async () => {
    const { articles } = await read('a.md', `# First\n\n${paragraphs(BRIDGE)}\n\n# Second\n\n${paragraphs(HARVEST)}`);
    expect(articles.map(({ source }) => source.title?.value)).toEqual(['First', 'Second']);
  });

  it('follows no aliases and no addresses that cannot be opened', async () => {
    const { articles } = await read('a.md', `---\ntitle: &a Bomb\nurl: javascript:alert(1)\nauthor: *a\n---\n\n${paragraphs(BRIDGE)}`);
    expect(articles[0]?.source).toMatchObject({ url: null, byline: null });
    const other = await read('b.md', `---\ntitle: Raid\nurl: javascript:alert(1)\n---\n\n${paragraphs(BRIDGE)}`);
    expect(other.articles[0]?.source).toMatchObject({ title: { value: 'Raid' }, url: null });
  });

  it('reads every passage again from the seed', async () => {
    const piece = fc.constantFrom(
      '# T',
      '**b**',
      '- item',
      '> quote',
      '[a](b)',
      '`c`',
      '\n',
      '\r\n',
      'The guards left.',
      '&amp;',
      '<b>',
      '* * *',
      '![i](j)',
      '1. one',
      '   ',
      '---',
      '~~~',
      '\\',
      '|x|',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', ' '), async (pieces, joint) => {
        const { articles, texts } = await read('a.md', `${paragraphs(BRIDGE)}\n\n${pieces.join(joint)}`);
        for (const article of articles) {
          for (const { start, end, raw } of article.passages)
            expect(readRaw('markdown', (texts.get('a.md') ?? '').slice(raw.start, raw.end))).toBe(article.text.slice(start, end));
        }
      }),
      { numRuns: 60 },
    );
  });
});
