import type { ReadLimits } from '../model/desk.ts';
import type { Range } from '../model/range.ts';
import { counted } from '../text/counted.ts';
import { htmlTokens } from '../text/html-tokens.ts';
import type { Fate, SeedText } from './block.ts';
import type { SeedDrafts } from './drafts.ts';
import type { Format } from './formats/index.ts';

/** Why a seed, or part of it, is left out. */
export type LeftOut = NonNullable<SeedText['problem']>;

/**
 * Takes a seed apart by its format, within the desk's limits. One with too many lines is left out before anything is made of them; a line that is
 * too long is left out alone, and what the seed's text and places are stays as it was.
 */
export async function readWithin({ format, read }: Pick<Format, 'format' | 'read'>, text: string, limits: ReadLimits): Promise<SeedText | LeftOut> {
  const isPage = format === 'html';
  const lines = countOf(text, isPage ? '<' : '\n');
  if (lines > limits.lines)
    return {
      code: 'ingest/too-many-lines',
      message: `The seed is left out: it has ${counted(lines, isPage ? 'tag' : 'line')}, and the limit is ${limits.lines}.`,
      hint: 'Raise limits.lines in data/desk.json, or split the file.',
    };
  const long = isPage ? longStretches(text, limits.lineChars) : longLines(text, limits.lineChars);
  const seed = await read(blanked(text, long));
  const blocks = seed.blocks.filter((block) => block.text.length <= limits.lineChars);
  const found = long.length + seed.blocks.length - blocks.length;
  if (found === 0) return seed;
  const start = long[0]?.start ?? seed.blocks.find((block) => block.text.length > limits.lineChars)?.raw.start ?? 0;
  const first = countOf(text.slice(0, start), '\n');
  return {
    ...seed,
    text,
    blocks,
    problem: {
      code: 'ingest/long-line',
      message: `${counted(found, isPage ? 'paragraph' : 'line')} of more than ${limits.lineChars} characters left out, the first at line ${first}.`,
      hint: 'Raise limits.lineChars in data/desk.json, or break the lines.',
    },
  };
}

/** The articles of a seed within the desk's limits, and why the others are left out. */
export function draftsWithin({ drafts, fates }: SeedDrafts, seed: SeedText, limits: ReadLimits): SeedDrafts & { readonly problem: LeftOut | null } {
  const fits = ({ body }: SeedDrafts['drafts'][number]): boolean =>
    body.reduce((sum, { block }) => sum + block.text.length, 0) <= limits.articleChars;
  const kept = drafts.filter(fits).slice(0, limits.articles);
  if (kept.length === drafts.length) return { drafts, fates, problem: null };
  const isKept = new Set(kept);
  const left = new Set(drafts.filter((one) => !isKept.has(one)).flatMap(({ body }) => body.map(({ block }) => block)));
  const first = [...left][0]?.line ?? 1;
  return {
    drafts: kept,
    fates: fates.map((fate, index): Fate => (seed.blocks[index] !== undefined && left.has(seed.blocks[index]) ? 'over-limit' : fate)),
    problem: {
      code: 'ingest/over-limit',
      message: `${counted(drafts.length - kept.length, 'article')} of ${drafts.length} in it left out, from line ${first}: more than ${limits.articles}, or longer than ${limits.articleChars} characters.`,
      hint: 'Raise limits.articles or limits.articleChars in data/desk.json, or split the file.',
    },
  };
}

function countOf(text: string, sign: string): number {
  let count = 1;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

function longLines(text: string, most: number): readonly Range[] {
  const found: Range[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end - start > most) found.push({ start, end });
    start = end + 1;
  }
  return found;
}

/** The same of a page, whose lines say nothing: text between two tags. */
function longStretches(text: string, most: number): readonly Range[] {
  const found: Range[] = [];
  for (const { kind, start, end } of htmlTokens(text)) if (kind === 'text' && end - start > most) found.push({ start, end });
  return found;
}

/** Spaces in their stead keep the places of all that follows. */
function blanked(text: string, long: readonly Range[]): string {
  if (long.length === 0) return text;
  let [whole, at] = ['', 0];
  for (const { start, end } of long) {
    whole += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return whole + text.slice(at);
}
