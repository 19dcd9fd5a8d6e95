import type { Statement } from '../model/statement.ts';
import { formatSpan } from '../text/calendar.ts';
import { isToll } from './focus.ts';
import type { LastEvent } from './follow-ups.ts';
import { inserted } from './inserted.ts';
import type { Last } from './joined.ts';
import type { Reading } from './reading.ts';
import { countryOf } from './region-index.ts';
import type { StatementsInput } from './statements-input.ts';

const BASIS = 'the event told just before';
/** A toll goes on about the act told so many sentences before, in its paragraph. */
const MAX_SENTENCES_BACK = 3;

/**
 * "At least 168 people were killed": of what, in brackets at its end: the day and the one place of the event told just before. The statement as it is
 * where it is no bare toll; null where nothing says which event it counts.
 */
export function withItsEvent(
  statement: Statement,
  reading: Reading,
  event: LastEvent | null,
  told: Last | null,
  { readings, regions }: Pick<StatementsInput, 'readings' | 'regions'>,
): Statement | null {
  if (!isToll(reading) || saysWhich(reading) || statement.insertions.some(({ kind }) => kind === 'date')) return statement;
  const isNear = (one: { readonly passage: number; readonly position: number }) =>
    one.passage === reading.passage.n && reading.position - one.position <= MAX_SENTENCES_BACK;
  const near = event !== null && isNear(event) ? event : told === null ? null : asTold(told);
  if (near === null || !isNear(near)) return null;
  const ahead = readings.filter((one) => one.position < reading.position && isNear({ passage: one.passage.n, position: one.position }));
  const source = ahead.find(({ position }) => position === near.position);
  // "Since the siege began on 7 May" names a day that is none of theirs, and "said on Saturday" that of the word.
  const isOfADay = source?.holder === null && !SPOKE.test(source.text) && !ahead.some(({ text }) => SINCE.test(text));
  const day = isOfADay && near.date !== null && (near.date.precision === 'day' || near.date.precision === 'range') ? formatSpan(near.date) : null;
  const counters = ahead.map(clauseOf).join(' ');
  const narrow = near.regions.filter(
    (id) => countryOf(id, regions) !== id && regions.get(id)?.kind !== 'world region' && !counters.includes(regions.get(id)?.name ?? ''),
  );
  const place = narrow.length === 1 ? (regions.get(narrow[0] ?? '')?.name ?? null) : null;
  // "More than 50,000 have fled [Mera]": it says where.
  if (place !== null && statement.text.includes(place)) return statement;
  const which = [day, place].filter((part) => part !== null).join(', ');
  if (which === '') return null;
  const at = statement.text.length - (/[.!?]["”’)]*$/u.exec(statement.text)?.[0].length ?? 0);
  const placed = inserted(statement, at, ` [${which}]`, { kind: 'grammar', basis: BASIS });
  if (day === null || near.date === null) return placed;
  return {
    ...placed,
    dates: [{ span: near.date, role: 'event', wording: null, basis: BASIS }, ...placed.dates.filter(({ role }) => role !== 'as-of')],
    incident: placed.incident && { ...placed.incident, date: near.date, dated: 'carried' },
  };
}

const SPOKE = /\bsp(?:oke|eaks?)\b/i;
const SINCE = /\b(?:since|so far|to date)\b/i;

/** "A doctor in Tolve said": where whoever counted is, and not where they died. */
const clauseOf = ({ holder, text }: Reading): string => (holder === null ? '' : text.slice(holder.clause.start, holder.clause.end));

/** What the sentence before told, where no act was found in it: its day and its place. */
function asTold({ reading, statement }: Last): Pick<LastEvent, 'passage' | 'position' | 'date' | 'regions'> {
  const date = statement.dates.find(({ role }) => role === 'event')?.span ?? null;
  const regions = statement.places.filter(({ role }) => role === 'at' || role === 'inherited').map(({ region }) => region);
  return { passage: reading.passage.n, position: reading.position, date, regions };
}

/** Its own sentence gives a name or a day, or tells what happened: "when a man blew himself up", "in an attack on a market". Who counts is none. */
function saysWhich({ names, people, times, text, position, holder }: Reading): boolean {
  const isOutside = ({ start, end }: { readonly start: number; readonly end: number }) =>
    holder === null || end <= holder.clause.start || holder.clause.end <= start;
  const told = holder === null ? text : text.slice(0, holder.clause.start) + text.slice(holder.clause.end);
  return (
    position === 0 || names.some(isOutside) || people.some(isOutside) || times.some(({ weak }) => !weak) || TELLS_HOW.test(told) || NAMED.test(told)
  );
}
const TELLS_HOW =
  /\b(?:when|after|while)\s|\b(?:in|by|during|from|at|near|to)\s(?!(?:the\s)?(?:counts?|tally|estimates?|hospital|all|total|least|most)\b)/iu;
const NAMED = /[\p{Ll},]\s\p{Lu}\p{Ll}/u;
