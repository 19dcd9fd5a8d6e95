import { isPersonNoun } from '../lexicon/persons.ts';
import type { Draft } from './toll-lists.ts';
import type { WordsOf } from './words-of.ts';

/** Marks numbers that are counted in another of their sentence: a share of it, or what it adds up from. */
export function markShares(words: WordsOf, found: readonly Draft[]): void {
  for (const [index, draft] of found.entries()) {
    markBreakdown(words, draft, found.slice(index + 1));
    markShare(words, draft, found[index + 1]);
  }
}

/** "Nine of the 14 killed were children": counted in the number behind; of "one of the three was killed" the others were not. */
function markShare({ text }: WordsOf, draft: Draft, whole: Draft | undefined): void {
  if (whole === undefined || whole.at.start >= draft.at.end || draft.effect === null || draft.effect !== whole.effect) return;
  if (!/\sof\s(?:[\p{L}]+\s){0,3}$/iu.test(text.slice(draft.at.start, whole.at.start))) return;
  if (OF_THEM_ALL.test(text.slice(whole.at.end))) draft.part = true;
  else whole.effect = null;
}
const OF_THEM_ALL =
  /^(?:\s(?!(?:was|were|is|are|has|had|have|been)\b)[\p{L}-]+){0,3}?\s(?:who|that|killed|murdered|executed|wounded|injured|kidnapped|abducted|held|taken|seized|captured|detained|arrested|dead|missing|displaced|freed|released)\b/iu;

/** "Fourteen people were killed: nine civilians and five soldiers": what stands behind the colon adds up to the number before it. */
function markBreakdown({ text }: WordsOf, whole: Draft, parts: readonly Draft[]): void {
  const [first] = parts;
  if (first === undefined || whole.effect === null || whole.unit !== 'count') return;
  const sum = parts.reduce((total, { value }) => total + value, 0);
  if (sum !== whole.value || !/^[^;.:(—–]*[:(—–][^;.]*$/u.test(text.slice(whole.at.end, first.at.start))) return;
  const areOfIt = ({ unit, effect, head }: Draft) => unit === 'count' && (effect === null || effect === whole.effect) && isPersonNoun(head ?? '');
  if (parts.every(areOfIt)) for (const part of parts) Object.assign(part, { part: true, effect: whole.effect });
}
