import type { Credibility } from '../model/article.ts';
import type { SourceCorrection } from '../model/desk.ts';
import type { Summary } from '../model/summary.ts';
import { ownReferences, type Reference } from './candidate.ts';
import type { DisputeDraft } from './draft.ts';
import type { Telling } from './telling.ts';

/** The credibility of what a quotation says: by origins that were counted, or by the desk. */
export type Credibilities = (reference: Reference) => Credibility;

/** Nothing to lay it beside: its truth cannot be judged. */
const NOT_JUDGED: Credibility = 6;

/**
 * Admiralty item credibility by counting, never by judging:
 * 1, at least two independent origins tell it alike, and no source differs;
 * 2, they do, but it is their judgement or expectation, or a source differs;
 * 3, one origin tells it, and another tells of the same event with other numbers;
 * 4, one origin tells it, and another gives another value or denies it;
 * 6, one origin tells it, and there is nothing to lay it beside.
 * 5, improbable, is for the desk alone to say. What data/sources.json states of a passage holds where the count does not give 1.
 */
export function credibilities(
  told: readonly Telling[],
  disputed: readonly DisputeDraft[],
  summaries: ReadonlyMap<string, Summary>,
  corrections: readonly SourceCorrection[],
): Credibilities {
  const disputedAt = disputed.filter(({ kind }) => kind === 'dispute').flatMap(({ sides }) => sides.flatMap((side) => side.references));
  const known = new Map<string, Graded[]>();
  const note = (reference: Reference, grade: Credibility): void => {
    const before = known.get(reference.article);
    const graded = { start: reference.evidence.start, end: reference.evidence.end, grade };
    if (before === undefined) known.set(reference.article, [graded]);
    else before.push(graded);
  };
  for (const telling of told) {
    const own = telling.members.flatMap(ownReferences);
    const grade = countedGrade(
      telling,
      own.some((one) => disputedAt.some((other) => overlaps(one, other))),
    );
    for (const reference of own) note(reference, grade);
  }
  for (const reference of disputedAt) note(reference, 4);
  const stated = statedGrades(corrections, summaries);
  return (reference) => {
    // A quotation that tells two things, or a part of what was told, is as credible as the better known of them.
    const near = (known.get(reference.article) ?? []).filter(({ start, end }) => start < reference.evidence.end && end > reference.evidence.start);
    const own = Math.min(NOT_JUDGED, ...near.map(({ grade }) => grade));
    return own === 1 ? own : (stated.get(`${reference.article} ${reference.evidence.passage}`) ?? own);
  };
}

type Graded = { readonly start: number; readonly end: number; readonly grade: Credibility };

const overlaps = (a: Reference, b: Reference): boolean =>
  a.article === b.article && a.evidence.start < b.evidence.end && a.evidence.end > b.evidence.start;

function countedGrade({ head, members, contrary, origins }: Telling, isDisputed: boolean): Credibility {
  const own = new Set(members.map((member) => member.origin));
  const differs = isDisputed || contrary.some((one) => !own.has(one.origin));
  if (origins >= 2) return differs || head.statement.kind === 'assessment' || head.statement.kind === 'forecast' ? 2 : 1;
  if (contrary.some((one) => !own.has(one.origin))) return 3;
  return differs ? 4 : NOT_JUDGED;
}

function statedGrades(corrections: readonly SourceCorrection[], summaries: ReadonlyMap<string, Summary>): ReadonlyMap<string, Credibility> {
  const idOf = new Map([...summaries.values()].map(({ article }) => [`${article.place} ${article.seed}`, article.id]));
  return new Map(
    corrections.flatMap(({ seed, place, items = [] }) => {
      const id = idOf.get(`${place} ${seed}`);
      return id === undefined ? [] : items.map(({ passage, credibility }) => [`${id} ${passage}`, credibility] as const);
    }),
  );
}
