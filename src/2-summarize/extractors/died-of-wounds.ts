import type { Draft } from './toll-lists.ts';
import type { WordsOf } from './words-of.ts';

/** "Three people wounded in the attack died in hospital", "two of the nine injured have since died": who was hurt first is dead. */
const DIED =
  /^(?:\s[^\s,;.:]+){0,14}?\s(?:(?:has|have|had)\s(?:since\s|later\s|now\s|also\s)?)?(?:later\s|subsequently\s|since\s)?(?:died|succumbed)\b/iu;
const HURT_FIRST = /^\s(?:wounded|injured|hurt|shot|burned)\s(?:in|by|when|during|at|on|near|last|earlier|\p{L}+day)\b/iu;

/** Gives those who died of what they suffered their death; of "two of the nine" only the two. */
export function diedOfWounds({ text }: WordsOf, found: readonly Draft[]): void {
  found.forEach((draft, index) => {
    const after = text.slice(draft.at.end);
    if (draft.effect !== 'wounded' || !HURT_FIRST.test(after) || !DIED.test(after)) return;
    const before = found[index - 1];
    const isWholeOfAnother = before !== undefined && before.at.end >= draft.at.end;
    if (!isWholeOfAnother) draft.effect = 'killed';
  });
}
