import type { DaySpan } from '../model/day-span.ts';
import type { Person } from '../model/statement.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { samePerson } from '../text/person-names.ts';
import { type Candidate, reportedOn, stateAt } from './candidate.ts';
import { endOf, type LeaderEnd } from './leader-end.ts';
import { roleByVerb } from './leads-by-verb.ts';
import { byNewest, later } from './spans.ts';
import { isFounderOf, predecessorOf } from './succeeded-by.ts';
import { find, unbracketed } from './wording.ts';

/** Somebody whom a source calls the leader of the group, with what is told of his end. */
export type Leader = {
  readonly name: string;
  /** All forms of the name, the one above first. */
  readonly names: readonly string[];
  /** As the newest source words it: "leader", "emir", "then chief". */
  readonly role: string;
  /** The statements that call him so, the newest first. */
  readonly namedBy: readonly [Candidate, ...Candidate[]];
  /** The newest date on which he is known to have led. */
  readonly asOf: DaySpan | null;
  readonly end: LeaderEnd | null;
};

/** Who is called so does not lead on the day of the report. */
export const FORMER = /\b(?:former|then|late|ex|previous|erstwhile|deceased|slain)\b/i;

const HEAD_OF_GROUP = /\b(?:leader|emir|amir|chief|head|caliph|chairman|secretary[- ]general|commander[- ]in[- ]chief|supreme commander)\b/i;

/** Titles that contain "leader" or "chief" and yet are below the top, or beside it. */
const NOT_THE_HEAD =
  /\b(?:deputy|vice|would-be|aspiring|spokes\w+|local|regional|provincial|committee|military|media|intelligence|financial|political|religious|spiritual|student|community|opposition|senior|negotiat\w+|ideolog\w+|theor\w+|security|explosives|logistics?|propaganda|recruit\w+|finance|judicial|legal|youth|of staff|operations|press|envoy|judge|justice|engineer|accountant|editor|a)\b/i;

type Naming = { readonly one: Candidate; readonly person: Person; readonly role: string; readonly date: DaySpan | null };

/** The leaders of the group that the candidates name, the newest known first. */
export function leaders(candidates: readonly Candidate[], group: string): readonly Leader[] {
  const named = candidates.flatMap((one) => namingsIn(one, group));
  const isHead = (person: Person): boolean =>
    named.some((naming) => samePerson(naming.person.name, person.name)) || isFounderOf(person, group, candidates);
  const namings = [...named, ...candidates.flatMap((one) => successorsIn(one, group, isHead))].sort(byNewestNaming);
  const people: Naming[][] = [];
  for (const naming of namings) {
    const known = people.find((others) => others.some((other) => samePerson(other.person.name, naming.person.name)));
    if (known === undefined) people.push([naming]);
    else known.push(naming);
  }
  return people.flatMap((own) => leaderOf(own, candidates)).sort((a, b) => byNewestOf(a.asOf, b.asOf) || byCodePoint(a.name, b.name));
}

function namingsIn(one: Candidate, group: string): readonly Naming[] {
  const { negated, people, dates } = one.statement;
  const text = unbracketed(one.statement.text);
  return people.flatMap((person): readonly Naming[] => {
    if (negated && !isSubjectByTitle(person, text)) return [];
    const called = roleOf(person, one, group, text);
    if (called === null) return [];
    const role = calledFormer(person, text) && !FORMER.test(called) ? `then ${called}` : called;
    // "The then chief" was so when the event happened, not when it is told.
    const date = FORMER.test(role)
      ? (dates.find((given) => given.role === 'event' && given.wording !== null)?.span ?? null)
      : NEW.test(role)
        ? (reportedOn(one) ?? stateAt(one))
        : stateAt(one);
    return [{ one, person, role, date }];
  });
}

/** Those who came into the place of somebody at the head of the group. */
function successorsIn(one: Candidate, group: string, isHead: (person: Person) => boolean): readonly Naming[] {
  const { negated, people, subjects, dates } = one.statement;
  if (negated || !subjects.some((link) => link.group === group && link.role !== 'mention')) return [];
  return people.flatMap((person): readonly Naming[] => {
    if (person.group !== null && person.group !== group) return [];
    const before = predecessorOf(person, one);
    if (before === null || !isHead(before)) return [];
    const date = dates.find(({ role, wording }) => role === 'event' && wording !== null)?.span ?? reportedOn(one);
    return [{ one, person, role: 'leader', date }];
  });
}

/** "The leader of the league, ⟨name⟩, has not been seen": what is denied of him is not that he leads. */
function isSubjectByTitle({ name }: Person, text: string): boolean {
  const at = find(text, name);
  return at > 0 && /^(?:The|Its)\s[^,.;]{3,80},\s$/u.test(text.slice(0, at)) && text[at + name.length] === ',';
}

/** The role in which he stands at the head of the group, by the title beside his name, a predecessor's name or a verb. */
function roleOf(person: Person, one: Candidate, group: string, text: string): string | null {
  const { role } = person;
  if (role !== null && leadsThis(person, one, group) && leads(role, person.name, text)) return role;
  if (role !== null && person.group === group && SUCCESSOR.test(role)) return role;
  return person.group === group && (role === null || !NOT_THE_HEAD.test(role)) ? roleByVerb(text, person.name) : null;
}

/** "⟨name⟩'s successor": whom he succeeded led the group. */
export const SUCCESSOR = /^(?:(?:its|the|new)\s)?(?:\p{L}[^,;]{1,60}['’]s?\s)successor$/u;

/** "Its new leader" is so on the day of the report, whatever else the sentence dates. */
const NEW = /\b(?:new|newest|current|present)\b/i;

/** "The then league chief": the word stands before the role, where the role as read has left it. */
function calledFormer({ name }: Person, text: string): boolean {
  const before = text.slice(0, Math.max(0, find(text, name)));
  return /(?<!\b(?:since|by|from|until|till|back)\s)\b(?:then|former|late|ex)\b[ -][^,.;]{0,40},?\s?$/i.test(before);
}

function leaderOf(namings: readonly Naming[], candidates: readonly Candidate[]): readonly Leader[] {
  const [newest] = namings;
  if (newest === undefined) return [];
  const names = [...new Set(namings.map(({ person }) => person.name))].sort((a, b) => b.length - a.length || byCodePoint(a, b));
  const [first, ...more] = [...new Set(namings.map(({ one }) => one))];
  if (first === undefined) return [];
  const end = endOf(names, candidates);
  const called = namings.map(({ date }) => date).reduce<DaySpan | null>(later, null);
  // He is still called leader in articles written after his end; he did not lead then.
  const asOf = end?.date && called !== null && byNewest(called, end.date) < 0 ? end.date : called;
  return [{ name: names[0] ?? '', names, role: newest.role, namedBy: [first, ...more], asOf: asOf ?? end?.date ?? null, end }];
}

function byNewestNaming(a: Naming, b: Naming): number {
  return byNewestOf(a.date, b.date) || byCodePoint(a.one.statement.id, b.one.statement.id) || byCodePoint(a.person.name, b.person.name);
}

function byNewestOf(a: DaySpan | null, b: DaySpan | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : byNewest(a, b);
}

/** His group is given; or his role names none, and the sentence is about one group only. */
function leadsThis(person: Person, { statement }: Candidate, group: string): boolean {
  if (person.group !== null) return person.group === group;
  const about = new Set(statement.subjects.filter((link) => link.role !== 'mention').map((link) => link.group));
  return person.role !== null && BARE_ROLE.test(person.role) && about.size === 1 && about.has(group);
}

/** "Its new leader", "the emir": no name in it that could be another group's. */
const BARE_ROLE =
  /^(?:(?:its|their|the|new|newest|current|then|then-|former|late|top|overall|supreme|global)\s?){0,3}(?:leader|emir|amir|chief|head|caliph)$/i;

/** Characters between a name and the title that goes with it: "its leader, who took over last year, Karim Odell" is as far as it gets. */
const BESIDE_CHARS = 70;

/**
 * The title is the group's highest, stands beside the name in this very sentence, and is not one of several ("a Front
 * leader", "one of its leaders"). A title that was read elsewhere says nothing of the day on which he is merely quoted.
 */
function leads(role: string, name: string, text: string): boolean {
  if (!HEAD_OF_GROUP.test(role) || NOT_THE_HEAD.test(role)) return false;
  const at = find(text, name);
  if (at < 0) return false;
  const before = text.slice(Math.max(0, at - BESIDE_CHARS), at);
  const after = text.slice(at + name.length, at + name.length + BESIDE_CHARS);
  const title = role.split(' ').at(-1) ?? role;
  if (find(before, title) < 0 && find(after, title) < 0) return false;
  if (/^,?\s(?:an?|one of (?:the|its|their))\s/i.test(after)) return false;
  // "A deputy of ⟨name⟩, the group's leader": the article before it is the deputy's.
  if (/^,\s(?:the|its|their)\s/i.test(after) && find(after, title) >= 0 && find(before, title) < 0) return true;
  return (
    !/\b(?:an?|one of (?:the|its|their))\s[^,.;]{0,60},?\s?$/i.test(before) ||
    /\b(?:the|its|their|new|newest|current)\s[^,.;]{0,60},?\s?$/i.test(before)
  );
}
