import type { Article } from '../model/article.ts';
import type { Incident, Statement } from '../model/statement.ts';
import { answersIt } from './answers-it.ts';
import { claimsIt } from './claims-it.ts';
import { countsIt } from './counts-it.ts';
import { evidenceAt } from './evidence.ts';
import { isToll } from './focus.ts';
import { wordNotQuoted } from './holds.ts';
import type { Reading } from './reading.ts';
import { isBlame } from './standalone.ts';
import { isUndone } from './undone.ts';

/** A statement and the sentence that it was drawn from. */
export type Last = { readonly reading: Reading; readonly statement: Statement };

// Two sentences printed as one entry may not run longer than this.
const MAX_JOINED_WORDS = 70;

/** The statement before, with a sentence that leans on it: one quotation over both. */
export function join(article: Article, last: Last, reading: Reading, drawn: Statement): Statement | null {
  const { statement } = last;
  const [claims, answers] = [claimsIt(reading), answersIt(reading)];
  const next = withoutSpeaker(drawn, statement);
  const words = statement.text.split(' ').length + next.text.split(' ').length;
  const [first] = statement.evidence;
  const [second] = next.evidence;
  // Two speakers' words are two statements: joined, one would answer for both.
  // What nobody holds may stand behind what somebody said, a suspicion behind what it is about, and another count behind the first: each says
  // itself whose it is.
  const isOpen =
    (isToll(reading) && drawn.holder === null && !reading.names.some(({ kind }) => kind === 'region')) ||
    (statement.holder === null && (isBlame(reading) || claims)) ||
    answers ||
    isUndone(reading, last.reading) ||
    (countsIt(reading) && (statement.quantities.length > 0 || COUNTABLE.test(statement.text)));
  if ((statement.holder?.name !== drawn.holder?.name && !isOpen) || (drawn.holder?.stance === 'denies' && !answers)) return null;
  if (words > MAX_JOINED_WORDS || statement.evidence.length > 1 || next.evidence.length > 1) return null;
  const known = new Set(statement.incident?.actors.map(({ group }) => group));
  const status = claims ? ('claimed' as const) : /suspect/i.test(reading.text) ? ('possible' as const) : ('accused' as const);
  const laid =
    isBlame(reading) || claims
      ? drawn.subjects.filter(({ group, role }) => role !== 'mention' && !known.has(group)).map(({ group }) => ({ group, status }))
      : [];
  const shift = statement.text.length + 1;
  const offset = reading.start - first.start;
  const joined: Statement = {
    ...statement,
    text: `${statement.text} ${next.text}`,
    kind: statement.kind === 'fact' && isBlame(reading) ? 'claim' : statement.kind,
    holder: statement.holder ?? (claims || answers ? null : drawn.holder),
    insertions: [...statement.insertions, ...next.insertions.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }))],
    evidence: [evidenceAt(article, last.reading.passage, first.start, second.end)],
    negated: statement.negated || (next.negated && !answers),
    hedges: [...new Set([...statement.hedges, ...next.hedges])],
    subjects: merged(statement.subjects, next.subjects, (link) => link.group),
    // "Some 300 villagers fled into Westland": the act was not there.
    places: merged(statement.places, isToll(reading) ? next.places.map(besides) : next.places, (link) => link.region),
    dates: [...statement.dates, ...next.dates.filter((date) => date.wording !== null)],
    people: merged(statement.people, next.people, (person) => person.name),
    quantities: [
      ...statement.quantities,
      ...next.quantities.map((quantity) => ({ ...quantity, at: { start: quantity.at.start + offset, end: quantity.at.end + offset } })),
    ],
    weight: weighed(Math.max(statement.weight, next.weight)),
    incident:
      statement.incident === null
        ? next.incident
        : withToll({ ...statement.incident, actors: [...statement.incident.actors, ...laid] }, next.incident),
    relations: [...statement.relations, ...next.relations],
    figures: [...statement.figures, ...next.figures.map((figure) => ({ ...figure, quantity: figure.quantity + statement.quantities.length }))],
  };
  return wordNotQuoted(joined) === null ? joined : null;
}

/** "The dead were all civilians.": of whom another may give the number. */
const COUNTABLE = /\b(?:dead|victims|casualties|wounded|injured|deaths?|toll|displaced|prisoners|losses)\b/i;

/** A statement of which the next sentence says the same once more: it is not printed twice, and weighs as if it were. */
export const affirmed = (statement: Statement): Statement => ({ ...statement, weight: weighed(statement.weight) });

/** What is told in two sentences weighs a little more than in one. */
const weighed = (weight: number): number => Math.round(Math.min(1, weight + 0.05) * 1000) / 1000;

/** The event with the numbers that only the second sentence tells. */
function withToll(event: Incident, toll: Incident | null): Incident {
  return {
    ...event,
    killed: event.killed ?? toll?.killed ?? null,
    wounded: event.wounded ?? toll?.wounded ?? null,
    abducted: event.abducted ?? toll?.abducted ?? null,
  };
}

/** The second sentence without the speaker set in front of it, when the first has the same one there. */
function withoutSpeaker(next: Statement, first: Statement): Statement {
  const [lead] = next.insertions;
  if (lead?.start !== 0 || !/^\[[^\]]*:\]/.test(next.text) || next.text.slice(0, lead.end) !== first.text.slice(0, lead.end)) return next;
  const cut = lead.end + 1;
  return {
    ...next,
    text: next.text.slice(cut),
    insertions: next.insertions.slice(1).map((one) => ({ ...one, start: one.start - cut, end: one.end - cut })),
  };
}

function merged<T>(a: readonly T[], b: readonly T[], key: (one: T) => string): readonly T[] {
  const known = new Set(a.map(key));
  return [...a, ...b.filter((one) => !known.has(key(one)))];
}

function besides(link: Statement['places'][number]): Statement['places'][number] {
  return link.role === 'at' ? { ...link, role: 'named' } : link;
}
