import type { FontFace } from '../model/templates.ts';
import { remembered } from '../text/remembered.ts';

type Span = readonly [number, number];
type Font = Omit<FontFace, 'mirrored'>;

/** Reads a CSS `unicode-range`. */
const spans = remembered(50, (unicodeRange): readonly Span[] =>
  unicodeRange.split(',').map((part): Span => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  }),
);

const inSome = (point: number, ranges: readonly Span[]): boolean => ranges.some(([from, to]) => point >= from && point <= to);

// A face that holds this letter sets the text itself; one that does not is a companion for another script.
const LATIN_LETTER = 'a'.charCodeAt(0);
const setsText = ({ unicodeRange }: Font): boolean => inSome(LATIN_LETTER, spans(unicodeRange));

const faceOf = ({ family, weight, style }: Font): string => `${family} ${weight} ${style}`;

/** Finds runs of what a `unicode-range` does not hold, and of all that takes two units. */
const beyond = remembered(50, (unicodeRange): RegExp => {
  const unit = (point: number): string => `\\u${point.toString(16).padStart(4, '0')}`;
  const within = spans(unicodeRange).filter(([from]) => from <= LAST_OF_ONE_UNIT);
  return new RegExp(
    `[^${within.map(([from, to]) => `${unit(from)}-${unit(Math.min(to, LAST_OF_ONE_UNIT))}`).join('')}\\ud800-\\udfff]+|[\\ud800-\\udfff]+`,
    'g',
  );
});
const LAST_OF_ONE_UNIT = 0xffff;

/**
 * Every character of a page, once, that is missing in the first file of some face that sets text: nearly all are in all of these, which are always there, and a
 * pattern passes over them quickest.
 */
function pointsBeyondFirst(page: string, fonts: readonly Font[]): readonly number[] {
  const firsts = new Map(
    fonts
      .filter(setsText)
      .toReversed()
      .map((font) => [faceOf(font), font.unicodeRange]),
  );
  const runs = new Set([...new Set(firsts.values())].flatMap((range) => page.match(beyond(range)) ?? []));
  return [...new Set([...runs].flatMap((run) => [...run]))].map((char) => char.codePointAt(0) ?? 0);
}

/**
 * `@font-face` rules for the files that a page needs: the first file of each text face always, the others where the page holds a letter that no
 * file before holds. Most briefs do without the extended Latin files, 160 KB of 280, and those without an Arabic name without the Arabic ones.
 */
export function fontFaces(page: string, fonts: readonly Font[]): string {
  const points = pointsBeyondFirst(page, fonts);
  const covered = new Map<string, Span[]>();
  const needed: Font[] = [];
  for (const font of fonts) {
    const face = faceOf(font);
    const before = covered.get(face);
    const own = spans(font.unicodeRange);
    const others = before ?? (setsText(font) ? null : [...covered.values()].flat());
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
