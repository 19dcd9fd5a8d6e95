import { byCodePoint } from '../text/by-code-point.ts';
import { containment, similarity } from '../text/similar.ts';
import type { Atlas } from './atlas.ts';
import { type Candidate, dateOf, knownAt } from './candidate.ts';
import { isKeyFact } from './key-fact.ts';
import { sameActors, sameEvent, tollsDiffer } from './same-event.ts';
import { byNewest, daysApart } from './spans.ts';

/** One thing told, by one statement or by several that say the same. */
export type Telling = {
  /** The wording that is printed: the most informative. */
  readonly head: Candidate;
  /** All that say the same and agree in every number, the head first. */
  readonly members: readonly Candidate[];
  /** Reports of the same event whose toll differs: shown as a disputed point, never cited for the head's numbers. */
  readonly contrary: readonly Candidate[];
  /** Independent origins behind the members. */
  readonly origins: number;
  /** 0 to about 1: what selection ranks by. */
  readonly score: number;
};

/** Sentences that share this much of all their words say the same thing (copies, light edits). */
const SAME_WORDING = 0.6;

/** One sentence stands whole in the other, give or take a word. */
const SAME_CONTAINED = 0.85;

/** Short sentences are contained in many; below this many content words only SAME_WORDING counts. */
const MIN_WORDS_TO_CONTAIN = 6;

/** A figure given twice is one fact when a third of the words around it agree as well. */
const SAME_FIGURE_WORDING = 0.34;

/**
 * Joins the candidates that tell one thing into tellings. The best-informed wording leads, and others join it, so that
 * two loosely alike statements are never joined by way of a third.
 */
export function tellings(candidates: readonly Candidate[], known: Atlas): readonly Telling[] {
  const led: { head: Candidate; members: Candidate[]; contrary: Candidate[] }[] = [];
  for (const one of [...candidates].sort(byInformation)) {
    const twin = led.find(({ head }) => sameFact(head, one));
    if (twin !== undefined) {
      twin.members.push(one);
      continue;
    }
    const event = led.find(({ head }) => sameEvent(head, one, known));
    if (event === undefined) led.push({ head: one, members: [one], contrary: [] });
    else if (tollsDiffer(event.head, one)) event.contrary.push(one);
    else event.members.push(one);
  }
  return led.map(({ head, members, contrary }) => {
    const origins = new Set(members.map((member) => member.origin)).size;
    return { head, members, contrary, origins, score: score(members, origins, known) };
  });
}

/** Weightiest first, then the one with more in it, then the newer, then by id: the order in which wordings may lead. */
function byInformation(a: Candidate, b: Candidate): number {
  return information(b) - information(a) || b.tokens.size - a.tokens.size || byNewestKnown(a, b) || byCodePoint(a.statement.id, b.statement.id);
}

function byNewestKnown(a: Candidate, b: Candidate): number {
  const [one, other] = [knownAt(a), knownAt(b)];
  return one === null || other === null ? Number(one === null) - Number(other === null) : byNewest(one, other);
}

/** What a wording carries: its weight, and the names, numbers and dates in it, each worth a little. */
function information(one: Candidate): number {
  const { statement } = one;
  const details = statement.quantities.length + statement.people.length + statement.dates.filter((date) => date.wording !== null).length;
  return statement.weight * one.relevance + 0.03 * Math.min(details, 5);
}

/** What no brief may lack weighs more than its words alone say. */
const KEY_FACT_BONUS = 0.1;

/** Each further independent origin makes a fact weightier, up to three: after that, it is merely well known. */
const ORIGIN_BONUS = 0.05;

function score(members: readonly Candidate[], origins: number, known: Atlas): number {
  const best = Math.max(
    ...members.map((member) => (member.statement.weight + (isKeyFact(member.statement, known) ? KEY_FACT_BONUS : 0)) * Math.sqrt(member.relevance)),
  );
  return best + ORIGIN_BONUS * Math.min(origins - 1, 3);
}

/** True when two statements say the same, in like words and with no number, negation or date against it. */
function sameFact(a: Candidate, b: Candidate): boolean {
  if (a.statement.negated !== b.statement.negated || (a.statement.holder?.stance === 'denies') !== (b.statement.holder?.stance === 'denies'))
    return false;
  // Told in the same words of two groups, one deed is no fact that both confirm.
  if (!sameActors(a, b) || !numbersFit(a, b) || !timesFit(a, b)) return false;
  const alike = similarity(a.tokens, b.tokens);
  if (alike >= SAME_WORDING) return true;
  const least = Math.min(a.tokens.size, b.tokens.size);
  if (least >= MIN_WORDS_TO_CONTAIN && containment(a.tokens, b.tokens) >= SAME_CONTAINED) return true;
  return sameFigure(a, b) && containment(a.tokens, b.tokens) >= SAME_FIGURE_WORDING;
}

/** The numbers of one are among those of the other; a number more is detail, another number is another fact. */
function numbersFit(a: Candidate, b: Candidate): boolean {
  const [few, many] = a.numbers.size <= b.numbers.size ? [a.numbers, b.numbers] : [b.numbers, a.numbers];
  return [...few].every((number) => many.has(number));
}

/** Both dated by their own words, and apart: two events told alike ("carried out an attack in the town"). */
function timesFit(a: Candidate, b: Candidate): boolean {
  const worded = (one: Candidate) => one.statement.dates.some((date) => date.wording !== null);
  const [one, other] = [dateOf(a.statement), dateOf(b.statement)];
  return one === null || other === null || !worded(a) || !worded(b) || daysApart(one, other) === 0;
}

function sameFigure(a: Candidate, b: Candidate): boolean {
  return a.statement.figures.some((figure) =>
    b.statement.figures.some((other) => {
      const [one, two] = [a.statement.quantities[figure.quantity], b.statement.quantities[other.quantity]];
      return (
        figure.measure === other.measure &&
        figure.measure !== 'other' &&
        figure.about === other.about &&
        one !== undefined &&
        two !== undefined &&
        one.value === two.value &&
        one.max === two.max
      );
    }),
  );
}
