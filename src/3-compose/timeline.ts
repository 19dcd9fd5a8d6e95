import type { EditionWords } from '../labels/index.ts';
import type { DaySpan } from '../model/day-span.ts';
import type { Statement } from '../model/statement.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { dayNumber, lengthInDays } from '../text/calendar.ts';
import { contentWords, similarity } from '../text/similar.ts';
import { isUnconfirmed } from '../text/unconfirmed.ts';
import type { Atlas } from './atlas.ts';
import { type Candidate, references, reportedOn } from './candidate.ts';
import { shortFormAt } from './clause.ts';
import { dateClause } from './date-clause.ts';
import type { TimelineDraft } from './draft.ts';
import { entryId } from './entry-id.ts';
import { isOnePlace, isToldOfElsewhere } from './line-place.ts';
import { listedEvents } from './listed-events.ts';
import type { Context } from './sections/rule.ts';
import { byDate } from './spans.ts';
import type { Telling } from './telling.ts';
import { find } from './wording.ts';

const MAX_ITEMS = 24;

/** A line of the timeline is read at a glance; where nothing can be trimmed without changing what is said, it is longer. */
const MAX_WORDS = [14, 20, 27] as const;

/** A longer line is a paragraph; where the brief has it as an entry, the timeline can do without. */
const LONGEST_LINE_WORDS = 30;

/** Nobody looks in a timeline for what weighs less. */
const MIN_SCORE = 0.4;

/** "For the past seven years" is no event. */
const LONGEST_EVENT_DAYS = 366;

/** Beside a weightier line of the same date, one this alike tells the same. */
const SAME_LINE = 0.3;

/** Of whom a time line is, where what lies, and the words it is written in. */
type Told = Pick<Context, 'subject' | 'known'> & { readonly words: Pick<EditionWords, 'unconfirmed'> };

/**
 * The dated events of the subject, oldest first, each with its own date as exact as it is known, never the date of the
 * report. `printed` are the ids of the entries in the brief; an event outside it stands in the timeline alone.
 */
export function timeline(
  told: readonly Telling[],
  printed: ReadonlySet<string>,
  { subject, known, words: { unconfirmed } }: Told,
): readonly TimelineDraft[] {
  const ranked = told
    .flatMap(eventsOf)
    .sort((a, b) => rank(b.telling) - rank(a.telling) || byCodePoint(a.telling.head.statement.id, b.telling.head.statement.id));
  const items: { event: Event; draft: TimelineDraft }[] = [];
  for (const event of ranked) {
    if (items.length === MAX_ITEMS) break;
    const { telling, date } = event;
    const repeated = items.some(
      (item) =>
        byDate(item.draft.date, date) === 0 &&
        (similarity(item.event.words, event.words) >= SAME_LINE ||
          (event.isMain && item.event.isMain && isOneIncident(item.event.telling, telling, date)) ||
          goesOnAbout(item.event, event, known)),
    );
    const told = repeated ? null : event.text();
    const line = told === null || isToldOfElsewhere(told, telling.head.statement, subject, known) ? null : told;
    // The remark that nobody could check it stands behind what a line has room for.
    const isBare = line !== null && isUnconfirmed(telling.head.statement.text) && !isUnconfirmed(line);
    const text = isBare ? `${line} (${unconfirmed})` : line;
    const id = entryId(telling.head);
    if (text === null || (printed.has(id) && text.split(' ').length > LONGEST_LINE_WORDS)) continue;
    items.push({ event, draft: { date, text, entry: printed.has(id) ? id : null, references: telling.members.flatMap(references) } });
  }
  return items.map(({ draft }) => draft).sort((a, b) => byDate(a.date, b.date) || byCodePoint(a.text, b.text));
}

/** What only ranks an event among others stands behind what tells it: "the raid was its deadliest since May". */
const rank = ({ score, head }: Telling): number => score - (RANKS.test(head.statement.text) ? RANKED_LOSS : 0);
const RANKS = /\b(?:was|were|is|are)\s[^,;.]{0,40}\b(?:deadliest|bloodiest|worst|largest|biggest|first|most \p{L}+)\b[^,;.]{0,40}\bsince\b/iu;
const RANKED_LOSS = 0.15;

/** An event of a telling: what its sentence tells as a whole, or one of several that it lists. */
type Event = {
  readonly telling: Telling;
  readonly date: DaySpan;
  readonly words: ReadonlySet<string>;
  readonly isMain: boolean;
  readonly text: () => string | null;
};

function eventsOf(telling: Telling): readonly Event[] {
  const { head } = telling;
  if (!tellsOfEvents(telling)) return [];
  const listed = listedEvents(head.statement).filter(({ date }) => isEventDate(date, head));
  if (listed.length > 0) return listed.map(({ date, text }) => ({ telling, date, words: contentWords(text), isMain: false, text: () => text }));
  const main = eventDate(telling);
  if (main === null) return [];
  return [{ telling, date: main.date, words: head.tokens, isMain: true, text: () => standing(shortFormAt(head.statement, main.wording, MAX_WORDS)) }];
}

/** One member of a list, and the sentence of the same article that goes on about it: on one day, in one place, with one group. */
function goesOnAbout(one: Event, other: Event, known: Atlas): boolean {
  const [a, b] = [one.telling.head, other.telling.head];
  if (one.isMain === other.isMain || one.date.precision !== 'day' || a.article.id !== b.article.id) return false;
  const listed = one.isMain ? other : one;
  const [from, main] = one.isMain ? [b, a] : [a, b];
  const named = from.statement.places.filter(({ surface }) => surface !== '' && find(listed.text() ?? '', surface) >= 0).map(({ region }) => region);
  const shared = a.statement.subjects.some(({ group }) => b.statement.subjects.some((link) => link.group === group));
  return shared && isOnePlace(named, main.statement.incident?.regions ?? [], known);
}

/** "Was back at that number": a line that points at what it has left out says nothing. */
const standing = (line: string | null): string | null =>
  line !== null && /\b(?:at|to|of) that (?:number|figure|level|size|total|sum)\b/i.test(line) ? null : line;

/** On one day one group did one thing in one place, or the two lines tell its parts. */
function isOneIncident(a: Telling, b: Telling, { precision }: DaySpan): boolean {
  const [one, other] = [a.head.statement.incident, b.head.statement.incident];
  if (precision !== 'day' || one === null || other === null) return false;
  const shared = one.actors.some(({ group }) => other.actors.some((actor) => actor.group === group));
  return shared && one.regions.some((region) => other.regions.includes(region));
}

/** A size, and what there was, is as of a day; nothing happened on it. A talk with a reporter is no event. And "we" has no name in a table. */
const NO_EVENT = /^(?:\[[^\]]+\] )?[“"]?(?:(?:We|I|You)\b|(?:In [^,;]{1,24} )?there (?:is|are|was|were)\b|In an interview\b)/i;

/** What a group has is no event; that it received arms is one. */
const GOT_ARMS =
  /\b(?:received|obtained|acquired|bought|got)\b[^.;]{0,80}\b(?:consignments?|shipments?|loads?|rifles|weapons|arms|ammunition|launchers|missiles|drones|mortars?)\b/i;

/** "Born in Tolve in 1978, he studied law": a life begins long before what is told of the group. */
const BORN = /^(?:\[[^\]]+\] (?:was )?)?born (?:in|on|at)\b/i;

/** "Between February and April of each year" comes again: its newest turn is no event. */
const COMES_AGAIN = /\b(?:each|every|annually|yearly)\b/i;

type EventDate = { readonly date: DaySpan; readonly wording: string };

function tellsOfEvents({ head: { statement }, score }: Telling): boolean {
  if ((statement.topic === 'strength' && !GOT_ARMS.test(statement.text)) || NO_EVENT.test(statement.text) || BORN.test(statement.text)) return false;
  return score >= MIN_SCORE && statement.kind !== 'forecast' && !statement.negated && statement.incident?.occurred !== false;
}

function eventDate({ head }: Telling): EventDate | null {
  const { statement } = head;
  const told = statement.dates.flatMap(({ role, wording, span }) =>
    role === 'event' && wording !== null && !COMES_AGAIN.test(wording) ? [{ date: span, wording }] : [],
  );
  const happened = statement.incident?.dated === 'own' ? statement.incident.date : null;
  // The incident's own date goes first: beside it a sentence may name the dates of other things.
  const dates = happened === null ? told : [{ date: happened, wording: wordingOf(happened, statement) }, ...told];
  return (
    dates
      .filter(({ wording }) => !isBehindAnother(statement.text, wording, told))
      .find(({ date, wording }) => dateClause(statement.text, wording).kind !== 'aside' && isEventDate(date, head)) ?? null
  );
}

/** "Murdered a senator on 23 May; four of its men were shot a month later": a line tells the first part, by its own date. */
function isBehindAnother(text: string, wording: string, told: readonly EventDate[]): boolean {
  const end = text.indexOf('; ');
  const isBefore = (words: string) => words !== '' && text.indexOf(words) >= 0 && text.indexOf(words) < end;
  return (
    end > 0 &&
    wording !== '' &&
    text.indexOf(wording) > end &&
    told.some((one) => isBefore(one.wording) && dateClause(text, one.wording).kind === 'main')
  );
}

/** Short enough for an event, and not after the report. */
function isEventDate(date: DaySpan, head: Candidate): boolean {
  const reported = reportedOn(head);
  return (
    date.precision !== 'decade' && lengthInDays(date) <= LONGEST_EVENT_DAYS && (reported === null || dayNumber(date.start) <= dayNumber(reported.end))
  );
}

function wordingOf(date: DaySpan, { dates }: Statement): string {
  return dates.find(({ span, wording }) => wording !== null && byDate(span, date) === 0)?.wording ?? '';
}
