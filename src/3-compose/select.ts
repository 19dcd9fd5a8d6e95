import type { SectionId } from '../model/edition.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { similarity } from '../text/similar.ts';
import { words } from '../text/words.ts';
import type { Telling } from './telling.ts';

/** A telling with the section it would print in. */
export type Placed = Telling & { readonly section: SectionId };

export type Budget = { readonly entries: number; readonly words: number };

/** Maximal marginal relevance: how much worth counts against novelty. */
const WORTH = 0.75;

/** Each entry a section already has makes its next one this much less worth: a brief informs on all sides of its subject. */
const SECTION_FATIGUE = 0.95;

/** Below this, a statement is true but nobody would miss it. */
export const MIN_SCORE = 0.3;

/** So alike to one already chosen that it repeats rather than adds. */
const REPEATS = 0.5;

/**
 * Chooses what is printed: the weightiest of each section first, so that no side of the subject with good evidence is
 * missing, then by maximal marginal relevance (Carbonell and Goldstein 1998) until the budget is spent.
 */
export function select(placed: readonly Placed[], budget: Budget): readonly Placed[] {
  const waiting = placed.filter((one) => one.score >= MIN_SCORE).sort(byScore);
  const chosen: Placed[] = [];
  const alike = new Map<Placed, number>();
  const perSection = new Map<SectionId, number>();
  let room = budget.words;

  const take = (one: Placed): void => {
    chosen.push(one);
    room -= length(one);
    perSection.set(one.section, (perSection.get(one.section) ?? 0) + 1);
    waiting.splice(waiting.indexOf(one), 1);
    for (const other of waiting) {
      alike.set(other, Math.max(alike.get(other) ?? 0, similarity(one.head.tokens, other.head.tokens)));
    }
  };

  for (const section of new Set(waiting.map((one) => one.section))) {
    const best = waiting.find((one) => one.section === section && (alike.get(one) ?? 0) < REPEATS);
    if (best !== undefined && chosen.length < budget.entries) take(best);
  }
  while (chosen.length < budget.entries && room > 0) {
    const value = (one: Placed): number =>
      WORTH * one.score * SECTION_FATIGUE ** (perSection.get(one.section) ?? 0) - (1 - WORTH) * (alike.get(one) ?? 0);
    let best: Placed | undefined;
    for (const one of waiting) {
      if ((alike.get(one) ?? 0) < REPEATS && (best === undefined || value(one) > value(best))) best = one;
    }
    if (best === undefined) break;
    take(best);
  }
  return chosen;
}

function byScore(a: Placed, b: Placed): number {
  return b.score - a.score || byCodePoint(a.head.statement.id, b.head.statement.id);
}

const length = (one: Placed): number => words(one.head.statement.text).length;

/** Entries grow with the square root of the material: thirty statements are printed whole, a hundred are cut by nearly half. */
const ENTRIES_PER_ROOT = 5.5;

/** A page and a half of text per ten entries is what a reader takes in; long sentences leave room for fewer. */
const WORDS_PER_ENTRY = 30;

/** What a brief with so much to tell may hold. */
export function budgetFor(material: number, maxEntries: number): Budget {
  const entries = Math.min(maxEntries, Math.ceil(ENTRIES_PER_ROOT * Math.sqrt(material)));
  return { entries, words: entries * WORDS_PER_ENTRY };
}
