import type { DaySpan } from '../../model/day-span.ts';
import type { Relation } from '../../model/statement.ts';
import { dayNumber } from '../../text/calendar.ts';
import { byDate, later } from '../spans.ts';
import type { Telling } from '../telling.ts';
import { tieTime } from '../tie-time.ts';

/** A tie with another, and the telling that it stands in. */
type ToldTie = { readonly other: string; readonly type: Relation['type']; readonly wording: string; readonly telling: Telling };

/** What binds two, and can end. */
const BINDS: ReadonlySet<Relation['type']> = new Set(['part of', 'allied with', 'linked to', 'backed by']);

/** "From 2003 until 2022", "between 2003 and 2006": a stretch that has an end. */
const ENDED = /\b(?:until|till|to|and)\s\d{4}$/i;

/** Whether a tie is over: it ended by the words of one of these ties with the same other, or by a split that is told, and did not come about after that. */
export function tiesOver(ties: readonly ToldTie[]): (tie: ToldTie) => boolean {
  const ends = new Map<string, DaySpan>();
  for (const tie of ties) {
    const end = endOf(tie);
    if (end !== null) ends.set(tie.other, later(ends.get(tie.other) ?? null, end) ?? end);
  }
  return (tie) => {
    const end = BINDS.has(tie.type) ? ends.get(tie.other) : undefined;
    const begun = tieTime(tie.telling.head, tie.wording);
    return end !== undefined && (begun === null || dayNumber(begun.start) <= dayNumber(end.end));
  };
}

function endOf({ type, wording, telling: { head } }: ToldTie): DaySpan | null {
  const time = tieTime(head, wording);
  if (time === null || type === 'split from') return time;
  const isStretch = head.statement.dates.some((date) => byDate(date.span, time) === 0 && ENDED.test(date.wording ?? ''));
  return BINDS.has(type) && isStretch ? time : null;
}
