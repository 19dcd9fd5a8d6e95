import type { DaySpan } from '../model/day-span.ts';
import type { SectionId } from '../model/edition.ts';
import type { Statement } from '../model/statement.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { similarity } from '../text/similar.ts';
import { words } from '../text/words.ts';
import { reportedOn } from './candidate.ts';
import { oldness } from './fresh.ts';
import { importanceOf } from './importance.ts';
import { later } from './spans.ts';
import type { Telling } from './telling.ts';

/** A telling with the section it would print in. */
export type Placed = Telling & { readonly section: SectionId };

export type Budget = { readonly entries: number; readonly words: number };

/** Maximal marginal relevance: how much worth counts against novelty. */
const WORTH = 0.8;

/** Each entry a section already has makes its next one this much less worth: a brief informs on all sides of its subject. */
const SECTION_FATIGUE = 0.995;

/** What is old makes room for what is new where there is no room for both; where a group comes from and what it wants is not news, and does not age. */
const AGE_LOSS = 0.1;
const AGELESS: ReadonlySet<Statement['topic']> = new Set(['origins', 'aims']);

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

/** A telling that is not chosen yet, with its score as far as it has not aged, and the most that one of the first `besides` chosen says of it again. */
type Waiting = { readonly one: Placed; readonly standing: number; alike: number; besides: number };

/**
 * Chooses what is printed: the weightiest of each section first, so that no side of the subject with good evidence is
 * missing, then by maximal marginal relevance (Carbonell and Goldstein 1998) as far as it is worth printing and the budget goes.
 * What is not worth printing beside those chosen is so beside more of them; and as worth only falls, a telling is compared with those
 * chosen only where it may be the next (Minoux 1978), which of thousands few may.
 */
export function select(placed: readonly Placed[], budget: Budget): readonly Placed[] {
  const newest = placed.map(({ head }) => reportedOn(head)).reduce<DaySpan | null>(later, null);
  const age = ({ head }: Placed): number => (AGELESS.has(head.statement.topic) ? 0 : oldness(head, newest));
  const waiting = placed
    .filter((one) => one.score >= MIN_SCORE)
    .sort(byScore)
    .map((one): Waiting => ({ one, standing: one.score * (1 - AGE_LOSS * age(one)), alike: 0, besides: 0 }));
  const worthy = waiting.filter(({ one }) => one.score >= WORTH_PRINTING).length;
  const floor = MIN_SCORE + (WORTH_PRINTING - MIN_SCORE) * Math.min(1, Math.max(0, worthy - FEW) / FEW);
  const chosen: Placed[] = [];
  const perSection = new Map<SectionId, number>();
  let room = budget.words;

  const matters = new Set<string>();
  const saysNoMore = ({ head }: Placed): boolean => {
    const importance = importanceOf(head.statement);
    return importance?.isBare === true && matters.has(importance.of);
  };
  const alike = (next: Waiting): number => {
    for (; next.besides < chosen.length; next.besides++) {
      const other = chosen[next.besides];
      if (other !== undefined) next.alike = Math.max(next.alike, similarity(other.head.tokens, next.one.head.tokens));
    }
    return next.alike;
  };
  const isWorthIt = (next: Waiting): boolean => {
    const lacking = Math.max(0, SCARCE - (perSection.get(next.one.section) ?? 0));
    return next.one.score >= floor - lacking * SCARCE_ALLOWANCE && alike(next) < REPEATS && !saysNoMore(next.one);
  };
  const take = (next: Waiting): void => {
    const { one } = next;
    chosen.push(one);
    room -= length(one);
    const importance = importanceOf(one.head.statement);
    if (importance !== null) matters.add(importance.of);
    perSection.set(one.section, (perSection.get(one.section) ?? 0) + 1);
    waiting.splice(waiting.indexOf(next), 1);
  };

  for (const section of new Set(waiting.map(({ one }) => one.section))) {
    const best = waiting.find((next) => next.one.section === section && isWorthIt(next));
    if (best !== undefined && chosen.length < budget.entries) take(best);
  }
  /** No less than it is worth beside all that are chosen, as long as it was not compared with all. */
  const most = ({ one, standing, alike: known }: Waiting): number =>
    WORTH * standing * SECTION_FATIGUE ** (perSection.get(one.section) ?? 0) - (1 - WORTH) * known;
  while (chosen.length < budget.entries && room > 0) {
    let best: { readonly next: Waiting; readonly worth: number } | null = null;
    for (let at = 0; at < waiting.length; at++) {
      const next = waiting[at];
      // Those behind it have a lower score.
      if (next === undefined || (best !== null && WORTH * next.one.score <= best.worth)) break;
      if (best !== null && most(next) <= best.worth) continue;
      if (!isWorthIt(next)) {
        waiting.splice(at--, 1);
        continue;
      }
      const worth = most(next);
      if (best === null || worth > best.worth) best = { next, worth };
    }
    if (best === null) break;
    take(best.next);
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
