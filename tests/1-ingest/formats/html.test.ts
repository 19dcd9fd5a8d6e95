import { describe, expect, it } from 'vitest';
import { htmlBlocks } from '../../../src/1-ingest/formats/html-blocks.ts';
import { htmlMetadata } from '../../../src/1-ingest/formats/html-metadata.ts';
import { readRaw } from '../../../src/text/read-raw.ts';
import { cpuNow } from '../../cpu-now.ts';
import { BRIDGE, passageTexts, read } from '../stories.ts';

const HEAD = `<title>Nine guards killed | The Northern Post</title>
<meta property="og:site_name" content="The Northern Post"><meta property="og:title" content="Nine guards killed &amp; a bridge hit">
<meta name=author content="By Anna Berg and Carl Dahl"><meta property="article:published_time" content="2021-03-04T10:00:00+01:00">
<link rel="canonical" href="https://example.org/raid?a=1&amp;b=2">`;
const page = (body: string, head = HEAD) =>
  `<!doctype html>\r\n<html lang="en-GB"><head>${head}<style>p { color: red }</style></head><body>${body}</body></html>`;
const article = BRIDGE.map((text, index) => `<p>${text.replace('the ', index === 1 ? '<a href="/x">the</a> ' : 'the\r\n')}</p>`).join('\n');
const STORY = page(
  `<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav><article><h1>Nine guards killed</h1><figure><img src="x.jpg"><figcaption>The bridge.</figcaption></figure>${article}<script>document.write("<p>evil</p>")</script></article><aside><ul><li><a href="/1">Other story</a></li></ul></aside><footer><p>© 2021 The Northern Post</p></footer>`,
);

describe('HTML seeds', () => {
  it('keeps the main content and its places in the source', async () => {
    const found = await read('a.html', STORY);
    expect(passageTexts(found)).toEqual(BRIDGE);
    const text = found.texts.get('a.html') ?? '';
    for (const { start, end, raw } of found.articles[0]?.passages ?? [])
      expect(readRaw('html', text.slice(raw.start, raw.end))).toBe(found.articles[0]?.text.slice(start, end));
  });

  it('reads what the page says of itself', async () => {
    const { articles } = await read('a.html', STORY);
    expect(articles[0]?.source).toMatchObject({
      title: { value: 'Nine guards killed & a bridge hit', basis: { how: 'stated' } },
      byline: { value: ['Anna Berg', 'Carl Dahl'] },
      publisher: { value: 'The Northern Post' },
      date: { value: { start: '2021-03-04', precision: 'day' } },
      url: { value: 'https://example.org/raid?a=1&b=2' },
      language: 'en-GB',
    });
  });

  it('prefers structured data, wherever in it the article stands', () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        {
          '@type': 'NewsArticle',
          headline: 'From data',
          author: [{ '@type': 'Person', name: 'Eva Falk' }],
          datePublished: '2020-01-02',
          publisher: { name: 'Data Post' },
          __proto__: { headline: 'no' },
        },
      ],
    };
    const stated = htmlMetadata(
      page(
        '',
        `<title>T</title><script type="application/ld+json">${JSON.stringify(data)}</script><script type="application/ld+json">{broken</script>`,
      ),
    );
    expect(stated).toMatchObject({
      title: { value: 'From data' },
      byline: { value: ['Eva Falk'] },
      publisher: { value: 'Data Post' },
      dateLines: ['2020-01-02'],
    });
  });

  it('takes no address that is not open on the web', () => {
    for (const href of ['javascript:alert(1)', 'file:///etc/passwd', '/relative', 'https://user:word@example.org/', 'data:text/html,x'])
      expect(htmlMetadata(`<link rel=canonical href="${href}">`).url).toBeNull();
  });

  it('parts paragraphs at elements and at two line breaks, not at inline tags', () => {
    const texts = htmlBlocks(
      '<div>One <b>and</b> two<br>three<br><br>four</div><p>five</p>six<script>7</script><svg><text>8</text></svg><!-- 9 -->',
    ).map(({ text }) => text);
    expect(texts).toEqual(['One and two three', 'four', 'five', 'six']);
  });

  it('reads a page that is too deep for a document model', async () => {
    const found = await read('deep.html', `${'<div>'.repeat(5000)}${article}${'</div>'.repeat(5000)}`);
    expect(passageTexts(found)).toEqual(BRIDGE);
    expect(found.problems.map(({ level, code, file }) => [level, code, file])).toEqual([['warning', 'ingest/too-deep', 'seeds/deep.html']]);
  });

  it('says that a page was too large for a document model', async () => {
    const found = await read('large.html', `${article}${'<i></i>'.repeat(30_001)}`);
    expect(passageTexts(found)).toEqual(BRIDGE);
    expect(found.problems.map(({ code, file }) => [code, file])).toEqual([['ingest/large-page', 'seeds/large.html']]);
  });

  it.each([
    ['attributes without end', `<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}=1`).join(' ')}>`],
    [
      'what stays in force in all that follows',
      `<p>${Array.from({ length: 6_000 }, (_, at) => `<b id=${at}></x>`).join('')}</p>${'<p>and on</p>'.repeat(2_000)}`,
    ],
  ])('says the same of a page that would keep a document model busy with %s', async (_, bomb) => {
    const start = cpuNow();
    const found = await read('bomb.html', `${article}${bomb}`);
    expect(cpuNow() - start).toBeLessThan(5_000);
    expect(passageTexts(found)).toEqual(expect.arrayContaining(BRIDGE));
    expect(found.problems.map(({ code, file }) => [code, file])).toEqual([['ingest/large-page', 'seeds/bomb.html']]);
  });

  it('takes a page for what it is whose one image is long and whose emphasis is never closed', async () => {
    const image = `<img src="data:image/png;base64,${'A b '.repeat(3_000)}" alt="">`;
    const found = await read('usual.html', `${article}${image}${'<p><font size=2>On.</p>'.repeat(20)}`);
    expect(found.problems).toEqual([]);
  });

  it('reads a page in the encoding that it declares', async () => {
    const [head = '', foot = ''] = page(
      `<article>${article}<p>The guards came from NAME, and the governor thanked them for what they had done at the bridge.</p></article>`,
      '<meta charset=windows-1250>',
    ).split('NAME');
    const utf8 = (text: string) => new TextEncoder().encode(text);
    const found = await read('a.html', Uint8Array.from([...utf8(head), 0xc8, 0xe1, 0xef, ...utf8(foot)]));
    expect(passageTexts(found).at(-1)).toMatch(/^The guards came from Čáď,/);
    expect(found.readings[0]?.encoding).toBe('windows-1250');
  });
});
