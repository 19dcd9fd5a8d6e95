import fc from 'fast-check';
import { Lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { BlockTokenizer } from '../../../src/1-ingest/formats/block-tokenizer.ts';
import { readMarkdownSeed } from '../../../src/1-ingest/formats/markdown.ts';
import { withPlainLineEnds } from '../../../src/text/read-markdown.ts';
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

  it('finds the words of nested lists, quotations, tasks and lazy lines where they are written', async () => {
    const text = ['1. one\tand two', '\t- [x] three', '\t\tand four', '', '\t  > ## five ##', '\t  > six', 'seven', '', '       eight'].join('\r\n');
    const { blocks } = readMarkdownSeed(text);
    expect(blocks.map((block) => [block.shape, block.text])).toEqual([
      ['item', 'one and two'],
      ['item', 'three and four'],
      ['heading', 'five'],
      ['item', 'six seven'],
      ['item', 'eight'],
    ]);
    expect(blocks.map(({ raw }) => text.slice(raw.start, raw.end))).toEqual([
      'one\tand two',
      'three\r\n\t\tand four',
      'five',
      'six\r\nseven',
      'eight',
    ]);
    expect(blocks.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [1, 1],
      [2, 3],
      [5, 5],
      [6, 7],
      [9, 9],
    ]);
  });

  it('takes what stands between title and text for its byline and date, not for text', async () => {
    const found = await read('a.md', `# Guards killed\n\nBy Anna Berg\n\n*Published Nov 18, 2019 | Updated Nov 20, 2019*\n\n${paragraphs(BRIDGE)}`);
    expect(passageTexts(found)).toEqual(BRIDGE);
    expect(found.articles[0]?.source).toMatchObject({ byline: { value: ['Anna Berg'] }, date: { value: { start: '2019-11-18' } } });
  });

  it('reads what lies too deep as paragraphs, and says so', async () => {
    const found = await read('deep.md', `${paragraphs(BRIDGE)}\n\n${'> '.repeat(40)}The guards had left.`);
    expect(passageTexts(found)).toEqual([...BRIDGE, 'The guards had left.']);
    expect(found.problems.map(({ code, file }) => [code, file])).toEqual([['ingest/too-deep', 'seeds/deep.md']]);
    const usual = await read('usual.md', `${paragraphs(BRIDGE)}\n\n${'> '.repeat(8)}The guards had left.`);
    expect(usual.problems).toEqual([]);
  });

  it('keeps the paragraphs of long lists and quotations whole', () => {
    const item = 'The guards left. '.repeat(30).trim();
    const { blocks } = readMarkdownSeed(`${`- ${item}\n`.repeat(200)}\n${`> ${item}\n>\n`.repeat(200)}`);
    expect(blocks).toHaveLength(400);
    expect(new Set(blocks.map(({ text }) => text))).toEqual(new Set([item]));
  });

  it('loses no word, and no place, of what marked makes tokens of', () => {
    // Code, tables and pictures are left out on purpose, so none is made here.
    const piece = fc.constantFrom(
      '# ',
      '**',
      '- ',
      '+ ',
      '> ',
      '>',
      '[',
      '](b)',
      '`',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '&amp;',
      '<b>',
      '<p>',
      '1. ',
      '2) ',
      '    ',
      '\t',
      '\\',
      '- [x] ',
      '_',
    );
    const word = fc.integer({ min: 0, max: 9 }).map((n) => ` w${n} `);
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, word), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const source = withPlainLineEnds(text);
        const flat = (some: string) => some.replace(/\s/g, ' ');
        const tokens = new Lexer({ gfm: true, tokenizer: new BlockTokenizer() }).blockTokens(source, []);
        expect(flat(tokens.map(({ raw }) => raw).join(''))).toBe(flat(source));
        const { blocks } = readMarkdownSeed(text);
        const wordsIn = (some: string) => some.match(/\bw\d\b/g) ?? [];
        expect(wordsIn(blocks.map((block) => block.text).join(' '))).toEqual(wordsIn(text));
        for (const { raw, text: read } of blocks) expect(readRaw('markdown', text.slice(raw.start, raw.end))).toBe(read);
      }),
      { numRuns: 300 },
    );
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
