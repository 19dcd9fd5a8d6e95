/** A run of text on a page, as Skia writes it: from one point on, mostly in one face and size. */
export type Run = {
  /** Where it stands in the content, from `BT` on to behind `ET`. */
  readonly from: number;
  readonly to: number;
  /** Its operators, `BT` and `ET` with them. */
  readonly words: string;
  /** The operators that bring about the axes and the colour it is set in. */
  readonly axes: string;
  readonly colour: string;
  /** Names of its fonts among the page's resources, which are the same on all pages of a file. */
  readonly fonts: readonly string[];
  /** Where its first glyph stands, on the axes of the page. */
  readonly at: Point;
};

export type Point = readonly [x: number, y: number];

/** The glyphs of a run set one by one, each but the first a step behind the one before, in the run's own measure. */
export type Glyphs = { readonly origin: Point; readonly glyphs: readonly string[]; readonly steps: readonly string[] };

type Matrix = readonly [number, number, number, number, number, number];
type State = { readonly axes: string; readonly matrix: Matrix; readonly colour: string };

const PLAIN: State = { axes: '', matrix: [1, 0, 0, 1, 0, 0], colour: '' };
// A run may begin with words on how it is to be read, and a step away from its origin.
const ORIGIN = /\n1 0 0 -1 (\S+) (\S+) Tm\n(?:(\S+) 0 Td )?/;

/**
 * The runs of text of a page's content, in its order. With `inMargins` those alone that the margins of the page hold: the printer writes them first, outside
 * of all tags. Runs that are not upright are left out.
 */
export function runs(content: string, inMargins = false): readonly Run[] {
  const found: Run[] = [];
  const kept: State[] = [];
  let state = PLAIN;
  for (let from = 0; from < content.length; ) {
    const end = lineEnd(content, from);
    const line = content.slice(from, end);
    if (line === 'BT') {
      const to = content.indexOf('\nET', end) + '\nET'.length;
      if (to < end) break;
      const words = content.slice(from, to);
      const [, x, y, step = '0'] = ORIGIN.exec(words) ?? [];
      if (x !== undefined) {
        const at = onPage([Number(x) + Number(step), Number(y)], state.matrix);
        found.push({ from, to, words, axes: state.axes, colour: state.colour, fonts: fontsOf(words), at });
      }
      from = to + 1;
      continue;
    }
    if (line === 'q') kept.push(state);
    else if (line === 'Q') state = kept.pop() ?? PLAIN;
    else if (inMargins && line.endsWith('BDC')) break;
    else if (line.endsWith(' rg')) state = { ...state, colour: line };
    else if (line.endsWith(' cm')) state = { ...state, axes: `${state.axes}${line}\n`, matrix: within(matrixOf(line), state.matrix) };
    from = end + 1;
  }
  return found;
}

const fontsOf = (words: string): readonly string[] => [...words.matchAll(/^\/(F\d+) \S+ Tf$/gm)].map(([, font = '']) => font);

function lineEnd(content: string, from: number): number {
  const end = content.indexOf('\n', from);
  return end < 0 ? content.length : end;
}

const matrixOf = (line: string): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = line.split(' ').map(Number);
  return [a, b, c, d, e, f];
};

const within = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [
  a * p + b * r,
  a * q + b * s,
  c * p + d * r,
  c * q + d * s,
  e * p + f * r + t,
  e * q + f * s + u,
];

const onPage = ([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point => [a * x + c * y + e, b * x + d * y + f];

const SET_ONE_BY_ONE = /^BT\n\/\S+ \S+ Tf\n1 0 0 -1 (\S+) (\S+) Tm\n<([0-9A-F]{4})> Tj((?:\n\S+ 0 Td <[0-9A-F]{4}> Tj)*)\nET$/;

/** The glyphs of a run; null where they are not set one by one. */
export function glyphsOf({ words }: Run): Glyphs | null {
  const [, x, y, first, rest] = SET_ONE_BY_ONE.exec(words) ?? [];
  if (first === undefined || rest === undefined) return null;
  const others = [...rest.matchAll(/\n(\S+) 0 Td <(\S{4})> Tj/g)];
  return {
    origin: [Number(x), Number(y)],
    glyphs: [first, ...others.map(([, , glyph = '']) => glyph)],
    steps: others.map(([, step = '']) => step),
  };
}

// As many as the printer writes.
const DIGITS = 8;

/** The operators of a run in other glyphs, each the same step behind the one before. */
export function inGlyphs({ words }: Run, [x, y]: Point, step: string, [first = '', ...rest]: readonly string[]): string {
  const size = words.slice(0, words.indexOf('1 0 0 -1 '));
  return `${size}1 0 0 -1 ${Number(x.toPrecision(DIGITS))} ${y} Tm\n<${first}> Tj${rest.map((glyph) => `\n${step} 0 Td <${glyph}> Tj`).join('')}\nET`;
}
