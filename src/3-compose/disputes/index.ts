import type { Statement } from '../../model/statement.ts';
import type { DisputeDraft } from '../draft.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { denialDisputes } from './denials.ts';
import { figureDisputes } from './figures.ts';
import { leadershipDisputes } from './leadership.ts';
import { sideBySide } from './side-by-side.ts';
import { tieDisputes } from './ties.ts';
import { tollDisputes } from './tolls.ts';

/**
 * Everything on which sources differ or that changed from one to the next; `told` has the weightiest telling first,
 * `articles` all statements of each article in the order of its text.
 */
export function disputes(
  told: readonly Telling[],
  context: Context,
  articles: ReadonlyMap<string, readonly Statement[]> = new Map(),
): readonly DisputeDraft[] {
  return [
    ...tollDisputes(told, context),
    ...sideBySide(told, context, articles),
    ...figureDisputes(told, context),
    ...leadershipDisputes(told, context),
    ...tieDisputes(told, context),
    ...denialDisputes(told, articles),
  ];
}
