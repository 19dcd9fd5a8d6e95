// A quotation of up to 20 words is named whole in a text fragment; of a longer one the first and last words are enough to find it.
const WHOLE_WORDS = 20;
const EDGE_WORDS = 6;

/** The article's address with the quotation as a text fragment, so that a browser marks the words there. */
export function textFragment(href: string, exact: string): string {
  const words = exact
    .replace(/[\ud800-\udfff]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const part = (some: readonly string[]): string => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  const named = words.length <= WHOLE_WORDS ? part(words) : `${part(words.slice(0, EDGE_WORDS))},${part(words.slice(-EDGE_WORDS))}`;
  const bare = href.split('#')[0] ?? href;
  return `${bare}#:~:text=${named}`;
}
