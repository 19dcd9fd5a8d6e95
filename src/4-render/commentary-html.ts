import { Marked, type Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import type { Commentary } from '../model/edition.ts';
import { referenceAt } from '../text/entities.ts';
import { safeHref } from '../text/safe-href.ts';
import type { Cite } from './citations.ts';
import type { Pieces } from './pieces.ts';
import type { Setting } from './setting.ts';
import { commentaryId } from './uses.ts';

/** Noncharacters of private use, around the number of a citation while Markdown is read: no text keeps them. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];
const CITED = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'u');

/** All that a commentary may hold. What is not here is not written in the first place; the sanitizer is the second lock on that door. */
const STRICT: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'ul', 'ol', 'li', 'blockquote', 'h3', 'h4', 'hr', 'br', 'strong', 'em', 'del', 'code', 'pre', 'a', 'span', 'bdi'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], bdi: ['lang', 'dir'], ol: ['start'], span: ['id', 'class', 'dir'] },
  allowedClasses: { span: ['cites'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'escape',
  // A relative address would lead into the reader's own files.
  exclusiveFilter: ({ tag, attribs }) => tag === 'a' && !/^(?:https?:|mailto:|#q-\d+$)/.test(attribs['href'] ?? ''),
};

/** The desk's Markdown as HTML that can be put into the page: raw HTML in it is shown as text, addresses are shown beside their words, citations are links. */
export function commentaryHtml({ markdown, marks }: Commentary, cite: Cite, { own, rtl }: Setting): string {
  let source = '';
  let at = 0;
  const text = markdown.replace(/[\ue000\ue001]/g, '\ufffd');
  for (const [index, { start, end }] of marks.entries()) {
    source += `${text.slice(at, start)}${OPEN}${index}${CLOSE}`;
    at = end;
  }
  source += text.slice(at);
  const printed = new Set<number>();
  const citations = (index: number): string => {
    const mark = marks[index];
    if (mark === undefined) return '';
    const id = printed.has(index) ? '' : ` id="${commentaryId(index)}"`;
    printed.add(index);
    const links = cite(mark.citations).map(({ target, label, separator }) => `${separator}<a href="#${target}">${escaped(label)}</a>`);
    return `<span class="cites"${id}${rtl ? ' dir="ltr"' : ''}>[${links.join('')}]</span>`;
  };
  const html = String(reader(citations, own).parse(source));
  // A citation that Markdown swallowed, in a link's definition say, still stands for a quotation in the annex.
  const swallowed = marks.flatMap((_, index) => (printed.has(index) ? [] : [citations(index)]));
  return sanitizeHtml(swallowed.length === 0 ? html : `${html}<p>${swallowed.join(' ')}</p>`, STRICT).trim();
}

function reader(citations: (index: number) => string, own: Setting['own']): Marked {
  const words = (text: string): string =>
    text
      .split(CITED)
      .map((part, odd) => (odd % 2 === 0 ? set(own(withoutReferences(part))) : citations(Number(part))))
      .join('');
  let top: number | null = null;
  return new Marked({
    gfm: true,
    async: false,
    renderer: {
      html: ({ text, block }: Tokens.HTML | Tokens.Tag) => (block ? `<p>${words(text)}</p>\n` : words(text)),
      text(token: Tokens.Text | Tokens.Escape) {
        return 'tokens' in token && token.tokens ? this.parser.parseInline(token.tokens) : words(token.text);
      },
      codespan: ({ text }) => `<code>${words(text)}</code>`,
      code: ({ text }) => `<pre><code>${text.split('\n').map(words).join('\n')}</code></pre>\n`,
      image: ({ text }) => words(text === '' ? '[picture]' : `[picture: ${text}]`),
      link({ href, tokens, raw }) {
        // Read once, one way or the other: the first reading of a citation has its id.
        if (CITED.test(href)) return words(raw);
        const target = safeHref(href);
        if (target === null && tokens.length === 0) return words(raw);
        const label = this.parser.parseInline(tokens);
        if (target === null) return `${label} (${words(href)})`;
        const link = `<a href="${escaped(target)}" rel="noopener noreferrer">${escaped(target)}</a>`;
        // The address is what is clicked, and it is read before: words can't promise another.
        return raw.startsWith('[') ? `${label} (${link})` : link;
      },
      heading({ tokens, depth }) {
        top = Math.min(top ?? depth, depth);
        const level = depth === top ? 'h3' : 'h4';
        return `<${level}>${this.parser.parseInline(tokens)}</${level}>\n`;
      },
      checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    },
  });
}

/** Text with its character references read, as Markdown does. */
function withoutReferences(text: string): string {
  let read = '';
  for (let at = 0; at < text.length; ) {
    const reference = text[at] === '&' ? referenceAt(text, at, 'markdown') : null;
    read += reference?.text ?? text.charAt(at);
    at = reference?.end ?? at + 1;
  }
  return read;
}

/** Words made safe to read, other scripts isolated. */
function set(from: Pieces): string {
  return from
    .map((piece) =>
      piece.foreign === null ? escaped(piece.text) : `<bdi lang="${piece.foreign.lang}" dir="${piece.foreign.dir}">${escaped(piece.text)}</bdi>`,
    )
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
