import type { Relation, Statement } from '../../model/statement.ts';
import { reportedOn } from '../candidate.ts';
import type { RowName } from '../draft.ts';
import type { Context } from '../sections/rule.ts';
import { soundTies } from '../ties.ts';
import { find } from '../wording.ts';
import { asOf, assertable, joined, newestFirst, type RowMaker, row, value } from './row.ts';

/** The end of a tie at which the subject stands. */
type Direction = 'from' | 'to';

/** A tie as seen from the subject. */
export type SeenTie = {
  readonly other: string;
  readonly way: string;
  readonly type: Relation['type'] /** The words that tell it. */;
  readonly wording: string;
};

/** The ties that a statement tells of the subject, as they read from its side. */
export function tiesOf(statement: Statement, { subject, known, words }: Context): readonly SeenTie[] {
  return soundTies(statement, known).flatMap(({ from, to, type, wording }) => {
    const direction: Direction | null = from === subject.id ? 'from' : to === subject.id ? 'to' : null;
    return direction === null ? [] : [{ other: direction === 'from' ? to : from, way: words.ties[type][direction], type, wording }];
  });
}

/** Of several ties in one sentence a date is of the one told last before it: "attacks on A for its being allied with B from 2003". */
function isDatesOwn({ text, relations, dates }: Statement, wording: string): boolean {
  const date = dates.find((one) => one.wording !== null)?.wording ?? null;
  const at = date === null ? -1 : find(text, date);
  if (at < 0 || relations.length < 2) return true;
  const endOf = (words: string): number => find(text, words) + words.length;
  const before = relations.map((one) => endOf(one.wording)).filter((end) => end <= at);
  return before.length === 0 || endOf(wording) === Math.max(...before);
}

/** A row of the other ends of the subject's ties of these types, each with how it is tied, since ties change with time. */
export function tieRow(name: RowName, types: readonly Relation['type'][]): RowMaker {
  return (told, context) => {
    const values = [...assertable(told)].sort(newestFirst).flatMap((telling) =>
      tiesOf(telling.head.statement, context)
        .filter(({ type }) => types.includes(type))
        .map(({ other, way, wording }) => {
          const made = value(context.known.name(other), telling, way, context.words);
          return isDatesOwn(telling.head.statement, wording) ? made : { ...made, asOf: asOf(reportedOn(telling.head), context.words) };
        }),
    );
    return row(name, joined(values));
  };
}
