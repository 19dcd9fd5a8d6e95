import type { DaySpan } from '../../model/day-span.ts';
import type { Relation, Statement } from '../../model/statement.ts';
import { reportedOn } from '../candidate.ts';
import type { RowName, ValueDraft } from '../draft.ts';
import type { Context } from '../sections/rule.ts';
import { byNewest, monthInWords } from '../spans.ts';
import type { Telling } from '../telling.ts';
import { tieAt, tieTime } from '../tie-time.ts';
import { soundTies } from '../ties.ts';
import { asOf, assertable, holderNote, joined, newestFirst, type RowMaker, row, value } from './row.ts';
import { tiesOver } from './tie-ends.ts';

/** The end of a tie at which the subject stands. */
type Direction = 'from' | 'to';

/** A tie as seen from the subject. */
type SeenTie = {
  readonly other: string;
  readonly way: string;
  readonly type: Relation['type'];
  /** The words that tell it. */
  readonly wording: string;
};

/** A tie with the telling that it stands in, and the time that it is of or known at. */
export type ToldTie = SeenTie & { readonly telling: Telling; readonly at: DaySpan | null };

/** The ties that a statement tells of the subject, as they read from its side. */
function tiesOf(statement: Statement, { subject, known, words }: Context): readonly SeenTie[] {
  return soundTies(statement, known).flatMap(({ from, to, type, wording }) => {
    const direction: Direction | null = from === subject.id ? 'from' : to === subject.id ? 'to' : null;
    return direction === null ? [] : [{ other: direction === 'from' ? to : from, way: words.ties[type][direction], type, wording }];
  });
}

/** All ties that are told of the subject, the newest first. */
export function newestTies(told: readonly Telling[], context: Context): readonly ToldTie[] {
  return [...assertable(told)]
    .sort(newestFirst)
    .flatMap((telling) => tiesOf(telling.head.statement, context).map((tie) => ({ telling, at: tieAt(telling.head, tie.wording), ...tie })))
    .sort(({ at: one }, { at: other }) => (one === null || other === null ? Number(one === null) - Number(other === null) : byNewest(one, other)));
}

const endOf = ({ other, way }: SeenTie): string => `${other}\n${way}`;

/** Ends that an article itself tells of: nobody need be named for them. */
const reportedEnds = (ties: readonly ToldTie[], { words }: Context): ReadonlySet<string> =>
  new Set(ties.filter(({ telling }) => holderNote(telling.head, words) === null).map(endOf));

/** "Allied; army": a tie that only somebody claims, unless it is one of the two, of whom the tie says enough. */
function withHolder(way: string, tie: ToldTie, reported: ReadonlySet<string>, { known, subject, words }: Context): string {
  const { other, telling } = tie;
  const holder = reported.has(endOf(tie)) ? null : holderNote(telling.head, words);
  const isOwn = [other, subject.id].some((id) => known.name(id) === holder || known.group(id)?.short === holder);
  return holder === null || isOwn ? way : `${way}${words.semicolon}${holder}`;
}

/** A row of the other ends of the subject's ties of these types, each with how it is tied, since ties change with time, and who says so: what is over says that. */
export function tieRow(name: RowName, types: readonly Relation['type'][]): RowMaker {
  return (told, context) => {
    const ties = newestTies(told, context);
    const isOver = tiesOver(ties);
    const reported = reportedEnds(ties, context);
    const values = ties
      .filter(({ type }) => types.includes(type))
      .map((tie): ValueDraft => {
        const { head } = tie.telling;
        const time = tieTime(head, tie.wording);
        const way = isOver(tie) ? context.words.formerly(tie.way) : tie.way;
        const made = value(context.known.name(tie.other), tie.telling, withHolder(way, tie, reported, context), context.words);
        if (time !== null) return { ...made, asOf: monthInWords(time, context.words.dates) };
        // Of what is over the day of the report says nothing.
        return { ...made, asOf: isOver(tie) ? null : asOf(reportedOn(head), context.words) };
      });
    // Of what several sentences tell, the one with a date says how and when.
    const worded = values.map((one): ValueDraft => {
      const { note, asOf: when } = values.find(({ text, asOf: known }) => text === one.text && known !== null) ?? one;
      return { ...one, note, asOf: when };
    });
    return row(name, joined(worded));
  };
}
