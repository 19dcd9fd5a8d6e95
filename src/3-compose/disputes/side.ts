import type { EditionWords } from '../../labels/index.ts';
import type { DaySpan } from '../../model/day-span.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import { formatSpan } from '../../text/calendar.ts';
import { type Candidate, heldWithDoubt, references } from '../candidate.ts';
import type { SideDraft } from '../draft.ts';
import { byDate, daysApart } from '../spans.ts';

/** A statement with the date that counts for its dispute: of what happened, or of the state it describes. */
export type Dated = { readonly one: Candidate; readonly date: DaySpan | null };

/** One side of a disputed point: what is claimed, in words of the statement, by whom, of when. */
export function side(claim: string, { one, date }: Dated, words: EditionWords): SideDraft {
  return {
    claim,
    // "The group's [NF] own office": the brackets say whose.
    holder: heldWithDoubt(one, words).replace(/^(?:the\s)?\p{Ll}+[’']s\s\[([^\]]+)\]\s/iu, '$1’s '),
    date: date === null ? words.undated : formatSpan(date, words.dates),
    references: references(one),
  };
}

/** Half a year: values further apart in time have had time to change. */
const ONE_TIME_DAYS = 183;

/** True when two statements speak of one time, so that they can't both be right by way of change. */
export function ofOneTime(a: Dated, b: Dated): boolean {
  return a.date === null || b.date === null || daysApart(a.date, b.date) <= ONE_TIME_DAYS;
}

/** The order in which sides print: as time went. */
export function byTime(a: Dated, b: Dated): number {
  const order = a.date === null || b.date === null ? Number(a.date !== null) - Number(b.date !== null) : byDate(a.date, b.date);
  return order || byCodePoint(a.one.statement.id, b.one.statement.id);
}
