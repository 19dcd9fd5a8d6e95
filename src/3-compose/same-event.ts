import type { DaySpan } from '../model/day-span.ts';
import type { Incident } from '../model/statement.ts';
import { lengthInDays } from '../text/calendar.ts';
import { containment, contentWords, similarity } from '../text/similar.ts';
import type { Atlas } from './atlas.ts';
import { type Candidate, eventDate } from './candidate.ts';
import { daysApart } from './spans.ts';
import { countTheSameDead } from './whose-dead.ts';

/** Papers disagree by a day or two on when something happened: time zones, night attacks, the day it became known. */
const DAYS_OF_SLACK = 2;

/** Up to a week and a half a date is exact enough to tell one event from the next; a month or a year is not. */
const LONGEST_EXACT_DAYS = 10;

/** Words in common that two reports of one event have at least, when date and place already agree exactly. */
const MIN_CONTAINED = 0.25;

/** The same where date or place is loose, so that wording has to carry the decision. */
const MIN_SIMILAR = 0.3;

/** Any two events of a year fit into a country; only a narrower place speaks for one event. */
const WIDE_KINDS: ReadonlySet<string> = new Set(['country', 'world region']);

/**
 * True when two articles tell of one and the same incident: compatible dates, no place, actor or type that speaks
 * against it, and a toll or the wording that speaks for it. Two statements of one article are taken to tell two things, since
 * an author does not tell an event twice in other words, but does tell its parts; unless he quotes two voices on its dead.
 */
export function sameEvent(a: Candidate, b: Candidate, known: Atlas): boolean {
  return sameActors(a, b) && sameHappening(a, b, known);
}

/** The same incident, whoever is said to have done it. */
export function sameHappening(a: Candidate, b: Candidate, known: Atlas): boolean {
  const [one, other] = [a.statement.incident, b.statement.incident];
  if (one === null || other === null || !twoVoices(a, b, one, other) || !tells(a, one) || !tells(b, other)) return false;
  const [dateA, dateB] = [eventDate(a.statement), eventDate(b.statement)];
  if (dateA === null || dateB === null || !datesFit(dateA, dateB)) return false;
  if (!typesFit(one, other)) return false;
  if (one.killed !== other.killed && !countTheSameDead(a.statement, b.statement)) return false;
  const place = places(one, other, known);
  if (place === 'apart') return false;
  const exact = place === 'shared' && isExact(dateA) && isExact(dateB);
  if (exact && isMassacre(one) && isMassacre(other)) return true;
  if (exact && (sameToll(one, other) || containment(a.tokens, b.tokens) >= MIN_CONTAINED)) return true;
  return similarity(a.tokens, b.tokens) >= MIN_SIMILAR;
}

/** The days by which an event is compared with others, and how many may lie between; null for what is never one event with another. */
export function eventDays(one: Candidate): { readonly span: DaySpan; readonly isExact: boolean; readonly slack: number } | null {
  const { incident } = one.statement;
  const span = incident === null || !tells(one, incident) ? null : eventDate(one.statement);
  return span === null ? null : { span, isExact: isExact(span), slack: DAYS_OF_SLACK };
}

/** Two articles, or two voices in one that each give a number of killed for one sort of people. */
function twoVoices(a: Candidate, b: Candidate, one: Incident, other: Incident): boolean {
  if (a.article.id !== b.article.id) return true;
  if (a.origin === b.origin || one.killed === null || other.killed === null || MORE_DEAD.test(a.statement.text) || MORE_DEAD.test(b.statement.text))
    return false;
  const [dead, others] = [counted(a), counted(b)];
  return dead.size === 0 || others.size === 0 || containment(dead, others) > 0 || PEOPLE.test([...dead, ...others].join(' '));
}

/** Dead beside those told of before, not another count of them. */
const MORE_DEAD = /\b(?:also|another|other|more (?:people|civilians|soldiers)|further|additional|including|similar|among)\b/i;

/** "People" are whoever another voice calls civilians or farmers. */
const PEOPLE = /\b(?:people|civilian|dead)\b/i;

const counted = ({ statement }: Candidate): ReadonlySet<string> =>
  contentWords(statement.quantities.find(({ effect }) => effect === 'killed')?.counted ?? '');

const EVENT_TOPICS: ReadonlySet<string> = new Set(['incident', 'countermeasures', 'humanitarian']);

/** The sentence is there to tell the event; one that goes on from it to something else, such as who holds the place, tells that. */
function tells({ statement }: Candidate, { occurred, killed, wounded, abducted }: Incident): boolean {
  return occurred && (EVENT_TOPICS.has(statement.topic) || killed !== null || wounded !== null || abducted !== null);
}

/** Two killings of so many in one place on one day are one, in whatever words and with whatever count. */
const MASSACRE = 10;

const isMassacre = ({ killed }: Incident): boolean => (killed ?? 0) >= MASSACRE;

function datesFit(a: DaySpan, b: DaySpan): boolean {
  return daysApart(a, b) <= (isExact(a) && isExact(b) ? DAYS_OF_SLACK : 0);
}

const isExact = (span: DaySpan): boolean => lengthInDays(span) <= LONGEST_EXACT_DAYS;

/** Arrests and seizures are other events than the bloodshed beside them; among the violent types papers choose freely. */
function typesFit(a: Incident, b: Incident): boolean {
  return a.type === b.type || a.type === 'other' || b.type === 'other' || (VIOLENT.has(a.type) && VIOLENT.has(b.type));
}

const VIOLENT: ReadonlySet<Incident['type']> = new Set(['attack', 'bombing', 'killing', 'clash', 'strike', 'raid', 'other']);

/** Where both name who did it, they name somebody in common. */
export function sameActors(a: Candidate, b: Candidate): boolean {
  const [namedA, namedB] = [actorsOf(a), actorsOf(b)];
  return namedA.length === 0 || namedB.length === 0 || namedA.some((group) => namedB.includes(group));
}

/** Those whom a statement names, or others accuse, as having done it. Each is compared with all others, so that they are read once. */
export function actorsOf({ statement: { incident } }: Candidate): readonly string[] {
  if (incident === null) return NOBODY;
  const known = actorsRead.get(incident);
  if (known !== undefined) return known;
  const actors = incident.actors.filter((actor) => actor.status !== 'denied').map((actor) => actor.group);
  actorsRead.set(incident, actors);
  return actors;
}

const NOBODY: readonly string[] = [];
const actorsRead = new WeakMap<Incident, readonly string[]>();

function places(a: Incident, b: Incident, known: Atlas): 'shared' | 'wide' | 'apart' {
  if (a.regions.length === 0 || b.regions.length === 0) return 'wide';
  const isWide = (id: string) => WIDE_KINDS.has(known.region(id)?.kind ?? 'area');
  let fits = false;
  for (const one of a.regions) {
    for (const other of b.regions) {
      if (!known.liesIn(one, other) && !known.liesIn(other, one)) continue;
      if (!isWide(one) && !isWide(other)) return 'shared';
      fits = true;
    }
  }
  return fits ? 'wide' : 'apart';
}

const TOLLS = ['killed', 'wounded', 'abducted'] as const;

function sameToll(a: Incident, b: Incident): boolean {
  return TOLLS.some((toll) => a[toll] !== null && a[toll] === b[toll]);
}

/** True when it gives a number of killed, wounded or abducted. */
export const hasToll = ({ statement: { incident } }: Candidate): boolean => incident !== null && TOLLS.some((toll) => incident[toll] !== null);

/** True when both give a number of killed, wounded or abducted and the numbers are not the same. */
export function tollsDiffer(a: Candidate, b: Candidate): boolean {
  const [one, other] = [a.statement.incident, b.statement.incident];
  if (one === null || other === null) return false;
  return TOLLS.some((toll) => one[toll] !== null && other[toll] !== null && one[toll] !== other[toll]);
}
