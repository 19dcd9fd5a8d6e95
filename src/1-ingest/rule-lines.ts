import { datelinePlaces, readDateline } from '../text/dateline.ts';
import type { Block } from './block.ts';
import { couldBeHeadline, leadWords, proseBelow } from './headline.ts';
import type { Marked } from './marked.ts';

const RULE = /^(?:[-–—=_*~#+•·]\s?){3,}$/u;
const MAX_RULE_CHARS = 200;

/** A line that is drawn and not written: "-----", "* * *", "_____". */
export const isRuleLine = (text: string): boolean => text.length <= MAX_RULE_CHARS && RULE.test(text);

/** Lines of headline, byline and date between a rule and the text below it, at most. */
const MAX_HEAD = 8;
/** Share of its opening's words that a part with no more than a headline may have in common with the part above. */
const MAX_SHARED = 0.2;
const MIN_COMPARED_WORDS = 6;

/**
 * The indexes at which rule lines and datelines let an article begin: behind a rule, where the text that follows has a dateline, or a headline
 * with a byline or date, or a headline and a topic of its own. Other rule lines part the sections of one article. A rule right
 * under a headline underlines it, and the article begins at the headline.
 */
export function ruledStarts(marked: Marked): ReadonlySet<number> {
  const starts = new Set<number>();
  const rules = marked.blocks.flatMap((block, index) => (isRuleLine(block.text) ? [index] : []));
  rules.forEach((rule, at) => {
    const above = marked.blocks[rule - 1];
    const underlines = marked.blocks[rule]?.gap === 0 && above !== undefined && above.gap > 0 && couldBeHeadline(above, marked, rule - 1);
    const end = rules[at + 1] ?? marked.blocks.length;
    if (opens(marked, underlines ? rule - 1 : rule + 1, rule + 1, Math.min(end, marked.blocks.length), rules[at - 1] ?? -1))
      starts.add(underlines ? rule - 1 : rule + 1);
  });
  // A second wire report in one file needs no rule: its dateline names a place and a day.
  marked.blocks.forEach((block, index) => {
    if (marked.reasons[index] !== null || readDateline(block.text.slice(0, MAX_DATELINE_CHARS)) === null) return;
    const above = marked.blocks[index - 1];
    const headline = above !== undefined && above.gap > 0 && couldBeHeadline(above, marked, index - 1);
    starts.add(headline ? index - 1 : index);
  });
  return starts;
}
const MAX_DATELINE_CHARS = 400;

function opens(marked: Marked, from: number, below: number, end: number, before: number): boolean {
  const lead = proseBelow(marked, below);
  if (lead < 0 || lead >= end || lead - from > MAX_HEAD) return false;
  if (datelinePlaces(marked.blocks[lead]?.text.slice(0, MAX_DATELINE_CHARS) ?? '') !== '') return true;
  let headline = false;
  let signed = false;
  for (let index = from; index < lead; index++) {
    const block = marked.blocks[index];
    if (marked.looks[index]?.signs === true) signed = true;
    else if (block !== undefined && couldBeHeadline(block, marked, index)) headline = true;
  }
  if (!headline) return false;
  if (signed) return true;
  const words = leadWords(marked, lead, end);
  const told = leadWords(marked, before + 1, from, Number.POSITIVE_INFINITY);
  if (words.size < MIN_COMPARED_WORDS || told.size < MIN_COMPARED_WORDS) return false;
  return [...words].filter((word) => told.has(word)).length <= words.size * MAX_SHARED;
}

/** The index of the next block in a direction that is no rule line. */
export function pastRules(blocks: readonly Block[], index: number, step: 1 | -1): number {
  let at = index + step;
  while (isRuleLine(blocks[at]?.text ?? '')) at += step;
  return at;
}
