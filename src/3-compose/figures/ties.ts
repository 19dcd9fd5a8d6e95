import type { TieFamily } from '../../model/figure.ts';
import type { Relation } from '../../model/statement.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import { references } from '../candidate.ts';
import type { TieDraft, TiesDraft } from '../draft.ts';
import { tiesOver } from '../glance/tie-ends.ts';
import { newestTies } from '../glance/ties.ts';
import type { Context } from '../sections/rule.ts';
import type { Telling } from '../telling.ts';
import { tieTime } from '../tie-time.ts';
import { entryOf, type Printed } from './printed.ts';

const FAMILIES: Readonly<Record<Relation['type'], TieFamily>> = {
  'part of': 'descent',
  'successor of': 'descent',
  'split from': 'descent',
  'joined by': 'descent',
  'allied with': 'friend',
  'linked to': 'friend',
  'backed by': 'friend',
  trains: 'friend',
  'rival of': 'foe',
  fights: 'foe',
  'designated by': 'listing',
};

/** Quotations behind one line. */
const MAX_CITED = 4;

/** More lines than this make a thicket; the newest stand. */
const MAX_TIES = 14;

/** The ties of a group to others, each sort of tie to each other once, the newest first. Null when there are fewer than two. */
export function ties(told: readonly Telling[], context: Context, printed: Printed): TiesDraft | null {
  if (context.subject.kind !== 'group') return null;
  const found = new Map<string, TieDraft>();
  const newest = newestTies(told, context);
  const isOver = tiesOver(newest);
  for (const tie of newest) {
    const { other, type, telling } = tie;
    // What is over is of its own time, of which a report of today may say nothing.
    const way = isOver(tie) ? context.words.formerly(tie.way) : tie.way;
    const at = isOver(tie) ? tieTime(telling.head, tie.wording) : tie.at;
    const key = `${other} ${way}`;
    const known = found.get(key);
    const entry = entryOf(telling, printed);
    found.set(
      key,
      known === undefined
        ? { other: context.known.name(other), way, family: FAMILIES[type], asOf: at, entry, references: references(telling.head) }
        : {
            ...known,
            asOf: known.asOf ?? at,
            entry: known.entry ?? entry,
            references: [...known.references, ...references(telling.head)].slice(0, MAX_CITED),
          },
    );
  }
  const all = [...found.values()].slice(0, MAX_TIES);
  if (new Set(all.map(({ other }) => other)).size < 2) return null;
  return { kind: 'ties', section: 'relations', ties: all.sort((a, b) => byCodePoint(a.other, b.other) || byCodePoint(a.way, b.way)) };
}
