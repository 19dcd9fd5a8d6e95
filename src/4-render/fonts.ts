import type { FontFace } from '../model/templates.ts';

type Span = readonly [number, number];
type Font = Omit<FontFace, 'mirrored'>;

/** Reads a CSS `unicode-range`. */
function spans(unicodeRange: string): readonly Span[] {
  return unicodeRange.split(',').map((part): Span => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

const inSome = (point: number, ranges: readonly Span[]): boolean => ranges.some(([from, to]) => point >= from && point <= to);

/** Every character of a text beyond ASCII, once: those of the runs of them, of which a page has few different ones, and a pattern finds them quickest. */
const pointsBeyondAscii = (text: string): readonly number[] => {
  const runs = new Set(text.match(BEYOND_ASCII));
  return [...new Set([...runs].flatMap((run) => [...run]))].map((char) => char.codePointAt(0) ?? 0);
};
const BEYOND_ASCII = /[\u0080-\uffff]+/g;

// A face that holds this letter sets the text itself; one that does not is a companion for another script.
const LATIN_LETTER = 'a'.charCodeAt(0);

/**
 * `@font-face` rules for the files that a page needs: the first file of each text face always, the others where the page holds a letter that no
 * file before holds. Most briefs do without the extended Latin files, 160 KB of 280, and those without an Arabic name without the Arabic ones.
 */
export function fontFaces(page: string, fonts: readonly Font[]): string {
  // Every page holds ASCII, and its first face has it: of a large page only the rest is looked at.
  const points = pointsBeyondAscii(page);
  const covered = new Map<string, Span[]>();
  const needed: Font[] = [];
  for (const font of fonts) {
    const face = `${font.family} ${font.weight} ${font.style}`;
    const before = covered.get(face);
    const own = spans(font.unicodeRange);
    const others = before ?? (inSome(LATIN_LETTER, own) ? null : [...covered.values()].flat());
    if (others === null || points.some((point) => inSome(point, own) && !inSome(point, others))) needed.push(font);
    // What a companion holds is for its own script: a text face after it still brings its own letters.
    covered.set(face, [...(before ?? []), ...own]);
  }
  return rulesOf(needed);
}

/** The rules that were written, by their first font: nearly all pages of a desk need the same few files, 130 KB of text. */
const written = new WeakMap<Font, { readonly fonts: readonly Font[]; readonly rules: string }[]>();

function rulesOf(fonts: readonly Font[]): string {
  const [first] = fonts;
  if (first === undefined) return '';
  const before = written.get(first) ?? [];
  const known = before.find((one) => one.fonts.length === fonts.length && one.fonts.every((font, at) => font === fonts[at]));
  if (known !== undefined) return known.rules;
  const rules = fonts
    .map(
      (font) =>
        `@font-face{font-family:"${font.family}";font-weight:${font.weight};font-style:${font.style};font-display:block;unicode-range:${font.unicodeRange};src:url(data:font/woff2;base64,${font.woff2}) format("woff2")}`,
    )
    .join('\n');
  written.set(first, [...before, { fonts, rules }]);
  return rules;
}
