import type { DaySpan } from '../model/day-span.ts';
import type { Statement } from '../model/statement.ts';
import { formatSpan, lengthInDays } from '../text/calendar.ts';
import { isAhead } from '../text/resolve-point.ts';
import { collapse } from '../text/words.ts';
import type { Reading } from './reading.ts';

// A month is fine enough to say from when something goes; a year would be told as more than it is.
const LONGEST_DAYS = 31;
// "Since the Ruritanian army in the north began its offensive against the rebels,"
const MAX_CLAUSE_CHARS = 160;

/** The event that a sentence's opening clause goes back to ("Since the army took the town, …"), and its days where the article told it before. */
type Recalled = { readonly clause: string; readonly span: DaySpan; readonly told: string };

type Deed = { readonly doer: string; readonly base: string };
type Time = Reading['times'][number];

/** What an article told so far of who did what at which one time, by doer and verb: the first two times of each, for with the second it is known whether they differ. */
export type DeedsTold = Map<string, readonly Time[]>;

const keyOf = ({ doer, base }: Deed): string => `${doer} ${base}`;

/** Adds what a sentence tells. Kept as the article goes on, for a sentence that goes back would else search all before it. */
export function noteDeed(told: DeedsTold, reading: Reading): void {
  const times = reading.times.filter((time) => !time.weak);
  const [time] = times;
  if (time === undefined || times.length > 1 || time.recurring || time.boundary !== 'at' || isAhead(time.tense)) return;
  const deed = lengthInDays(time.span) <= LONGEST_DAYS ? deedIn(reading, Number.POSITIVE_INFINITY) : null;
  const before = deed === null ? [] : (told.get(keyOf(deed)) ?? []);
  if (deed !== null && before.length < 2) told.set(keyOf(deed), [...before, time]);
}

/**
 * "Since X began its raids, …" without a date, in an article that told before "X began its campaign in September": the same
 * doer and the same verb, told once with one time. Null where the article told it with none, or with several.
 */
export function recalledEvent(reading: Reading, told: DeedsTold): Recalled | null {
  const opening = /^["“]?(?:since|after)\s[^,;:]{1,160},\s/iu.exec(reading.text);
  if (opening === null || opening[0].length > MAX_CLAUSE_CHARS || reading.times.some((time) => !time.weak)) return null;
  const clause = opening[0].replace(/,\s$/, '');
  const deed = deedIn(reading, clause.length);
  const [time, other] = (deed === null ? null : told.get(keyOf(deed))) ?? [];
  if (time === undefined || (other !== undefined && other.span.start !== time.span.start)) return null;
  return { clause, span: time.span, told: time.wording };
}

/** The first name that is the subject of a verb in the first `end` characters. */
function deedIn({ names, tokens }: Reading, end: number): Deed | null {
  const name = names.find((one) => one.isSubject && one.verb !== null && one.end <= end);
  const verb = name?.verb === undefined || name.verb === null ? undefined : tokens[name.verb];
  return name === undefined || verb?.base === undefined || verb.base === null || verb.start > end ? null : { doer: name.id, base: verb.base };
}

/** The statement with the days of that event as the editor's insertion behind the clause. */
export function withRecalled(statement: Statement, { clause, span, told }: Recalled): Statement {
  const at = statement.text.startsWith(collapse(clause)) ? collapse(clause).length : -1;
  if (at < 0 || statement.insertions.some((one) => one.start < at)) return statement;
  const label = ` [${span.precision === 'day' ? 'on' : 'in'} ${formatSpan(span)}]`;
  const basis = `the same was told before with "${told}"`;
  return {
    ...statement,
    text: `${statement.text.slice(0, at)}${label}${statement.text.slice(at)}`,
    insertions: [
      { start: at + 1, end: at + label.length, kind: 'date', basis },
      ...statement.insertions.map((one) => ({ ...one, start: one.start + label.length, end: one.end + label.length })),
    ],
    dates: [{ span, role: 'as-of', wording: null, basis }, ...statement.dates.filter((date) => date.wording !== null)],
  };
}
