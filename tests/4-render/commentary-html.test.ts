import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { commentaryHtml } from '../../src/4-render/commentary-html.ts';
import { setting } from '../../src/4-render/setting.ts';
import { citationMarks } from '../../src/notes/citation-marks.ts';

/** Every citation stands for quotation 7. */
const html = (markdown: string): string =>
  commentaryHtml(
    { markdown, marks: citationMarks(markdown).map(({ start, end }) => ({ start, end, citations: [7] })) },
    (numbers) => numbers.map((n) => ({ target: `q-${n}`, label: '3 ¶12', separator: '' })),
    setting('en'),
  );
const body = (markdown: string): HTMLElement => new JSDOM(html(markdown)).window.document.body;

describe('commentary', () => {
  it('prints Markdown, with citations as links into the annex', () => {
    expect(html('A **strong** point [@a ¶12].\n\n- one\n- two')).toBe(
      '<p>A <strong>strong</strong> point <span class="cites" id="c-1">[<a href="#q-7">3 ¶12</a>]</span>.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'text <b onclick="x()">bold</b> text',
    '<!-- comment --> <iframe src="https://evil.example"></iframe>',
    '<a href="https://evil.example">bank</a>',
    '<style>body{display:none}</style>',
    '<svg><script>alert(1)</script></svg>',
    '<p id="q-1" class="cites">false</p>',
  ])('shows raw HTML as text: %s', (raw) => {
    const shown = body(`Before.\n\n${raw}\n\nAfter ${raw}`);
    expect(shown.querySelectorAll('script, img, iframe, style, svg, b, a, [onclick], [id], [class]').length).toBe(0);
    expect(shown.textContent).toContain(raw.slice(0, 12));
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//evil.example/x',
    '../secret.html',
    'vbscript:x',
    '#about',
    'https://bank.example@evil.example/',
  ])('makes no link of %s', (target) => {
    const shown = body(`[words](${target}) and <${target}>`);
    expect([...shown.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([]);
  });

  it('shows the address of a link beside its words, so that words can promise no other', () => {
    expect(html('[the bank](https://evil.example/x "title")')).toBe(
      '<p>the bank (<a href="https://evil.example/x" rel="noopener noreferrer">https://evil.example/x</a>)</p>',
    );
    expect(body('<https://example.org/> and mailto: [me](mailto:a@b.example)').querySelectorAll('a').length).toBe(2);
  });

  it('loads no picture: its words stand for it', () => {
    expect(html('![a map](https://evil.example/p.png)')).toBe('<p>[picture: a map]</p>');
  });

  it('keeps headings of one rank alike', () => {
    expect([...body('### First\n\nWords.\n\n### Second\n\n#### Under').querySelectorAll('h3, h4')].map((heading) => heading.tagName)).toEqual([
      'H3',
      'H3',
      'H4',
    ]);
  });

  it('keeps headings below those of the brief, in order', () => {
    expect([...body('#### Deep\n\n# Top\n\n#### Under').querySelectorAll('h1, h2, h3, h4')].map((heading) => heading.tagName)).toEqual([
      'H3',
      'H3',
      'H4',
    ]);
  });

  it('isolates other scripts and spells out what could reorder the text', () => {
    expect(html('The داعش name')).toBe('<p>The <bdi lang="und-Arab" dir="rtl">داعش</bdi> name</p>');
    expect(html('a\u202eb &#x202e; c')).not.toContain('\u202e');
  });

  it('prints a citation that Markdown would swallow all the same, and each once', () => {
    expect(body('[label][x]\n\n[x]: https://example.org [@a ¶1]').querySelectorAll('.cites').length).toBe(1);
    expect(body('`code [@a ¶1]` [a [@a ¶2] link](https://example.org/)').querySelectorAll('#c-1, #c-2').length).toBe(2);
    // Right behind a bare address it is taken for a part of that.
    expect(body('See http://example.org/report[@a ¶1]').querySelectorAll('#c-1').length).toBe(1);
  });

  it('takes nothing that looks like its own inner marks for a citation', () => {
    expect(body('\ue0000\ue001 [@a ¶1]').querySelectorAll('.cites').length).toBe(1);
  });
});
