import { byCodePoint } from '../text/by-code-point.ts';
import type { Atlas } from './atlas.ts';
import { type Candidate, knownAt } from './candidate.ts';
import { headIndex } from './head-index.ts';
import { isKeyFact } from './key-fact.ts';
import { hasToll, sameEvent, tollsDiffer } from './same-event.ts';
import { sameFact } from './same-fact.ts';
import { byNewest } from './spans.ts';

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

/**
 * Joins the candidates that tell one thing into tellings. The best-informed wording leads, and others join it, so that
 * two loosely alike statements are never joined by way of a third.
 */
export function tellings(candidates: readonly Candidate[], known: Atlas): readonly Telling[] {
  const led: { head: Candidate; members: Candidate[]; contrary: Candidate[] }[] = [];
  const heads = headIndex();
  const informed = candidates.map((one) => ({ one, carries: information(one) })).sort(byInformation);
  for (const { one } of informed) {
    const first = (places: readonly number[], isSame: (head: Candidate) => boolean) =>
      places.map((place) => led[place]).find((each) => each !== undefined && isSame(each.head));
    const twin = first(heads.likeWorded(one), (head) => sameFact(head, one));
    if (twin !== undefined) {
      twin.members.push(one);
      continue;
    }
    const sameDays = heads.sameDays(one);
    const isSame = (head: Candidate): boolean => sameEvent(head, one, known);
    // A toll belongs beside another toll: joined to a wording without one, two that differ would both be its witnesses.
    const event = (hasToll(one) ? first(sameDays, (head) => hasToll(head) && isSame(head)) : undefined) ?? first(sameDays, isSame);
    if (event === undefined) {
      led.push({ head: one, members: [one], contrary: [] });
      heads.add(one);
    } else if (tollsDiffer(tollTold(event.members) ?? event.head, one)) event.contrary.push(one);
    else event.members.push(one);
  }
  return led.map(({ head, members, contrary }) => {
    const origins = new Set(members.map((member) => member.origin)).size;
    return { head, members, contrary, origins, score: score(members, origins, known) };
  });
}

/** The first of one event's reports that tells a toll. */
export const tollTold = (members: readonly Candidate[]): Candidate | undefined => members.find(hasToll);

/** Weightiest first, then the one with more in it, then the newer, then by id: the order in which wordings may lead. */
function byInformation(a: Informed, b: Informed): number {
  return (
    b.carries - a.carries ||
    b.one.tokens.size - a.one.tokens.size ||
    byNewestKnown(a.one, b.one) ||
    byCodePoint(a.one.statement.id, b.one.statement.id)
  );
}

type Informed = { readonly one: Candidate; readonly carries: number };

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
