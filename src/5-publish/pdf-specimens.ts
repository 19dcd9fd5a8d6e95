import { SPECIMEN_DIGITS } from '../text/page-mark.ts';
import { glyphsOf, type Run } from './pdf-content.ts';

/** What the margin of the first page holds: the digits, and the running title of the pages that are named for each part; empty for none. */
export type Specimens = {
  readonly digits: Run;
  readonly glyphs: readonly string[];
  readonly titles: ReadonlyMap<string, readonly Run[]>;
  readonly all: readonly Run[];
};

/** The digits, the title, and the title with each part: all on one line, each beginning where the digits begin. */
export function specimensIn(all: readonly Run[], heads: readonly string[]): Specimens | null {
  const from = all.findIndex((run) => new Set(glyphsOf(run)?.glyphs).size === SPECIMEN_DIGITS.length);
  const digits = all[from];
  const set = digits === undefined ? null : glyphsOf(digits);
  if (digits === undefined || set === null || set.glyphs.length !== SPECIMEN_DIGITS.length) return null;
  const lines: Run[][] = [];
  for (const run of all.slice(from + 1)) {
    if (run.at[1] !== digits.at[1]) break;
    if (run.at[0] === digits.at[0]) lines.push([run]);
    else if (run.at[0] < digits.at[0] || lines.length === 0) return null;
    else lines.at(-1)?.push(run);
  }
  if (lines.length !== heads.length + 1) return null;
  const titles = new Map(lines.map((line, at) => [heads[at - 1] ?? '', line]));
  return { digits, glyphs: set.glyphs, titles, all: [digits, ...lines.flat()] };
}

/**
 * Whether the margins of a page are those of the first: something above the middle and something below it stands on both at the same place. A title would stand
 * elsewhere between margins of its own.
 */
export function isLikeFirst(margin: readonly Run[], first: readonly Run[], { all }: Specimens): boolean {
  const onBoth = first.filter((run) => !all.includes(run) && margin.some(({ words, axes }) => words === run.words && axes === run.axes));
  const heights = onBoth.map(({ at: [, y] }) => y);
  return Math.max(...heights) - Math.min(...heights) > MARGINS_APART_PT;
}

// More than a margin is high, and less than a page.
const MARGINS_APART_PT = 200;
