import type { Quantity } from '../../model/statement.ts';
import { isPersonNoun } from '../lexicon/persons.ts';
import { SPEECH_VERBS } from '../lexicon/speech.ts';
import { EFFECT_NOUNS } from '../lexicon/tolls.ts';
import { isVerb } from './counted.ts';
import { numberNamed } from './numbers-told.ts';
import { tollBefore } from './toll.ts';
import { gapBefore, type WordsOf } from './words-of.ts';

/** A quantity being read: the word indexes of its first word and of the word after it, and its head noun. */
export type Draft = { -readonly [K in keyof Quantity]: Quantity[K] } & {
  readonly first: number;
  readonly next: number;
  readonly head: string | null;
};

/** Gives an effect to neighbours in a list of people: "killed 12 soldiers and a child", "a woman and two children died". */
export function spreadEffects(words: WordsOf, found: readonly Draft[]): void {
  for (let at = 1; at < found.length; at += 1) {
    const left = found[at - 1];
    const draft = found[at];
    if (left === undefined || draft === undefined || left.effect === null || EFFECT_NOUNS.has(left.head ?? '') || !canJoin(draft)) continue;
    // "Killing 11 soldiers, two officials said": they tell of it.
    if (SPEECH_VERBS.has(words.list[draft.next]?.norm ?? '') && closesClause(words, words.list[draft.next]?.end ?? 0)) continue;
    if (listLink(words, left, draft) !== null) draft.effect = left.effect;
  }
  let isInList = false;
  for (let at = found.length - 1; at > 0; at -= 1) {
    const draft = found[at - 1];
    const right = found[at];
    if (draft === undefined || right === undefined) continue;
    const link =
      right.effect === null || !canJoin(draft) || tollBefore(words, right.first, right.head) !== null ? null : listLink(words, draft, right);
    // A comma alone joins a list backwards only when its "and" has been seen: "four guards, two clerks and a cook were killed".
    isInList = link === 'and' || (link === ',' && isInList);
    if (isInList) draft.effect = right.effect;
  }
}

function canJoin(draft: Draft): boolean {
  return draft.effect === null && draft.unit === 'count' && isPersonNoun(draft.head ?? '');
}

const MAX_LIST_GAP_WORDS = 8;

/** What joins two quantities in a list when only that and a description without a verb lie between them. */
function listLink(words: WordsOf, left: Draft, right: Draft): 'and' | ',' | null {
  const between = words.list.slice(left.next, right.first);
  if (between.length > MAX_LIST_GAP_WORDS || between.some((word) => isVerb(word.norm))) return null;
  const gap = words.text.slice(left.at.end, right.at.start);
  if (/[.;:!?(]/.test(gap)) return null;
  const link = /(?:,|,?\s(?:and|or|plus|as well as|along with|including))\s*(?:the\s)?$/i.exec(gap)?.[0];
  return link === undefined ? null : /^,\s*(?:the\s)?$/i.test(link) ? ',' : 'and';
}

/**
 * Gives a number told once more by somebody else the effect of the one before: "22 were killed; others say 30", "killing 40
 * (the government said 18)", "at least 21 died, while the army put the figure at 9", "14 dead, while others spoke of 22".
 */
export function retell(words: WordsOf, found: readonly Draft[]): void {
  found.forEach((draft, index) => {
    if (draft.counted !== null || draft.unit !== 'count' || draft.part) return;
    const told = found.slice(0, index).findLast((other) => !other.part && other.effect !== null && (draft.effect ?? other.effect) === other.effect);
    if (told === undefined || (draft.effect === null && !closesClause(words, draft.at.end))) return;
    const before = words.list[draft.first - 1]?.norm ?? '';
    const isSaid =
      (before === 'of' && /^sp(?:oke|eaks?|eaking)$/.test(words.list[draft.first - 2]?.norm ?? '')) ||
      SPEECH_VERBS.get(before)?.base === 'say' ||
      /^(?:count|counts|counted|claim|claims|claimed|estimate|estimated|reported)$/.test(before);
    const named = numberNamed(words, draft.first)?.noun ?? '';
    if (draft.effect === null ? !isSaid && !/^(?:figures?|numbers?|total|count)$/.test(named) : !isSaid && named === '') return;
    draft.effect = told.effect;
    // The same people counted once more: no sum of both was ever told.
    draft.part = true;
  });
}

/** True where nothing counted stands behind the number. */
export function closesClause(words: WordsOf, end: number): boolean {
  return /^\s?(?:[.,;:)]|$)/.test(words.text.slice(end, end + 2));
}

/** Marks what is counted in a quantity before it: after "including", "among them", "of whom". */
export function markParts(words: WordsOf, found: readonly Draft[]): void {
  found.forEach((draft, index) => {
    const left = found[index - 1];
    const whole = found.slice(0, index).findLast((other) => !other.part && other.effect !== null);
    if (whole === undefined) return;
    // What has an effect of its own is another count, unless it stands right behind "including".
    const isOwn =
      draft.effect !== null && draft.effect !== whole.effect && !/^(?:including|them|whom)$/.test(words.list[draft.first - 1]?.norm ?? '');
    const follows = left?.part === true && listLink(words, left, draft) !== null;
    if (!draft.part && (isOwn || (!follows && !isAfterIncluding(words, draft.first)))) return;
    draft.part = true;
    // "16 were killed, including a woman, 25 were released": the remark belongs to what stands before it.
    if (isPersonNoun(draft.head ?? '')) draft.effect = whole.effect;
  });
}

const MAX_INCLUDING_REACH_WORDS = 12;

function isAfterIncluding(words: WordsOf, first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - MAX_INCLUDING_REACH_WORDS; at -= 1) {
    const norm = words.list[at]?.norm ?? '';
    if (/[.;:!?]/.test(gapBefore(words, at + 1))) return false;
    if (norm === 'including' || (norm === 'among' && /^(?:them|whom)$/.test(words.list[at + 1]?.norm ?? ''))) return true;
    if (norm === 'of' && /^(?:them|whom)$/.test(words.list[at + 1]?.norm ?? '')) return true;
    if (isVerb(norm)) return false;
  }
  return false;
}
