import type { DisputeDraft } from '../draft.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { denialDisputes } from './denials.ts';
import { figureDisputes } from './figures.ts';
import { leadershipDisputes } from './leadership.ts';
import { tieDisputes } from './ties.ts';
import { tollDisputes } from './tolls.ts';

/** Everything on which sources differ or that changed from one to the next; `told` has the weightiest telling first. */
export function disputes(told: readonly Telling[], context: Context): readonly DisputeDraft[] {
  return [
    ...tollDisputes(told, context),
    ...figureDisputes(told, context),
    ...leadershipDisputes(told, context),
    ...tieDisputes(told, context),
    ...denialDisputes(told),
  ];
}
