import { JSDOM } from 'jsdom';

/** Elements that a brief is made of. What is not named here came from somewhere else. */
const ELEMENTS = new Set(
  // biome-ignore format: a list of words
  ['html', 'head', 'meta', 'title', 'style', 'body', 'a', 'abbr', 'aside', 'article', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'button', 'caption',
    'cite', 'code', 'col', 'colgroup', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'footer', 'g', 'h1', 'h2',
    'h3', 'h4', 'header', 'hr', 'i', 'ins', 'li', 'main', 'mark', 'nav', 'ol', 'p', 'path', 'pre', 'q', 'section', 'small', 'span', 'strong', 'sub',
    'summary', 'sup', 'svg', 'table', 'tbody', 'td', 'text', 'tfoot', 'th', 'thead', 'time', 'tr', 'ul', 'wbr'],
);
const ADDRESSES = new Set([
  'href',
  'src',
  'srcset',
  'action',
  'formaction',
  'data',
  'poster',
  'ping',
  'background',
  'cite',
  'xlink:href',
  'manifest',
]);
/** What may move, hide or reorder text; joiners between letters of scripts that need them aside. */
const ACTING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]/u;

/** All that must not be in a page that is handed out, a line for each. Empty when the page only tells. */
export function wrongsOf(html: string): string[] {
  const { document } = new JSDOM(html).window;
  const wrongs: string[] = [];
  const ids = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (!ELEMENTS.has(name)) wrongs.push(`element ${name}`);
    if (name === 'button' && element.getAttribute('type') !== 'button') wrongs.push('a button that would send a form');
    if (name === 'meta' && (element.getAttribute('http-equiv') ?? 'Content-Security-Policy') !== 'Content-Security-Policy')
      wrongs.push('meta http-equiv');
    for (const { name: key, value } of element.attributes) {
      if (key.startsWith('on')) wrongs.push(`handler ${key}`);
      if (key === 'srcdoc') wrongs.push('srcdoc');
      if (key === 'id' && ids.has(value)) wrongs.push(`two elements with the id ${value}`);
      if (key === 'id') ids.add(value);
      if (key === 'style' && !/^(?:[a-z-]+:[-.\d]+(?:%|mm|em|px)?;?)*$/.test(value)) wrongs.push(`style ${value}`);
      if (ADDRESSES.has(key) && !isHarmless(name, key, value)) wrongs.push(`${name} ${key}=${value}`);
      if (ACTING.test(value)) wrongs.push(`${name} ${key} holds ${JSON.stringify(ACTING.exec(value)?.[0])}`);
    }
    if (name === 'a' && /^https?:/.test(element.getAttribute('href') ?? '') && !/noopener/.test(element.getAttribute('rel') ?? ''))
      wrongs.push('a link without rel');
  }
  for (const anchor of document.querySelectorAll('a[href^="#"]')) {
    const target = (anchor.getAttribute('href') ?? '').slice(1);
    if (target !== '' && !ids.has(target)) wrongs.push(`a link to ${target}, which is nowhere`);
  }
  const shown = ACTING.exec(document.documentElement.textContent ?? '');
  if (shown !== null)
    wrongs.push(`text holds ${JSON.stringify(shown[0])} after ${JSON.stringify(shown.input.slice(Math.max(0, shown.index - 40), shown.index))}`);
  if (document.querySelectorAll('style').length !== 1) wrongs.push('not one style element');
  if (!/^default-src 'none'/.test(document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '')) wrongs.push('no policy');
  const style = document.querySelector('style')?.textContent ?? '';
  if (/@import|expression\(|url\(\s*["']?(?!data:)/i.test(style.replace(/content:"(?:[^"\\]|\\.)*"/g, ''))) wrongs.push('the style loads something');
  return [...new Set(wrongs)];
}

/** The text that a reader sees. */
export const textOf = (html: string): string => new JSDOM(html).window.document.body.textContent ?? '';

function isHarmless(element: string, key: string, value: string): boolean {
  if (element !== 'a' || key !== 'href') return false;
  if (value.startsWith('#')) return true;
  if (
    /^(?:groups|regions)\/[a-z0-9-]+\.(?:html|pdf)$|^\.\.\/index\.html$|^index\.html$|^feed\.xml$|^archive\/(?:groups|regions)\/[a-z0-9-]+\/\d+\.(?:html|pdf)$/.test(
      value,
    )
  )
    return true;
  return URL.canParse(value) && ['http:', 'https:', 'mailto:'].includes(new URL(value).protocol) && new URL(value).username === '';
}
