import type { LeftOutReason } from '../model/article.ts';
import type { Block } from './block.ts';
import { isProse, type Look } from './prose.ts';
import { isRuleLine, pastRules } from './rule-lines.ts';

/** What one block tells about being body: above nothing for text, below for furniture and menus. Never between -1 and 0. */
export function weights(blocks: readonly Block[], looks: readonly Look[], reasons: readonly (LeftOutReason | null)[]): readonly number[] {
  const prose = blocks.map((_, index) => {
    const seen = looks[index];
    return seen !== undefined && reasons[index] === null && isProse(seen);
  });
  const asks = (index: number, least: number): boolean =>
    reasons[index] === null && looks[index]?.question === true && (looks[index]?.words ?? 0) >= least;
  // Where two are answered it is an interview, and its shorter questions are asked as well.
  const answered = prose.filter((is, index) => is && asks(index - 1, MIN_QUESTION_WORDS)).length;
  const least = answered >= MANY_QUESTIONS ? MIN_ASKED_WORDS : MIN_QUESTION_WORDS;
  // An answer is in company between two questions.
  const text = prose.map((is, index) => is || asks(index, least));
  let sections = 0;
  return blocks.map((block, index) => {
    const seen = looks[index];
    if (seen === undefined) return -1;
    // A rule between the sections of an article parts nothing.
    if (isRuleLine(block.text)) return RULE;
    const reason = reasons[index] ?? null;
    if (reason !== null) return FURNITURE[reason];
    const company = (text[pastRules(blocks, index, -1)] === true ? 1 : 0) + (text[pastRules(blocks, index, 1)] === true ? 1 : 0);
    // "Designation", and below it the one short paragraph with which the article ends.
    const isUnderHeading = sections >= MANY_SECTIONS && company === 0 && isHeading(index - 1) && text[index - 2] === true;
    if (prose[index] === true) return isUnderHeading ? Math.max(LAST_SECTION, ofProse(block, seen, company)) : ofProse(block, seen, company);
    if (company === 2 && isHeading(index)) sections += 1;
    return ofFragment(block, seen, company);
  });

  function isHeading(index: number): boolean {
    const seen = looks[index];
    return seen !== undefined && reasons[index] === null && blocks[index]?.shape !== 'item' && !seen.terminal && seen.words <= MAX_HEADING_WORDS;
  }
}

/** An article with so many headings between its paragraphs has sections, and the last of them may be short. */
const MANY_SECTIONS = 3;
const MAX_HEADING_WORDS = 6;
/** More than the heading above it costs. */
const LAST_SECTION = 3;

const RULE = -1;

/** Shorter questions are links: "Who we are?" */
const MIN_QUESTION_WORDS = 5;
/** "Who leads it?" */
const MIN_ASKED_WORDS = 3;
const MANY_QUESTIONS = 2;

/** Captions and cross-links stand in the middle of articles; cookie notices and footers do not. */
const FURNITURE: Readonly<Record<LeftOutReason, number>> = {
  caption: -1,
  'read-more': -5,
  share: -3,
  navigation: -5,
  cookie: -25,
  'author-bio': -6,
  tags: -10,
  'repeated-body': -20,
  byline: -2,
  'date-line': -2,
  title: -2,
  boilerplate: -6,
  'too-short': -3,
  'over-limit': -20,
};

/** A paragraph in the company of paragraphs is body; a sentence among links is a teaser of another story. */
function ofProse(block: Block, seen: Look, company: number): number {
  const size = Math.min(seen.words, 60) / 4 + 2;
  if (block.shape === 'item') return company > 0 ? size / 2 : Math.min(size / 2, 3);
  if (company === 2) return size;
  if (company === 1) return seen.words >= 20 ? size : size * 0.7;
  return seen.words >= 40 ? size : seen.words >= 25 ? size * 0.6 : 1.5;
}

/** A heading between paragraphs costs little; short lines one after another are a menu. */
function ofFragment(block: Block, seen: Look, company: number): number {
  if (seen.words >= 25) return -8;
  if (seen.terminal && !seen.question && seen.words >= 4 && seen.glue > 0) return block.shape === 'item' ? -1.5 : company > 0 ? 1 : -1;
  if (seen.colon && company > 0) return -1;
  const base = block.shape === 'item' ? -3.5 : -3;
  return company === 2 ? base / 2 : base;
}

/** Words from which a line counts for a list, and what a list must have in all to be one and no menu. */
const LIST_LINE_WORDS = 4;
const MIN_LIST_WORDS = 60;
const MIN_LIST_GLUE = 0.14;

/**
 * Weights for a seed without running text: lists, notes, verse. Null when the lines read like a menu, or are too few.
 */
export function listWeights(looks: readonly Look[], reasons: readonly (LeftOutReason | null)[]): readonly number[] | null {
  let words = 0;
  let glue = 0;
  const found = looks.map((seen, index) => {
    if (reasons[index] !== null) return -4;
    if (seen.words < LIST_LINE_WORDS) return -1;
    words += seen.words;
    glue += seen.words * seen.glue;
    return seen.words / 4;
  });
  return words >= MIN_LIST_WORDS && glue >= words * MIN_LIST_GLUE ? found : null;
}
