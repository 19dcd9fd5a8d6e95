/** Control, zero-width, bidirectional and line-separating characters: what could move, hide or reorder text on a terminal. */
const ACTING = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/**
 * Marks beyond the eighth on one letter: no writing sets more than half a dozen (Burmese, pointed Hebrew), and a flood of them is drawn over the
 * lines around.
 */
const FLOODING = /(?<=\p{M}{8})\p{M}/gu;

const spelled = (char: string): string => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;

/** Makes untrusted text safe to print on one line of a terminal: what could act on the terminal is spelled out, white space becomes a space. */
export function visible(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(ACTING, spelled)
    .replace(FLOODING, spelled);
}

/** A value as JSON that is safe to print on a terminal: the same characters are escaped in JSON's own way, so that programs read the same. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(ACTING, (char) => (char === '\n' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
