import { containment } from '../../text/similar.ts';
import { type Candidate, knownAt } from '../candidate.ts';
import { shortForm } from '../clause.ts';
import type { DisputeDraft } from '../draft.ts';
import type { Telling } from '../telling.ts';
import { byTime, side } from './side.ts';

/** A denial names what it denies: this much of the shorter sentence stands in both. */
const ON_THE_SAME = 0.4;

const CLAIM_WORDS = 22;
const TOPIC_WORDS = 10;

/** Statements that somebody denies, beside the denial. */
export function denialDisputes(told: readonly Telling[]): readonly DisputeDraft[] {
  const heads = told.map((telling) => telling.head);
  return heads.filter(denies).flatMap((denial): readonly DisputeDraft[] => {
    const denied = heads
      .filter((one) => !denies(one) && !one.statement.negated && one.origin !== denial.origin)
      .map((one) => ({ one, date: knownAt(one), alike: containment(one.tokens, denial.tokens) }))
      .filter(({ alike }) => alike >= ON_THE_SAME)
      .sort((a, b) => b.alike - a.alike || byTime(a, b))[0]?.one;
    if (denied === undefined) return [];
    const claims = [denied, denial].map((one) => ({ one, date: knownAt(one), claim: shortForm(one.statement, CLAIM_WORDS) ?? one.statement.text }));
    return [
      {
        kind: 'dispute',
        topic: shortForm(denied.statement, TOPIC_WORDS) ?? 'Contested statement',
        sides: claims.map((dated) => side(dated.claim, dated)),
      },
    ];
  });
}

const denies = (one: Candidate): boolean => one.statement.holder?.stance === 'denies';
