import type { Passage, PassageKind } from '../model/article.ts';
import type { Range } from '../model/range.ts';
import type { Block } from './block.ts';

/** What stands between two passages in an article's text. */
const PASSAGE_GAP = '\n\n';

/** A remark of somebody who worked on the text, left in it: "<should this be Thursday? yes>". Two words at least: "<3" and "<br>" are none. */
const REMARK = /<[\p{L}!/][^<>\n]{0,300}>/gu;

/** Lays blocks out as an article's text with numbered passages. */
export function passages(blocks: readonly { readonly block: Block; readonly kind: PassageKind }[]): {
  readonly text: string;
  readonly passages: readonly Passage[];
} {
  const parts: string[] = [];
  const made: Passage[] = [];
  let start = 0;
  for (const { block, kind } of blocks) {
    const end = start + block.text.length;
    made.push({ n: made.length + 1, kind, start, end, raw: block.raw, omit: remarks(block.text, start) });
    parts.push(block.text);
    start = end + PASSAGE_GAP.length;
  }
  return { text: parts.join(PASSAGE_GAP), passages: made };
}

function remarks(text: string, offset: number): readonly Range[] {
  return [...text.matchAll(REMARK)].map((match) => ({ start: offset + match.index, end: offset + match.index + match[0].length }));
}
