import { type Body, bodies } from './body.ts';
import { articleStarts } from './boundaries.ts';
import { endsArticle } from './furniture.ts';
import type { Marked } from './marked.ts';
import { isProse } from './prose.ts';
import { ruledStarts } from './rule-lines.ts';
import { listWeights, weights } from './weights.ts';

/** Where an article stands among a seed's blocks: its header begins at `from`, its body goes from `first` to `last`, the next article begins at `to`. */
export type Place = { readonly from: number; readonly first: number; readonly last: number; readonly to: number; readonly body: Body };

/** Below this, and without a headline beside an article that has one, a body is a list of teasers. */
const MIN_COHESION = 0.55;
const MIN_HEADED_COHESION = 0.25;

/** Before the first rule line or dateline that opens an article, a paragraph is one; a sentence may be the page's. */
const MIN_RULED_WEIGHT = 3;

/** A sentence of a dozen words, and a list of a dozen lines. */
const MIN_NOTE_WEIGHT = 1;
const MIN_LIST_WEIGHT = 14;

/** The articles of a text that nothing but its words and their order tells from the page around them. */
export function findPlaces(marked: Marked): readonly Place[] {
  const each = weights(marked.blocks, marked.looks, marked.reasons);
  const shown = ruledStarts(marked);
  const starts = articleStarts(marked, shown);
  const ruled = new Set(starts.filter((start) => shown.has(start)));
  const placed: { readonly from: number; readonly zoneEnd: number; readonly body: Body }[] = [];
  starts.forEach((from, index) => {
    const zoneEnd = starts[index + 1] ?? marked.blocks.length;
    const least = ruled.has(from) ? MIN_NOTE_WEIGHT : ruled.has(zoneEnd) ? MIN_RULED_WEIGHT : undefined;
    for (const body of bodies(marked, each, from, zoneEnd, least)) placed.push({ from, zoneEnd, body });
  });
  // A short note is an article too when the seed holds nothing longer.
  const least = [each, listWeights(marked.looks, marked.reasons)];
  for (const weighed of least) {
    if (placed.length > 0 || weighed === null) continue;
    for (const body of bodies(marked, weighed, 0, marked.blocks.length, weighed === each ? MIN_NOTE_WEIGHT : MIN_LIST_WEIGHT))
      placed.push({ from: 0, zoneEnd: marked.blocks.length, body });
  }
  const headed = placed.some(({ body }) => body.headed);
  const likely = placed.filter(
    ({ from, zoneEnd, body }) =>
      !headed ||
      ruled.has(from) ||
      ruled.has(zoneEnd) ||
      body.cohesion >= (body.headed ? MIN_HEADED_COHESION : MIN_COHESION) ||
      endsArticle(marked.blocks[from - 1]?.text ?? ''),
  );
  // A short report tells one thing after another and coheres little; when nothing coheres more, it is what the seed holds.
  const real = likely.length > 0 ? likely : placed.filter(({ body }) => body.headed);
  return real.map(({ from, zoneEnd, body }, index): Place => {
    const before = real[index - 1];
    const after = real[index + 1];
    const first = body.runs[0]?.first ?? from;
    const last = body.runs[body.runs.length - 1]?.last ?? first;
    const afterFirst = after?.body.runs[0]?.first ?? zoneEnd;
    return {
      from: headerStart(marked, ruled, before === undefined ? 0 : (before.body.runs[before.body.runs.length - 1]?.last ?? -1) + 1, first),
      first,
      last,
      to: after === undefined ? marked.blocks.length : after.from === from ? afterFirst : zoneEnd,
      body,
    };
  });
}

/** An article's header begins behind the body before it, and behind the last line that ends an article. */
function headerStart(marked: Marked, ruled: ReadonlySet<number>, from: number, first: number): number {
  for (let index = first; index >= from; index--) {
    if (ruled.has(index)) return index;
    if (index > from && endsArticle(marked.blocks[index - 1]?.text ?? '')) return index;
  }
  return from;
}

/** The articles of a format that marks its titles: everything under a title, to the next one when each has text below it. */
export function markedPlaces(marked: Marked): readonly Place[] {
  const isKept = (index: number): boolean => marked.reasons[index] === null;
  const isTitle = (index: number): boolean => isKept(index) && marked.blocks[index]?.shape === 'title';
  const parts: { readonly from: number; readonly first: number; last: number }[] = [];
  let from = 0;
  let open = false;
  marked.blocks.forEach((block, index) => {
    if (!isKept(index)) return;
    if (isTitle(index)) {
      if (parts.length > 0 && open) from = index;
      open = false;
      return;
    }
    if (!open && signsAbove(marked, index)) return;
    const part = parts[parts.length - 1];
    if (open && part !== undefined) part.last = index;
    else if (block.shape === 'heading' && part === undefined && isTitle(index + 1)) return;
    else parts.push({ from, first: index, last: index });
    open = true;
  });
  return parts.map((part, place) => ({
    ...part,
    to: parts[place + 1]?.from ?? marked.blocks.length,
    body: { runs: [{ first: part.first, last: part.last, weight: 0 }], headed: true, cohesion: 1 },
  }));
}

/** Lines of byline and date that stand together, at most: more of them are a list of dated things. */
const MAX_SIGNING_LINES = 3;

/** True for a line that signs or dates the text that begins below it. */
function signsAbove(marked: Marked, index: number): boolean {
  for (let next = index; next <= index + MAX_SIGNING_LINES; next++) {
    const seen = marked.looks[next];
    if (seen === undefined || marked.blocks[next]?.shape === 'item') return false;
    if (marked.reasons[next] === null && !seen.signs) return next > index && isProse(seen);
  }
  return false;
}
