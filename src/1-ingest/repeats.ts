import { remembered } from '../text/remembered.ts';
import { isAscii, words } from '../text/words.ts';
import type { Block } from './block.ts';

/** Blocks `first` to `last` say again what the blocks from `of` on said. */
export type Repeat = { readonly first: number; readonly last: number; readonly of: number; readonly ofLast: number };

/** One repeated paragraph is a standfirst or a pull quote; two in a row with this many words are a body that stands twice. */
const MIN_REPEATED_WORDS = 60;
const MIN_REPEATED_BLOCKS = 2;
/** Paragraphs that the second copy may leave out, or word anew, without the copy ending there. */
const MAX_SKIPPED = 2;

export const keyOf = remembered(500, (text: string): string => (isAscii(text) ? plainKey(text) : keyOfAny(text)));

/** The same of a text in ASCII, whose words are nothing but its letters and digits. */
const plainKey = (text: string): string =>
  words(text)
    .map(({ norm }) => norm)
    .join(' ');

const keyOfAny = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Where a body stands a second time in one seed, found by paragraphs that follow each other in both places. */
export function repeats(blocks: readonly Block[], isText: (index: number) => boolean, wordsOf: (index: number) => number): readonly Repeat[] {
  const paragraphs: number[] = [];
  for (let index = 0; index < blocks.length; index++) if (isText(index)) paragraphs.push(index);
  const firstPlace = new Map<string, number>();
  /** For each paragraph, the place among the paragraphs where the same words stood first; -1 for new words. */
  const matches = paragraphs.map((index, place) => {
    const key = keyOf(blocks[index]?.text ?? '');
    const before = firstPlace.get(key);
    if (before === undefined) firstPlace.set(key, place);
    return before ?? -1;
  });
  const found: Repeat[] = [];
  for (let place = 0; place < paragraphs.length; ) {
    const of = matches[place] ?? -1;
    if (of < 0) {
      place += 1;
      continue;
    }
    let end = place;
    let ofEnd = of;
    let count = 1;
    let words = wordsOf(paragraphs[place] ?? 0);
    for (let next = place + 1; next <= end + 1 + MAX_SKIPPED && next < paragraphs.length; next++) {
      const match = matches[next] ?? -1;
      // The first copy ends where the second begins.
      if (match <= ofEnd || match > ofEnd + 1 + MAX_SKIPPED || match >= place) continue;
      end = next;
      ofEnd = match;
      count += 1;
      words += wordsOf(paragraphs[next] ?? 0);
    }
    if (count >= MIN_REPEATED_BLOCKS && words >= MIN_REPEATED_WORDS) {
      found.push({ first: paragraphs[place] ?? 0, last: paragraphs[end] ?? 0, of: paragraphs[of] ?? 0, ofLast: paragraphs[ofEnd] ?? 0 });
    }
    place = end + 1;
  }
  return found.map((repeat) => withHeadings(blocks, repeat));
}

/** Takes in the short lines above the first repeated paragraph that stood above it the first time too. */
function withHeadings(blocks: readonly Block[], repeat: Repeat): Repeat {
  let back = 0;
  while (back < 8) {
    const here = blocks[repeat.first - back - 1];
    const there = blocks[repeat.of - back - 1];
    if (here === undefined || there === undefined || repeat.first - back - 1 <= repeat.ofLast || keyOf(here.text) !== keyOf(there.text)) break;
    back += 1;
  }
  return { ...repeat, first: repeat.first - back, of: repeat.of - back };
}
