import { endsArticle } from './furniture.ts';
import { blockWords, couldBeHeadline, leadWords, proseBelow, support, timesShown } from './headline.ts';
import type { Marked } from './marked.ts';
import { isProse } from './prose.ts';
import { keyOf } from './repeats.ts';

/** Evidence that a headline opens a new article adds up; this much is enough. */
const ENOUGH = 3;
/** A line that comes more often in a seed is a section's name or a picture's text. */
const MAX_TIMES_SHOWN = 4;
/** Share of a headline's words that the text below must take up, and at most so many the text above. */
const MIN_SUPPORT = 0.34;

/**
 * The indexes at which articles begin in a seed, the first one 0. A new one begins behind a line that ends an article, where rule lines
 * and datelines show one (`ruled`), or at a headline that more than its form speaks for: repeated around captions, after a gap, over a byline, on a new topic.
 */
export function articleStarts(marked: Marked, ruled: ReadonlySet<number>): readonly number[] {
  const starts = [0];
  const usualGap = usualGapOf(marked);
  const labels = speakerLabels(marked);
  const asked = answeredQuestions(marked);
  let lastProse = -1;
  for (let index = 1; index < marked.blocks.length; index++) {
    const last = starts[starts.length - 1] ?? 0;
    const above = marked.looks[index - 1];
    if (above !== undefined && marked.reasons[index - 1] === null && isProse(above)) lastProse = index - 1;
    if (lastProse < last) continue;
    if (
      ruled.has(index) ||
      endsArticleBefore(marked, index) ||
      (!labels.has(labelOf(marked.blocks[index]?.text ?? '')) && opensArticle(marked, last, index, usualGap, asked.has(index))) ||
      opensUntitled(marked, last, index, usualGap)
    )
      starts.push(index);
  }
  return starts;
}

/** A label that stands before so many paragraphs is that of somebody who speaks: "P&D: Was it a mistake?" opens no article. */
const MIN_LABELLED = 3;
const LABEL = /^\p{Lu}[\p{L}.&'’ -]{0,40}(?=:\s)/u;
const labelOf = (text: string): string => LABEL.exec(text)?.[0] ?? '';

function speakerLabels({ blocks }: Marked): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { text } of blocks) times.set(labelOf(text), (times.get(labelOf(text)) ?? 0) + 1);
  return new Set([...times].flatMap(([label, count]) => (label !== '' && count >= MIN_LABELLED ? [label] : [])));
}

/** So many questions answered right below are those of one interview. */
const MIN_ASKED = 3;

/** The indexes of an interview's questions; of none where a seed only has a headline or two that ask. */
function answeredQuestions({ looks, reasons }: Marked): ReadonlySet<number> {
  const asked = looks.flatMap((seen, index) => {
    const answer = looks[index + 1];
    const isAnswered = answer !== undefined && reasons[index + 1] === null && isProse(answer);
    return seen.question && reasons[index] === null && isAnswered ? [index] : [];
  });
  return new Set(asked.length >= MIN_ASKED ? asked : []);
}

function endsArticleBefore(marked: Marked, index: number): boolean {
  const above = marked.blocks[index - 1];
  const here = marked.blocks[index];
  return above !== undefined && here !== undefined && endsArticle(above.text) && !endsArticle(here.text);
}

function opensArticle(marked: Marked, last: number, index: number, usualGap: number, isAsked: boolean): boolean {
  const block = marked.blocks[index];
  if (block === undefined || !couldBeHeadline(block, marked, index)) return false;
  const lead = proseBelow(marked, index + 1);
  if (lead < 0) return false;
  let evidence = 0;
  const key = keyOf(block.text);
  let captions = 0;
  let signed = false;
  let again = false;
  for (let next = index + 1; next < lead; next++) {
    const text = marked.blocks[next]?.text ?? '';
    if (marked.reasons[next] === 'caption') captions += 1;
    if (keyOf(text) === key) again = true;
    if (marked.looks[next]?.signs === true) signed = true;
  }
  // A headline around its pictures is a page's head; one that only comes twice may be a cross-link and its picture's text.
  if (timesShown(marked, block.text) > MAX_TIMES_SHOWN) return false;
  if (again) evidence += captions > 0 ? 3 : 1;
  if (signed) evidence += 1;
  if (block.gap > usualGap + 1 || (block.gap >= 2 && block.gap > usualGap)) evidence += 2;
  const above = marked.reasons[index - 1];
  if (above !== null && above !== undefined && above !== 'caption') evidence += 1;
  const words = leadWords(marked, lead, Math.min(marked.blocks.length, lead + 8));
  if (support(block.text, words) < MIN_SUPPORT && !again) return false;
  // An interview goes from one topic to the next, and each question's words are in its answer.
  if (isAsked) return evidence >= ENOUGH;
  return evidence + (evidence >= ENOUGH ? 0 : topicEvidence(marked, last, index, lead, words, evidence > 0, signed)) >= ENOUGH;
}

/** Paragraphs above that tell what the text so far was about, and blocks in which they are looked for. */
const LOOK_BACK = { paragraphs: 12, blocks: 200 };
/** Share of the opening's words, and of the headline's, that the text above may have used. Measured: 0.12 and 0.15 at most between unrelated articles, 0.2 and more between sections of one. */
const MAX_SHARED = 0.13;
const MAX_FORETOLD = 0.2;
/** With a byline or date of its own a headline may share a place's or a group's name with what is above. */
const MAX_FORETOLD_SIGNED = 0.35;
/** Below a share link or a cross-link, where articles end, a little more may be shared. */
const MAX_SHARED_FURNISHED = 0.2;
/** Share of the headline's words that the opening must use for topic alone to count. */
const MIN_OWN_SUPPORT = 0.42;
/** The items of a digest have a paragraph or two under each headline; an article has at least three. */
const MIN_PARAGRAPHS = 3;
/** Fewer words say too little to compare. */
const MIN_COMPARED_WORDS = 25;

/** Blank lines beyond the usual that part two texts when the second has no headline. */
const MIN_EXTRA_GAP = 2;

/** True for a paragraph behind a wide gap that goes on with nothing told above. */
function opensUntitled(marked: Marked, last: number, index: number, usualGap: number): boolean {
  const block = marked.blocks[index];
  const seen = marked.looks[index];
  if (block === undefined || seen === undefined || block.gap < usualGap + MIN_EXTRA_GAP || marked.reasons[index] !== null || !isProse(seen))
    return false;
  const words = leadWords(marked, index, Math.min(marked.blocks.length, index + 8));
  return words.size >= MIN_COMPARED_WORDS && hasParagraphs(marked, index) && sharedShare(words, toldAbove(marked, last, index)) <= MAX_SHARED;
}

/** How much speaks for a new article in that neither the headline nor the text it opens goes on with what was told above. */
function topicEvidence(
  marked: Marked,
  last: number,
  index: number,
  lead: number,
  words: ReadonlySet<string>,
  furnished: boolean,
  signed: boolean,
): number {
  const headline = marked.blocks[index]?.text ?? '';
  const size = marked.looks[index]?.words ?? 0;
  if (size < 4 || words.size < MIN_COMPARED_WORDS || support(headline, words) < MIN_OWN_SUPPORT) return 0;
  if (!hasParagraphs(marked, lead)) return 0;
  const told = toldAbove(marked, last, index);
  if (
    support(headline, told) > (signed ? MAX_FORETOLD_SIGNED : MAX_FORETOLD) ||
    sharedShare(words, told) > (furnished ? MAX_SHARED_FURNISHED : MAX_SHARED)
  )
    return 0;
  return size >= 6 ? 3 : 2;
}

function toldAbove(marked: Marked, last: number, index: number): ReadonlySet<string> {
  const told = new Set<string>();
  let paragraphs = 0;
  for (let back = index - 1; back >= Math.max(last, index - LOOK_BACK.blocks) && paragraphs < LOOK_BACK.paragraphs; back--) {
    const seen = marked.looks[back];
    const block = marked.blocks[back];
    if (seen === undefined || block === undefined || marked.reasons[back] !== null || !isProse(seen)) continue;
    for (const word of blockWords(block)) told.add(word);
    paragraphs += 1;
  }
  return told;
}

function sharedShare(words: ReadonlySet<string>, told: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (told.has(word)) shared += 1;
  return words.size === 0 ? 0 : shared / words.size;
}

/** Paragraphs that are looked at, and headings that may stand between them. */
const MAX_PARAGRAPHS = 6;

/** Lines without text behind which an article that has its paragraphs is taken to be over. */
const MAX_TRAILING = 3;

/** True when the paragraph at an index is followed by others, and not by one heading after another as in a digest. */
function hasParagraphs(marked: Marked, lead: number): boolean {
  let paragraphs = 0;
  let headings = 0;
  let trailing = 0;
  for (let index = lead; index < Math.min(marked.blocks.length, lead + 30) && paragraphs < MAX_PARAGRAPHS; index++) {
    const seen = marked.looks[index];
    if (seen === undefined) break;
    const isParagraph = marked.reasons[index] === null && isProse(seen);
    trailing = isParagraph ? 0 : trailing + 1;
    if (paragraphs >= MIN_PARAGRAPHS && trailing >= MAX_TRAILING) break;
    if (isParagraph) paragraphs += 1;
    else if (marked.reasons[index] === null && !seen.terminal) headings += 1;
  }
  return paragraphs >= MIN_PARAGRAPHS && (headings - trailing) * 4 <= paragraphs;
}

/** Blank lines that usually stand between two paragraphs of this seed. */
function usualGapOf(marked: Marked): number {
  const gaps: number[] = [];
  marked.blocks.forEach((block, index) => {
    const seen = marked.looks[index];
    const above = marked.looks[index - 1];
    if (seen !== undefined && above !== undefined && isProse(seen) && isProse(above)) gaps.push(block.gap);
  });
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 1;
}
