/** One place in an article as an analyst names it. */
export type Named = {
  /** The article: its id, the name of its seed, or the beginning of either. */
  readonly article: string;
  /** Number of the passage; null when only words are quoted. */
  readonly passage: number | null;
  /** The quoted words; null when the whole passage is meant. */
  readonly words: string | null;
  /** Where in the text the name stands. */
  readonly start: number;
};

/** A citation in a text: `[@004 ¶12; @001 "quoted words"]`. Null in `named` stands for a part that can't be read. */
export type CitationMark = { readonly start: number; readonly end: number; readonly named: readonly (Named | null)[] };

/** Longer citations are a bracket that somebody forgot to close. */
const MAX_MARK_CHARS = 4000;

/** The citations of a text, in order. A backslash before the bracket takes its meaning away. */
export function citationMarks(text: string): readonly CitationMark[] {
  const marks: CitationMark[] = [];
  for (let at = text.indexOf('[@'); at >= 0; at = text.indexOf('[@', at)) {
    if (text[at - 1] === '\\') {
      at += 2;
      continue;
    }
    const { end, closed } = endOf(text, at + 1);
    if (!closed) {
      marks.push({ start: at, end: at + 2, named: [null] });
      // No other citation is looked for in what was read through in vain: a text full of open brackets would cost its square.
      at = end;
      continue;
    }
    marks.push({ start: at, end, named: parts(text, at + 1, end - 1).map(({ start, end: to }) => named(text.slice(start, to), start)) });
    at = end;
  }
  return marks;
}

/** What stands in one item of a front matter's `citations`: the same, with or without `[@ ]`. */
export function citationsOf(item: string): readonly (Named | null)[] {
  const bare = item.trim().replace(/^\[(.*)\]$/su, '$1');
  return parts(bare, 0, bare.length).map(({ start, end }) => named(bare.slice(start, end), start));
}

const OPENING = '"“«';
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' };

/** Past the bracket that ends the citation; one inside quoted words does not. Not closed: where the search was given up. */
function endOf(text: string, from: number): { readonly end: number; readonly closed: boolean } {
  let quote: string | null = null;
  const limit = Math.min(text.length, from + MAX_MARK_CHARS);
  for (let at = from; at < limit; at += 1) {
    const char = text.charAt(at);
    if (quote !== null) quote = char === quote ? null : quote;
    else if (OPENING.includes(char)) quote = CLOSING[char] ?? null;
    else if (char === ']') return { end: at + 1, closed: true };
    if (char === '\n' && /^\n[ \t\r]*\n/.test(text.slice(at, at + 80))) return { end: at, closed: false };
  }
  return { end: limit, closed: false };
}

/** The stretches between semicolons outside quoted words. */
function parts(text: string, from: number, to: number): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let quote: string | null = null;
  let start = from;
  for (let at = from; at < to; at += 1) {
    const char = text.charAt(at);
    if (quote !== null) quote = char === quote ? null : quote;
    else if (OPENING.includes(char)) quote = CLOSING[char] ?? null;
    else if (char === ';') {
      found.push({ start, end: at });
      start = at + 1;
    }
  }
  return [...found, { start, end: to }];
}

// The pilcrow is on few keyboards: p12 and :12 mean the same. The article's name may hold spaces, as file names do.
const PLACE = /(?:\s*¶\s*|\s*:\s*|\s+p\.?\s?)(\d{1,6})$/u;

function named(part: string, offset: number): Named | null {
  const start = offset + (part.length - part.trimStart().length);
  const bare = part.trim().replace(/^@/, '').trim();
  const opening = [...OPENING].map((mark) => bare.indexOf(mark)).filter((at) => at >= 0);
  const quoted = opening.length === 0 ? bare.length : Math.min(...opening);
  const words = quoted === bare.length ? null : unquoted(bare.slice(quoted));
  if (words === '') return null;
  const before = bare.slice(0, quoted).trim();
  const place = PLACE.exec(before);
  const article = (place === null ? before : before.slice(0, place.index)).trim();
  if (article === '' || (place === null && words === null)) return null;
  return { article, passage: place === null ? null : Number(place[1]), words, start };
}

/** The words between the marks; empty when the closing mark is missing. */
function unquoted(text: string): string {
  const close = CLOSING[text.charAt(0)] ?? '"';
  return text.length > 2 && text.endsWith(close) ? text.slice(1, -1).trim() : '';
}
