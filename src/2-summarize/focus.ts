import type { Group } from '../model/gazetteer.ts';
import { groupTold, isArmed, type PassageTold, passageTold } from './group-told.ts';
import { type HeadNouns, tellHeadNouns } from './head-nouns.ts';
import { heldOver } from './held-over.ts';
import { FORCE_NOUNS } from './lexicon/acts.ts';
import { isPersonNoun, singular } from './lexicon/persons.ts';
import { type Relative, relativeAt } from './person-meant.ts';
import type { Named, Reading, Reference } from './reading.ts';
import { namesSomebodyElse } from './somebody-else.ts';
import { toldByBe } from './told-by-be.ts';
import { unlistedDoers } from './unlisted-doers.ts';
import { namesUnlistedGroup } from './unlisted-groups.ts';
import { isWhosePart } from './whose-part.ts';

export type Subject = {
  readonly kind: Reference['kind'];
  readonly id: string;
  /** Groups joined to it by "and". */
  readonly also: readonly string[];
  /** Null where neither verb nor noun tells. */
  readonly plural: boolean | null;
};

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
  /** Whose life the article tells. */
  readonly life: string | null;
  /** The armed groups named so far. */
  armed: ReadonlySet<string>;
  /** What "the council" and the like mean by the names told so far. */
  readonly heads: HeadNouns;
  /** A group that no gazetteer knows was named so far. */
  isAnotherNamed: boolean;
  /** What the passage has told of so far. */
  passage: PassageTold;
};

const UNRESOLVED_HEADS = new Set(['it', 'they', 'he', 'she', 'this', 'that', 'these', 'those']);
// Words a subject may begin with before its name: "The Iran-backed", "Meanwhile, the".
const MAX_WORDS_BEFORE_SUBJECT = 6;

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
  focus.last = reading;
  // "At least 16 were killed.": a toll goes on about the act before and names no new doer.
  if (isToll(reading)) return;
  focus.places = [
    ...focus.places.slice(-1),
    reading.names.filter((name) => name.kind === 'region' && !countries.has(name.id)).map((name) => name.id),
  ];
  const subject = subjectOf(reading, found);
  focus.subject = subject;
  focus.held = subject?.kind === 'person' ? held : null;
  focus.others = othersBeside(reading, subject);
  const armed = reading.names.filter((name) => name.kind === 'group' && isArmed(groups.get(name.id)));
  focus.armed = new Set([...focus.armed, ...armed.map(({ id }) => id)]);
  tellHeadNouns(focus.heads, reading, armed, groups);
  focus.isAnotherNamed ||= namesUnlistedGroup(reading);
  focus.passage = passageTold(focus.passage, reading, found, armed);
  focus.group = groupTold(focus.group, subject?.kind === 'group' ? subject.id : null, reading, found, armed, groups, main);
  focus.only = onlyGroup(reading, found, armed, groupOfPerson);
  const person = reading.people.find((mention) => mention.start <= 40) ?? reading.people.at(-1);
  focus.relative = focus.person === null ? null : relativeAt(reading);
  if (focus.relative !== null) return;
  if (person) focus.person = person.name;
  // Somebody the extractors did not know for a person was named: "he" may be that one.
  else if (!found.some((one) => one.kind === 'person') || namesSomebodyElse(reading)) focus.person = null;
  if (person && namesSomebodyElse(reading) && person.start > 40) focus.person = null;
}

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
  const told = new Set([...armed.map((name) => name.id), ...found.filter((one) => one.kind === 'group').map((one) => one.to)]);
  for (const name of [...reading.people.map((mention) => mention.name), ...found.filter((one) => one.kind === 'person').map((one) => one.to)]) {
    const group = groupOfPerson.get(name);
    if (group) told.add(group);
  }
  return told.size === 1 ? ([...told][0] ?? null) : null;
}

/** A sentence that only counts the victims of what was told before. */
export function isToll(reading: Reading): boolean {
  const first = reading.quantities[0];
  return (
    first !== undefined && first.effect !== null && first.at.start <= 3 && !reading.names.some((name) => name.kind === 'group' && name.isSubject)
  );
}

function subjectOf(reading: Reading, found: readonly Reference[]): Subject | null {
  const head = reading.tokens[0];
  // A pronoun that could not be resolved is the subject: nothing else in the sentence may take its place.
  if (head && UNRESOLVED_HEADS.has(head.norm) && !found.some((one) => one.start <= head.start + 2)) return null;
  const limit = reading.tokens[MAX_WORDS_BEFORE_SUBJECT]?.start ?? reading.text.length;
  const opening = openingEnd(reading, found);
  const from = (start: number) => start >= opening && start <= Math.max(limit, opening + 40);
  const reference = found.find((one) => from(one.start) || one.start === 0);
  const name =
    reading.names.find(
      (one) => one.kind !== 'demonym' && one.isSubject && from(one.start) && !inPerson(reading, one) && !isWhosePart(reading, one),
    ) ?? toldByBe(reading);
  const person = reading.people.find((one) => from(one.start));
  const options: { start: number; subject: Subject }[] = [];
  // "[Hill Front:] Formed in 2012 by …": one group, whatever the first verb's form.
  const isUnsaid = reference?.surface === '';
  if (reference)
    options.push({
      start: reference.start,
      subject: {
        kind: reference.kind,
        id: reference.to,
        also: reference.also,
        // "The group's strongholds are": the verb goes with what is the group's.
        plural: isUnsaid
          ? false
          : reference.possessive && !/^(?:its|their)$/i.test(reference.surface)
            ? null
            : isPlural(reading, reference.end, reference.surface),
      },
    });
  if (name) options.push({ start: name.start, subject: nameSubject(reading, name) });
  if (person) options.push({ start: person.start, subject: { kind: 'person', id: person.name, also: [], plural: false } });
  options.sort((a, b) => a.start - b.start);
  const doers = options.length === 0 ? unlistedDoers(reading, opening) : null;
  return options[0]?.subject ?? (doers === null ? null : { kind: 'people', id: doers, also: [], plural: true });
}

function nameSubject(reading: Reading, name: Named): Subject {
  const also = name.kind === 'group' ? joinedTo(reading, name) : [];
  return {
    kind: name.kind === 'group' ? 'group' : 'region',
    id: name.id,
    also,
    plural: also.length > 0 ? true : ofName(reading, name),
  };
}

const PLURAL_VERBS = new Set(['are', 'were', 'have', 'do']);
const SINGULAR_VERBS = new Set(['is', 'was', 'has', 'does']);

/** A name in the plural ("Liberation Forces") is an "it" or a "they", as its verb has it. */
function ofName(reading: Reading, name: Named): boolean | null {
  const verb = name.verb === null ? undefined : reading.tokens[name.verb];
  if (verb && PLURAL_VERBS.has(verb.norm)) return true;
  if (verb && (SINGULAR_VERBS.has(verb.norm) || (verb.ambiguous && verb.norm !== verb.base))) return false;
  return isPlural(reading, name.end, '');
}

/** Whether what ends at `end` counts as many, by its last noun or by its verb; null where neither tells. */
function isPlural(reading: Reading, end: number, surface: string): boolean | null {
  if (/^(?:they|their)$/i.test(surface)) return true;
  if (/^(?:it|its)$/i.test(surface)) return false;
  const at = reading.tokens.findIndex((token) => token.start >= end);
  for (const token of at < 0 ? [] : reading.tokens.slice(at, at + 6)) {
    if (/[,;.]/.test(token.before)) break;
    if (FORCE_NOUNS.has(token.norm) && /(?:s|men)$/.test(token.norm)) return true;
    if (FORCE_NOUNS.has(token.norm)) return false;
    if (PLURAL_VERBS.has(token.norm)) return true;
    if (SINGULAR_VERBS.has(token.norm)) return false;
    if (token.tag === 'verb') return token.ambiguous ? token.norm === token.base : null;
  }
  return /(?:fighters|militants|forces|militias|rebels|troops|insurgents|extremists|guerrillas)$/i.test(surface) ? true : null;
}

/** Groups set beside the subject by "and": "the army and the militia". */
function joinedTo(reading: Reading, name: Named): string[] {
  const next = reading.names.find((one) => one.kind === 'group' && one.start >= name.end && one.isSubject);
  const between = next ? reading.text.slice(name.end, next.start) : '';
  return next && next.id !== name.id && next.verb === name.verb && /\band\b/i.test(between) && !/[,;]/.test(between) ? [next.id] : [];
}

function inPerson(reading: Reading, name: Named): boolean {
  return reading.people.some((person) => person.start < name.end && name.start < person.end);
}

const COORDINATING = new Set(['and', 'but', 'or', 'so', 'yet', 'nor']);

const BARE = /^(?:it|they|he|she)$/i;

/** Where the subject may begin: behind an opening phrase that a comma ends. */
function openingEnd(reading: Reading, found: readonly Reference[]): number {
  const first = reading.tokens[0];
  if (
    !first ||
    COORDINATING.has(first.norm) ||
    (first.tag !== 'preposition' && first.tag !== 'conjunction' && first.tag !== 'adverb' && first.tag !== 'ing')
  )
    return 0;
  const comma = reading.text.indexOf(',');
  // "From 2019 it was a part of the Coast Front (CF), from which …": the subject stands before the comma already.
  if (first.tag === 'preposition' && found.some(({ start, end }) => start < comma && BARE.test(reading.text.slice(start, end)))) return 0;
  return comma > 0 && comma < 90 ? comma : 0;
}
