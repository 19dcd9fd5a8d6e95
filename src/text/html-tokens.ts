/** A piece of HTML source, in order and without gaps: text, a tag, or something that never reads (comment, script, doctype). */
export type HtmlToken =
  | { readonly kind: 'text' | 'silent'; readonly start: number; readonly end: number }
  | { readonly kind: 'tag'; readonly start: number; readonly end: number; readonly name: string; readonly closing: boolean }
  /** What stands between the tags of an element whose content is no markup: a script, a style, the page's title. */
  | { readonly kind: 'raw'; readonly start: number; readonly end: number; readonly name: string };

const RAW_ELEMENTS = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);
const NAME = /[a-zA-Z][^\s/>]{0,40}/y;

/** Takes HTML source apart, in one pass over it however broken it is. */
export function* htmlTokens(source: string): Generator<HtmlToken> {
  let at = 0;
  while (at < source.length) {
    const open = nextMarkup(source, at);
    if (open > at) yield { kind: 'text', start: at, end: open };
    if (open >= source.length) return;
    if (source.startsWith('<!--', open)) {
      at = after(source, '-->', open + 4);
      yield { kind: 'silent', start: open, end: at };
      continue;
    }
    const closing = source[open + 1] === '/';
    NAME.lastIndex = open + (closing ? 2 : 1);
    const name = NAME.exec(source)?.[0]?.toLowerCase();
    if (name === undefined) {
      at = after(source, '>', open + 2);
      yield { kind: 'silent', start: open, end: at };
      continue;
    }
    at = endOfTag(source, NAME.lastIndex);
    yield { kind: 'tag', start: open, end: at, name, closing };
    if (!closing && RAW_ELEMENTS.has(name)) {
      const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
      close.lastIndex = at;
      const end = close.exec(source)?.index ?? source.length;
      if (end > at) yield { kind: 'raw', start: at, end, name };
      at = end;
    }
  }
}

/** Where the next tag, comment or declaration begins; a bare "<" is text. */
function nextMarkup(source: string, from: number): number {
  for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
    const next = source[at + 1] ?? '';
    if (/[a-zA-Z!?]/.test(next) || (next === '/' && /[a-zA-Z]/.test(source[at + 2] ?? ''))) return at;
  }
  return source.length;
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

/** Behind the ">" that ends a tag, quoted values jumped over. */
function endOfTag(source: string, from: number): number {
  let value = false;
  for (let at = from; at < source.length; at++) {
    const char = source[at];
    if (char === '>') return at + 1;
    if (char === '=') value = true;
    else if (value && (char === '"' || char === "'")) {
      const close = source.indexOf(char, at + 1);
      if (close < 0) return source.length;
      at = close;
      value = false;
    } else if (char !== ' ' && char !== '\n' && char !== '\t' && char !== '\r') value = false;
  }
  return source.length;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** A tag's attributes by lower-case name, as written (entities not decoded); the first of a name counts. */
export function attributes(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const inner = tag.replace(/^<\/?[a-zA-Z][^\s/>]*/, '').replace(/\/?>$/, '');
  for (const [, name = '', double, single, bare] of inner.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '');
  }
  return found;
}
