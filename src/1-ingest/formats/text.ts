import { narrow } from '../../text/narrow.ts';
import type { Block, SeedText } from '../block.ts';
import { isRuleLine } from '../rule-lines.ts';
import { NOTHING_STATED } from '../stated.ts';
import { hardWrap } from './hard-wrap.ts';
import { type Line, lines } from './lines.ts';

/** A bullet and the space behind it; the item's own words follow. Dashes are left out: they open speech and signatures too. */
const BULLET = /^(?:[•●▪◦‣·*]|-(?=\s))[ \t\u00a0]+/;

/** Reads plain text: every line is a block, save where a paragraph was wrapped at a column and its lines belong together. */
export function readText(text: string): SeedText {
  return { format: 'text', text, blocks: blocks(text), isBody: null, stated: NOTHING_STATED, problem: null };
}

function blocks(text: string): readonly Block[] {
  const all = lines(text);
  const joins = hardWrap(all);
  const found: Block[] = [];
  for (let first = 0; first < all.length; ) {
    let last = first;
    // A drawn line is as full as any, and belongs to no paragraph.
    while (joins(last) && !isRule(text, all[last]) && !isRule(text, all[last + 1])) last += 1;
    const block = toBlock(text, all[first], all[last]);
    if (block !== null) found.push(block);
    first = last + 1;
  }
  return found;
}

const isRule = (text: string, line: Line | undefined): boolean => line !== undefined && isRuleLine(text.slice(line.start, line.end));

function toBlock(text: string, first: Line | undefined, last: Line | undefined): Block | null {
  if (first === undefined || last === undefined) return null;
  // 16: a bullet and its space are shorter, and a line may be megabytes long.
  const bullet = isRule(text, first) ? 0 : (BULLET.exec(text.slice(first.start, Math.min(first.end, first.start + 16)))?.[0].length ?? 0);
  const start = first.start + bullet;
  if (start >= last.end) return null;
  return {
    text: narrow(text.slice(start, last.end)),
    raw: { start, end: last.end },
    line: first.number,
    lastLine: last.number,
    gap: first.gap,
    shape: bullet > 0 ? 'item' : 'line',
    emphasised: false,
  };
}
