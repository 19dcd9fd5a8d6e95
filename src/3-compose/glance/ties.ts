import type { Relation, Statement } from '../../model/statement.ts';
import type { RowName } from '../draft.ts';
import type { Context } from '../sections/rule.ts';
import { soundTies } from '../ties.ts';
import { assertable, joined, newestFirst, type RowMaker, row, value } from './row.ts';

/** The end of a tie at which the subject stands. */
type Direction = 'from' | 'to';

/** A tie as seen from the subject. */
export type SeenTie = { readonly other: string; readonly way: string; readonly type: Relation['type'] };

/** The ties that a statement tells of the subject, as they read from its side. */
export function tiesOf(statement: Statement, { subject, known, words }: Context): readonly SeenTie[] {
  return soundTies(statement, known).flatMap(({ from, to, type }) => {
    const direction: Direction | null = from === subject.id ? 'from' : to === subject.id ? 'to' : null;
    return direction === null ? [] : [{ other: direction === 'from' ? to : from, way: words.ties[type][direction], type }];
  });
}

/** A row of the other ends of the subject's ties of these types, each with how it is tied, since ties change with time. */
export function tieRow(name: RowName, types: readonly Relation['type'][]): RowMaker {
  return (told, context) => {
    const values = [...assertable(told)].sort(newestFirst).flatMap((telling) =>
      tiesOf(telling.head.statement, context)
        .filter(({ type }) => types.includes(type))
        .map(({ other, way }) => value(context.known.name(other), telling, way, context.words)),
    );
    return row(name, joined(values));
  };
}
