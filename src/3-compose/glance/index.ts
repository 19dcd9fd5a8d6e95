import type { RowDraft } from '../draft.ts';
import type { Context } from '../sections/rule.ts';
import type { Subject } from '../subject.ts';
import type { Telling } from '../telling.ts';
import { alsoKnownAs } from './also-known-as.ts';
import { area } from './area.ts';
import { control } from './control.ts';
import { figureRow } from './figures.ts';
import { formed } from './formed.ts';
import { groupsPresent } from './groups-present.ts';
import { leader } from './leader.ts';
import { liesIn } from './lies-in.ts';
import type { RowMaker } from './row.ts';
import { tieRow } from './ties.ts';

/** The rows of the glance box of each kind of brief, in order. */
const ROWS: Readonly<Record<Subject['kind'], readonly RowMaker[]>> = {
  group: [
    alsoKnownAs,
    formed,
    leader,
    figureRow('strength', ['strength', 'members']),
    area,
    tieRow('alliances', ['part of', 'successor of', 'allied with', 'linked to', 'joined by', 'backed by', 'trains']),
    tieRow('rivals', ['rival of', 'fights', 'split from']),
    figureRow('prisoners', ['prisoners']),
    tieRow('designations', ['designated by']),
  ],
  region: [
    alsoKnownAs,
    liesIn,
    groupsPresent,
    control,
    figureRow('population', ['population']),
    figureRow('displaced', ['displaced']),
    figureRow('prisoners', ['prisoners']),
  ],
};

/** The rows of the glance box for which there is something to show. */
export function glance(told: readonly Telling[], context: Context): readonly RowDraft[] {
  return ROWS[context.subject.kind].flatMap((make) => {
    const made = make(told, context);
    return made === null ? [] : [made];
  });
}
