import type { Group } from '../model/gazetteer.ts';
import { groupTold, isArmed, NOTHING_TOLD, type PassageTold, passageTold } from './group-told.ts';
import { type HeadNouns, tellHeadNouns } from './head-nouns.ts';
import { heldOver, tellsOfNobody } from './held-over.ts';
import { isPersonNoun, singular } from './lexicon/persons.ts';
import { otherBodies, stillTold } from './other-bodies.ts';
import { type Relative, relativeAt } from './person-meant.ts';
import type { Named, Reading, Reference } from './reading.ts';
import { type SharedHeads, tellSharedHeads } from './shared-heads.ts';
import { namesSomebodyElse } from './somebody-else.ts';
import { inPerson, type Subject, subjectOf } from './subject-told.ts';
import { namesUnlistedGroup } from './unlisted-groups.ts';
import { stillAsked, type WhomAsked } from './whom-asked.ts';

/** Who the article speaks of at a point: what "it" and "the group" can mean there. */
export type Focus = {
  /** Subject of the last sentence: only it may be meant by "it" or "they". Null when that was something unnamed. */
  subject: Subject | null;
  /** The armed group told of last, for "the group". */
  group: string | null;
  person: string | null;
  /** One of his or her family whom the last sentence named beside. */
  relative: Relative | null;
  /** The one armed group the last sentence told of, by name or through one of its people; null for none or several. */
  only: string | null;
  /** Places below a country that the last two sentences named. */
  places: readonly (readonly string[])[];
  /** The last sentence. */
  last: Reading | null;
  /** Beside its subject it told of others whom "they" may mean: another group, or people in the plural. */
  others: { readonly group: boolean; readonly people: boolean };
  /** The group told of before sentences about its people. */
  held: string | null;
  /** The group whose name is the heading above the passage. */
  headed: string | null;
  /** All that the article names, its title included. */
  readonly named: ReadonlySet<string>;
  /** Whose life the article tells. */
  readonly life: string | null;
  /** The armed groups named so far. */
  armed: ReadonlySet<string>;
  /** What "the council" and the like mean by the names told so far. */
  readonly heads: HeadNouns;
  /** What it has told of groups that one such noun is shared by. */
  readonly shared: SharedHeads;
  /** Those whom "the insurgents" and the like have meant so far. */
  rebels: ReadonlySet<string>;
  /** The group with whose name the last sentence ends, having told what it is: "a splinter group, the Hill Front". */
  introduced: string | null;
  /** A group that no gazetteer knows was named so far. */
  isAnotherNamed: boolean;
  /** The first sentence tells the group of the title as the doer. */
  isTitledDoer: boolean;
  /** Whom the question before the answer asked about. */
  asked: WhomAsked;
  /** Whom "the group" and the like have meant last in the passage. */
  called: string | null;
  /** What the passage has told of so far. */
  passage: PassageTold;
  /** The group of which the last sentence told behind a semicolon, where its first half is about another. */
  second: string | null;
  /** Nouns of bodies without a name of which the last sentence told. */
  bodies: ReadonlySet<string>;
};

/** Nothing is told yet; `named` are all groups that the article names. */
export const focusAtStart = (life: string | null, named: ReadonlySet<string>): Focus => ({
  subject: null,
  group: null,
  person: null,
  relative: null,
  only: null,
  places: [],
  last: null,
  others: { group: false, people: false },
  held: null,
  headed: null,
  life,
  named,
  armed: new Set(),
  heads: new Map(),
  shared: new Map(),
  rebels: new Set(),
  called: null,
  asked: { group: null, man: null },
  introduced: null,
  isAnotherNamed: false,
  isTitledDoer: false,
  passage: NOTHING_TOLD,
  second: null,
  bodies: new Set(),
});

/** What the next sentence's pronouns may mean, after this one. */
export function moveFocus(
  focus: Focus,
  reading: Reading,
  found: readonly Reference[],
  groups: ReadonlyMap<string, Group>,
  groupOfPerson: ReadonlyMap<string, string>,
  countries: ReadonlySet<string>,
  main: string | null,
): void {
  const held = heldOver(focus.subject?.kind === 'group' ? focus.subject.id : focus.held, focus.last, reading);
  if (focus.last?.passage.n !== reading.passage.n) focus.called = null;
  focus.called = found.findLast(({ kind, surface }) => kind === 'group' && CALLED.test(surface))?.to ?? focus.called;
  focus.last = reading;
  focus.asked = stillAsked(focus.asked, reading);
  focus.bodies = new Set([...otherBodies(reading, found), ...stillTold(focus.bodies, reading, found)]);
  // "At least 16 were killed.": a toll goes on about the act before and names no new doer.
  if (isToll(reading)) return;
  focus.places = [
    ...focus.places.slice(-1),
    reading.names.filter((name) => name.kind === 'region' && !countries.has(name.id)).map((name) => name.id),
  ];
  const subject = subjectOf(reading, found);
  focus.subject = subject;
  // "Bank robberies brought two million more.": nobody is told of who could be "it".
  focus.held = subject?.kind === 'person' || (subject === null && tellsOfNobody(reading)) ? held : null;
  focus.others = othersBeside(reading, subject);
  const armed = reading.names.filter((name) => name.kind === 'group' && isArmed(groups.get(name.id)));
  focus.introduced = introducedBy(
    reading,
    armed.filter(({ id }) => !focus.armed.has(id)),
  );
  const bodies = reading.names.filter(({ kind, id }) => kind === 'group' && (isArmed(groups.get(id)) || groups.get(id)?.kind === 'state force'));
  const meant = found.flatMap(({ kind, to }) => (kind === 'group' && isArmed(groups.get(to)) ? [to] : []));
  focus.armed = new Set([...focus.armed, ...armed.map(({ id }) => id), ...meant]);
  tellHeadNouns(focus.heads, reading, bodies, groups);
  tellSharedHeads(focus.shared, reading, found, groups, groupOfPerson);
  focus.rebels = new Set([...focus.rebels, ...found.filter(({ surface }) => INSURGENTS.test(surface)).map(({ to }) => to)]);
  focus.isAnotherNamed ||= namesUnlistedGroup(reading);
  focus.passage = passageTold(focus.passage, reading, found, armed);
  focus.second = secondTold(reading, found, subject);
  focus.group = groupTold(focus.group, subject?.kind === 'group' ? subject.id : null, reading, found, armed, groups, main);
  focus.only = onlyGroup(reading, found, armed, groupOfPerson);
  const person = reading.people.find((mention) => mention.start <= 40) ?? reading.people.at(-1);
  focus.relative = focus.person === null ? null : relativeAt(reading);
  if (focus.relative !== null) return;
  if (person) focus.person = person.name;
  // Somebody the extractors did not know for a person was named: "he" may be that one.
  else if ((!found.some((one) => one.kind === 'person') && !goesOnAboutHim(reading)) || namesSomebodyElse(reading)) focus.person = null;
  if (person && namesSomebodyElse(reading) && person.start > 40) focus.person = null;
}

/** "The group", and no pronoun. */
const CALLED = /^(?:the|this)\s\p{Ll}/iu;

/** "The army said …; the group claimed …": the subject of the second half, where it is not that of the sentence. */
function secondTold({ text, names }: Reading, found: readonly Reference[], subject: Subject | null): string | null {
  const mark = text.lastIndexOf('; ');
  if (mark < 0 || subject?.kind !== 'group') return null;
  const opens = ({ start }: { readonly start: number }): boolean =>
    start > mark && /^;\s(?:(?:but|and|while|the)\s)*$/i.test(text.slice(mark, start));
  const second =
    found.find((one) => one.kind === 'group' && opens(one))?.to ?? names.find((name) => name.kind === 'group' && opens(name))?.id ?? null;
  return second === subject.id ? null : second;
}

const INSURGENTS = /^the (?:rebels|insurgents|guerrillas|separatists)$/i;

/** "It lost ground to a splinter group, the Hill Front.": what goes on about "the group" or "the front" is told of that one. */
function introducedBy({ text, names }: Reading, armed: readonly Named[]): string | null {
  const last = armed.at(-1);
  if (last === undefined || names.some(({ kind, start }) => kind === 'group' && start > last.start)) return null;
  const after = text.slice(last.end);
  if (WHAT_IT_IS.test(after)) return last.id;
  return INTRODUCED.test(text.slice(0, last.start)) && /^(?:\s\([^)]{1,30}\))?[.”"]*$/u.test(after) ? last.id : null;
}
/** ", a splinter group that opposes the truce.": to the end of the sentence. */
const WHAT_IT_IS =
  /^(?:\s\([^)]{1,30}\))?,\san?\s(?:[\p{L}-]+\s){0,4}(?:group|faction|splinter|offshoot|movement|militia|party|organi[sz]ation|band|gang|coalition|unit|wing)(?:\s(?:that|which|of|in|from|led|founded|formed)\b[^,;:]*)?[.”"]*$/iu;
const INTRODUCED =
  /\b(?:an?|another|its)\s(?:[\p{L}-]+\s){0,4}(?:group|faction|splinter|offshoot|movement|militia|party|organi[sz]ation|front|rival|band|gang|force|coalition|army|unit|wing)(?:,\s|\s(?:called|named|known as)\s)(?:the\s)?$/iu;

/** "What he brought was something else": nobody else is told of. */
const goesOnAboutHim = ({ tokens }: Reading): boolean =>
  tokens.some(({ norm }) => /^(?:he|she)$/.test(norm)) &&
  !tokens.some(({ norm, tag }) => tag === 'other' && isPersonNoun(norm) && singular(norm) === norm);

/** Whom else than its subject a sentence tells of. */
function othersBeside(reading: Reading, subject: Subject | null): Focus['others'] {
  if (subject === null) return { group: false, people: false };
  const ids = new Set([subject.id, ...subject.also]);
  const own = reading.names.find((name) => ids.has(name.id));
  const group = reading.names.some((name) => name.kind === 'group' && !ids.has(name.id) && !inPerson(reading, name));
  // "The Front's fighters attacked soldiers": the nouns of the subject itself stand right behind its name.
  const verb = reading.tokens.find((token) => token.start >= (own?.end ?? 0) && (token.tag === 'verb' || token.tag === 'be' || token.tag === 'aux'));
  const people = reading.tokens.some(
    (token) => token.start > (verb?.start ?? 0) && token.tag === 'other' && isPersonNoun(token.norm) && singular(token.norm) !== token.norm,
  );
  return { group, people };
}

/** The one armed group a sentence tells of, by name, by reference or through one of its people. */
function onlyGroup(
  reading: Reading,
  found: readonly Reference[],
  armed: readonly Named[],
  groupOfPerson: ReadonlyMap<string, string>,
): string | null {
  // "It feared us more than the militants": with whom somebody is compared, nobody tells of.
  const isCompared = ({ start }: { readonly start: number }): boolean => COMPARED.test(reading.text.slice(0, start));
  const told = new Set([
    ...armed.filter((name) => !isCompared(name)).map((name) => name.id),
    ...found.filter((one) => one.kind === 'group' && !isCompared(one)).map((one) => one.to),
  ]);
  for (const name of [...reading.people.map((mention) => mention.name), ...found.filter((one) => one.kind === 'person').map((one) => one.to)]) {
    const group = groupOfPerson.get(name);
    if (group) told.add(group);
  }
  return told.size === 1 ? ([...told][0] ?? null) : null;
}

const COMPARED = /\bthan\s(?:the\s)?$/i;

/** A sentence that only counts the victims of what was told before. */
export function isToll(reading: Reading): boolean {
  const first = reading.quantities[0];
  return (
    first !== undefined && first.effect !== null && first.at.start <= 3 && !reading.names.some((name) => name.kind === 'group' && name.isSubject)
  );
}
