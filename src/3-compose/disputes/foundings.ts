import type { DisputeDraft } from '../draft.ts';
import { foundingOf } from '../founding.ts';
import type { Context } from '../sections/rule.ts';
import { daysApart } from '../spans.ts';
import type { Telling } from '../telling.ts';
import { claimOf } from './claim.ts';
import { byTime, type Dated, side } from './side.ts';

/** Below it a founding told beside the subject is likelier another's. */
const MIN_RELEVANCE = 0.8;

/** A group is founded once: dates of its founding that cannot both be right, each with who gives it. */
export function foundingDisputes(told: readonly Telling[], { subject, known, words }: Context): readonly DisputeDraft[] {
  if (subject.kind !== 'group') return [];
  const dated = told.flatMap(({ head }): readonly Dated[] => {
    const { negated, kind } = head.statement;
    if (negated || kind === 'forecast' || head.relevance < MIN_RELEVANCE) return [];
    const founding = foundingOf(head.statement, subject.id);
    return founding === null ? [] : [{ one: head, date: founding.date }];
  });
  // A year and a month in it agree; of those that agree the weightiest speaks for all.
  const sides = dated.filter((one, at) => !dated.slice(0, at).some((earlier) => agree(one, earlier)));
  if (sides.length < 2 || new Set(sides.map(({ one }) => one.origin)).size < 2) return [];
  return [
    {
      kind: 'dispute',
      topic: words.topics.founded(known.name(subject.id)),
      sides: [...sides].sort(byTime).map((founded) => side(claimOf(founded.one.statement), founded, words)),
    },
  ];
}

const agree = (a: Dated, b: Dated): boolean => a.date !== null && b.date !== null && daysApart(a.date, b.date) === 0;
