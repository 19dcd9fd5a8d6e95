import type { SectionId } from '../model/edition.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { similarityOf } from '../text/similar.ts';
import { wordIndex } from '../text/word-index.ts';
import { words } from '../text/words.ts';
import { importanceOf } from './importance.ts';
import type { Telling } from './telling.ts';

/** A telling with the section it would print in. */
export type Placed = Telling & { readonly section: SectionId };

export type Budget = { readonly entries: number; readonly words: number };

/** Maximal marginal relevance: how much worth counts against novelty. */
const WORTH = 0.8;

/** Each entry a section already has makes its next one this much less worth: a brief informs on all sides of its subject. */
const SECTION_FATIGUE = 0.995;

/** At or above it a statement is worth its lines in any brief. */
const WORTH_PRINTING = 0.45;

/** The first and the second entry on a side of the subject tell more than the tenth, and may be so much weaker for each that is lacking. */
const SCARCE = 2;
const SCARCE_ALLOWANCE = 0.06;

/**
 * With fewer statements worth printing little is known, and then all is printed but what nobody would miss. From there to twice as many the
 * floor rises step by step: one statement more must not empty a brief of all the weaker ones at once.
 */
const FEW = 12;
export const MIN_SCORE = 0.25;

/** So alike to one already chosen that it repeats rather than adds. */
const REPEATS = 0.5;

/**
 * Chooses what is printed: the weightiest of each section first, so that no side of the subject with good evidence is
 * missing, then by maximal marginal relevance (Carbonell and Goldstein 1998) as far as it is worth printing and the budget goes.
 */
export function select(placed: readonly Placed[], budget: Budget): readonly Placed[] {
  const waiting = placed.filter((one) => one.score >= MIN_SCORE).sort(byScore);
  const worthy = waiting.filter((one) => one.score >= WORTH_PRINTING).length;
  const floor = MIN_SCORE + (WORTH_PRINTING - MIN_SCORE) * Math.min(1, Math.max(0, worthy - FEW) / FEW);
  const chosen: Placed[] = [];
  const candidates = [...waiting];
  const byWords = wordIndex();
  for (const { head } of candidates) byWords.add(head.tokens);
  const alike = new Map<Placed, number>();
  const perSection = new Map<SectionId, number>();
  let room = budget.words;

  const matters = new Set<string>();
  const saysNoMore = ({ head }: Placed): boolean => {
    const importance = importanceOf(head.statement);
    return importance?.isBare === true && matters.has(importance.of);
  };
  const isWorthIt = (one: Placed): boolean => {
    const lacking = Math.max(0, SCARCE - (perSection.get(one.section) ?? 0));
    return one.score >= floor - lacking * SCARCE_ALLOWANCE && (alike.get(one) ?? 0) < REPEATS && !saysNoMore(one);
  };
  const take = (one: Placed): void => {
    chosen.push(one);
    room -= length(one);
    const importance = importanceOf(one.head.statement);
    if (importance !== null) matters.add(importance.of);
    perSection.set(one.section, (perSection.get(one.section) ?? 0) + 1);
    waiting.splice(waiting.indexOf(one), 1);
    byWords.beside(one.head.tokens, (place, shared) => {
      const other = candidates[place];
      if (other === undefined) return;
      alike.set(other, Math.max(alike.get(other) ?? 0, similarityOf(shared, one.head.tokens.size, other.head.tokens.size)));
    });
  };

  for (const section of new Set(waiting.map((one) => one.section))) {
    const best = waiting.find((one) => one.section === section && isWorthIt(one));
    if (best !== undefined && chosen.length < budget.entries) take(best);
  }
  while (chosen.length < budget.entries && room > 0) {
    const value = (one: Placed): number =>
      WORTH * one.score * SECTION_FATIGUE ** (perSection.get(one.section) ?? 0) - (1 - WORTH) * (alike.get(one) ?? 0);
    let best: { readonly one: Placed; readonly worth: number } | null = null;
    for (const one of waiting) {
      if (!isWorthIt(one)) continue;
      const worth = value(one);
      if (best === null || worth > best.worth) best = { one, worth };
    }
    if (best === null) break;
    take(best.one);
  }
  return chosen;
}

function byScore(a: Placed, b: Placed): number {
  return b.score - a.score || byCodePoint(a.head.statement.id, b.head.statement.id);
}

const length = (one: Placed): number => words(one.head.statement.text).length;

/** A page and a half of text per ten entries is what a reader takes in; long sentences leave room for fewer. */
const WORDS_PER_ENTRY = 33;

/** What a brief may hold at most. How much it holds is decided by what is worth printing. */
export function budgetFor(maxEntries: number): Budget {
  return { entries: maxEntries, words: maxEntries * WORDS_PER_ENTRY };
}
