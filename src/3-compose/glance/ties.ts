import type { Relation } from '../../model/statement.ts';
import { soundTies } from '../ties.ts';
import { assertable, joined, newestFirst, type RowMaker, row, value } from './row.ts';

type Direction = 'from' | 'to';

/** How a tie reads from the subject's side, by its type and the end at which the subject stands. */
const SEEN_FROM: Readonly<Record<Relation['type'], Readonly<Record<Direction, string>>>> = {
  'part of': { from: 'part of', to: 'branch or member' },
  'successor of': { from: 'successor of', to: 'succeeded by' },
  'split from': { from: 'split from', to: 'split off' },
  'allied with': { from: 'allied', to: 'allied' },
  'linked to': { from: 'linked', to: 'linked' },
  'joined by': { from: 'joined by', to: 'joined' },
  'backed by': { from: 'backed by', to: 'backs' },
  trains: { from: 'trains', to: 'trained by' },
  'rival of': { from: 'rival', to: 'rival' },
  fights: { from: 'fights', to: 'fights' },
  'designated by': { from: 'designated by', to: 'designated' },
};

/** A row of the other ends of the subject's ties of these types, each with how it is tied, since ties change with time. */
export function tieRow(label: string, types: readonly Relation['type'][]): RowMaker {
  return (told, { subject, known }) => {
    const values = [...assertable(told)].sort(newestFirst).flatMap((telling) =>
      soundTies(telling.head.statement, known)
        .filter((relation) => types.includes(relation.type))
        .flatMap((relation) => {
          const direction: Direction | null = relation.from === subject.id ? 'from' : relation.to === subject.id ? 'to' : null;
          if (direction === null) return [];
          const other = direction === 'from' ? relation.to : relation.from;
          return [value(known.name(other), telling, SEEN_FROM[relation.type][direction])];
        }),
    );
    return row(label, joined(values));
  };
}
