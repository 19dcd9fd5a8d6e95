import type { Relation, Statement } from '../../model/statement.ts';
import type { Context } from '../sections/rule.ts';
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

/** A tie as seen from the subject. */
export type SeenTie = { readonly other: string; readonly way: string; readonly type: Relation['type'] };

/** The ties that a statement tells of the subject, as they read from its side. */
export function tiesOf(statement: Statement, { subject, known }: Context): readonly SeenTie[] {
  return soundTies(statement, known).flatMap(({ from, to, type }) => {
    const direction: Direction | null = from === subject.id ? 'from' : to === subject.id ? 'to' : null;
    return direction === null ? [] : [{ other: direction === 'from' ? to : from, way: SEEN_FROM[type][direction], type }];
  });
}

/** A row of the other ends of the subject's ties of these types, each with how it is tied, since ties change with time. */
export function tieRow(label: string, types: readonly Relation['type'][]): RowMaker {
  return (told, context) => {
    const values = [...assertable(told)].sort(newestFirst).flatMap((telling) =>
      tiesOf(telling.head.statement, context)
        .filter(({ type }) => types.includes(type))
        .map(({ other, way }) => value(context.known.name(other), telling, way)),
    );
    return row(label, joined(values));
  };
}
