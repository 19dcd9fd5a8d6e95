import type { Candidate } from '../candidate.ts';
import type { DisputeDraft } from '../draft.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { bodyNames } from './bodies.ts';
import { controlDisputes } from './control.ts';
import { denialDisputes } from './denials.ts';
import { figureDisputes } from './figures.ts';
import { foundingDisputes } from './foundings.ts';
import { leadershipDisputes } from './leadership.ts';
import { opposedAccounts } from './opposed.ts';
import { perpetratorDisputes } from './perpetrators.ts';
import { type StatementsOf, sideBySide } from './side-by-side.ts';
import { tieDisputes } from './ties.ts';
import { tollDisputes } from './tolls.ts';

/**
 * Everything on which sources differ or that changed from one to the next; `told` has the weightiest telling first,
 * `acts` those of any article that tell who did what.
 */
export function disputes(
  told: readonly Telling[],
  context: Context,
  statementsOf: StatementsOf = () => [],
  acts: readonly Candidate[] = [],
): readonly DisputeDraft[] {
  const beside = sideBySide(told, context, statementsOf);
  return [
    ...tollDisputes(told, context),
    ...perpetratorDisputes(told, context, acts),
    ...beside,
    // Two numbers that an article itself sets side by side are one point, and not another by being figures of a table.
    ...figureDisputes(told, context).filter((one) => !beside.some(({ topic, sides }) => topic === one.topic && sides.length >= one.sides.length)),
    ...foundingDisputes(told, context),
    ...controlDisputes(told, context),
    ...leadershipDisputes(told, context),
    ...tieDisputes(told, context),
    ...opposedAccounts(told, context),
    ...bodyNames(told, context),
    ...denialDisputes(told, context.words, statementsOf),
  ];
}
