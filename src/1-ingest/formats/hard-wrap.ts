import type { Line } from './lines.ts';

/** Columns at which nobody wraps any more: longer lines are paragraphs by themselves. */
const WIDEST_COLUMN = 120;
/** Narrower columns are tables and menus. */
const NARROWEST_COLUMN = 40;
/** Lines that must stand directly under one another before a text counts as wrapped at all. */
const MIN_PAIRS = 3;
/** Where more of the text than this stands in lines beyond that column, its paragraphs are lines, and the short ones are its head and foot. */
const MAX_LONG_SHARE = 0.5;
/** Share of those in which the upper line is full. In an unwrapped text it is the share of lines of one length, far below. */
const MIN_FULL_SHARE = 0.6;
/** A line is full when it comes this near the column; the next line's first word (about ten letters) did not fit. */
const SLACK = 14;

/**
 * Says whether the line at an index goes on in the next one because the text was wrapped at a column, as mail and wire
 * copy are. Decided for the whole text at once: single short lines below one another may as well be a menu.
 */
export function hardWrap(lines: readonly Line[]): (index: number) => boolean {
  const width = (index: number): number => {
    const line = lines[index];
    return line === undefined ? 0 : line.end - line.start + line.indent;
  };
  const isPair = (index: number): boolean => lines[index + 1]?.gap === 0;
  const widths: number[] = [];
  for (let index = 0; index < lines.length; index++) if (isPair(index)) widths.push(width(index));
  if (widths.length < MIN_PAIRS) return () => false;
  widths.sort((a, b) => a - b);
  // The widest line but for a few: one overlong address must not hide the column.
  const column = widths[Math.floor((widths.length - 1) * 0.95)] ?? 0;
  if (column > WIDEST_COLUMN || column < NARROWEST_COLUMN || longShare(lines) > MAX_LONG_SHARE) return () => false;
  const isFull = (index: number): boolean => width(index) >= column - SLACK;
  const full = widths.filter((each) => each >= column - SLACK).length;
  if (full < widths.length * MIN_FULL_SHARE) return () => false;
  return (index) => isPair(index) && isFull(index) && (lines[index + 1]?.indent ?? 0) <= (lines[index]?.indent ?? 0);
}

function longShare(lines: readonly Line[]): number {
  const lengths = lines.map(({ start, end }) => end - start);
  const sum = (of: readonly number[]): number => of.reduce((all, each) => all + each, 0);
  return sum(lengths.filter((length) => length > WIDEST_COLUMN)) / Math.max(1, sum(lengths));
}
