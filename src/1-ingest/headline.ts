import { contentWords } from '../text/similar.ts';
import type { Block } from './block.ts';
import type { Marked } from './marked.ts';
import { isProse, looksLikeHeading } from './prose.ts';
import { keyOf } from './repeats.ts';

/** Paragraphs that a headline is compared with: what it announces stands at the beginning. */
const LEAD_PARAGRAPHS = 4;
const MAX_LEAD_CHARS = 2000;

/** What a block says, as a set of words; asked for again and again while headlines are weighed, so kept with the block. */
export function blockWords(block: Block): ReadonlySet<string> {
  const known = wordsByBlock.get(block);
  if (known !== undefined) return known;
  const words = contentWords(block.text.slice(0, MAX_LEAD_CHARS));
  wordsByBlock.set(block, words);
  return words;
}

const wordsByBlock = new WeakMap<Block, ReadonlySet<string>>();

/** What the text from a block on begins to tell, as a set of words. */
export function leadWords(marked: Marked, from: number, to: number, most = LEAD_PARAGRAPHS): ReadonlySet<string> {
  const found = new Set<string>();
  let paragraphs = 0;
  for (let index = from; index < to && paragraphs < most; index++) {
    const seen = marked.looks[index];
    const block = marked.blocks[index];
    if (seen === undefined || block === undefined || marked.reasons[index] !== null || !isProse(seen)) continue;
    for (const word of blockWords(block)) found.add(word);
    paragraphs += 1;
  }
  return found;
}

/** How many of a headline's words the text takes up, 0 to 1. */
export function support(headline: string, lead: ReadonlySet<string>): number {
  const words = contentWords(headline.slice(0, MAX_LEAD_CHARS));
  if (words.size === 0) return 0;
  let found = 0;
  for (const word of words) if (lead.has(word)) found += 1;
  return found / words.size;
}

/** 4 words: a section's name or a person's has fewer; 12 characters for the languages that write long words. */
export const couldBeHeadline = (block: Block, marked: Marked, index: number): boolean => {
  const seen = marked.looks[index];
  return (
    seen !== undefined &&
    marked.reasons[index] === null &&
    seen.words >= 3 &&
    block.text.length >= 12 &&
    !/^[([]/.test(block.text) &&
    looksLikeHeading(block.text, seen)
  );
};

/** Blocks between a headline and its text, at most: captions, byline, share links, the headline again. */
const MAX_HEADER_BLOCKS = 14;
/** Share of a headline's words that the text must take up for the one to stand over the other. */
const MIN_TAKEN_UP = 0.42;

/** The first paragraph within reach below, or -1. */
export function proseBelow(marked: Marked, from: number): number {
  for (let index = from; index < Math.min(marked.blocks.length, from + MAX_HEADER_BLOCKS); index++) {
    const seen = marked.looks[index];
    if (seen !== undefined && marked.reasons[index] === null && isProse(seen)) return index;
  }
  return -1;
}

/** Blocks from a headline's first paragraph to its second: a byline, share links and a picture may lie between. */
const SECOND_REACH = 12;

/** True for a line that could be a headline and whose words are taken up by two or more paragraphs below it. */
export function headsText(marked: Marked, index: number): boolean {
  const block = marked.blocks[index];
  if (block === undefined || !couldBeHeadline(block, marked, index)) return false;
  const lead = proseBelow(marked, index + 1);
  if (lead < 0) return false;
  let second = lead + 1;
  while (second <= lead + SECOND_REACH && !isParagraph(marked, second)) second += 1;
  return second <= lead + SECOND_REACH && support(block.text, leadWords(marked, lead, second + 3)) >= MIN_TAKEN_UP;
}

function isParagraph(marked: Marked, index: number): boolean {
  const seen = marked.looks[index];
  return seen !== undefined && marked.reasons[index] === null && isProse(seen);
}

/** How often each short line stands in a seed, counted once a seed. */
const counted = new WeakMap<Marked, ReadonlyMap<string, number>>();

export function timesShown(marked: Marked, text: string): number {
  let counts = counted.get(marked);
  if (counts === undefined) {
    const fresh = new Map<string, number>();
    for (const block of marked.blocks) if (block.text.length <= 300) fresh.set(keyOf(block.text), (fresh.get(keyOf(block.text)) ?? 0) + 1);
    counts = fresh;
    counted.set(marked, counts);
  }
  return counts.get(keyOf(text)) ?? 0;
}
