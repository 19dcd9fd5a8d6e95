import { dayNumber } from '../../text/calendar.ts';
import { readDateline } from '../../text/dateline.ts';
import { day } from '../../text/days.ts';
import type { Constraint } from './constraint.ts';
import type { DraftWords } from './draft-words.ts';

/** A report is written on the day of its dateline, and hardly anything in it can speak against that. */
const CERTAIN = 6;

/** "PORT CITY, 29 June (Agency) --": the day of writing, in whichever of the years it may be of. */
export function filed({ sentences }: DraftWords, years: readonly number[]): Constraint[] {
  const opening = sentences[0]?.text ?? '';
  const dateline = readDateline(opening);
  const form = dateline?.date.form;
  if (dateline === null || form?.kind !== 'partial' || form.from.day === null) return [];
  const { month, day: dayOfMonth } = form.from;
  const days = new Set(years.flatMap((year) => [day(year, month, dayOfMonth)].flatMap((each) => (each === null ? [] : [dayNumber(each)]))));
  return [{ weight: CERTAIN, why: `it was filed on "${opening.slice(dateline.date.start, dateline.date.end)}"`, allows: (each) => days.has(each) }];
}
