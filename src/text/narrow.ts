/**
 * A text in a string of its own, in bytes where all its characters fit them. V8 holds what is cut from a text with a single “ in it at two bytes a
 * character, for which patterns and look-ups take up to twice as long; most sentences of such a text have none.
 */
export function narrow(text: string): string {
  if (text.length > MAX_CHARS || WIDE.test(text)) return text;
  return bytes.toString('latin1', 0, bytes.write(text, 0, 'latin1'));
}

/** Longer ones are whole articles, which something wide stands in. */
const MAX_CHARS = 8_000;
const WIDE = /[^\0-\xff]/;
const bytes = Buffer.allocUnsafe(MAX_CHARS);

/** V8 copies what is cut out shorter than this; longer, it points into the text that it was cut from. */
const SHORTEST_CUT = 13;

/**
 * The same text in a string of its own, for whoever keeps it: one that was cut from an article would hold the article. Who asks for the same text soon after gets the same
 * string: of one sentence a hundred keep something.
 */
export function ownString(text: string): string {
  if (text.length < SHORTEST_CUT) return text;
  let own = young.get(text);
  if (own === undefined) {
    own = old.get(text) ?? copied(text);
    if (young.size >= MOST_HELD) {
      old = young;
      young = new Map();
    }
    young.set(own, own);
  }
  return own;
}

/** Those that were asked for last, in two generations: the elder goes when the younger is full. */
const MOST_HELD = 500;
let young = new Map<string, string>();
let old = young;

function copied(text: string): string {
  const encoding = WIDE.test(text) ? 'utf16le' : 'latin1';
  return Buffer.from(text, encoding).toString(encoding);
}
