import type { Holder, PlaceLink, Statement, SubjectLink } from '../model/statement.ts';
import { fateOf } from '../text/fates.ts';
import { collapse } from '../text/words.ts';
import { attachment } from './attachment.ts';
import { quote } from './evidence.ts';
import { figuresOf } from './figures.ts';
import { indexGroups } from './group-index.ts';
import { isCountOfIt, isOfTheHeading, isUnderAttacks } from './implied-subject.ts';
import { incidentOf } from './incidents.ts';
import { type Modality, modality } from './modality.ts';
import { isLeftFor, isRefuge } from './place-asides.ts';
import type { Doer } from './predicate-topics.ts';
import { holderOfQuantity } from './quantity-holders.ts';
import type { Reading, Reference } from './reading.ts';
import { countryOf } from './region-index.ts';
import { relationsOf } from './relations.ts';
import { roleOfSpeaker } from './speaker-roles.ts';
import { isInFirstPerson, isRetold } from './spoken.ts';
import { isAtHead } from './standalone.ts';
import { datesOf } from './statement-dates.ts';
import type { StatementsInput } from './statements-input.ts';
import { subjectsOf } from './subjects.ts';
import { topicOf } from './topics.ts';
import { weightOf } from './weight.ts';
import { countsOthers, onlyCounts, withCounted } from './who-counts.ts';
import { word } from './wording.ts';

/** A statement without its id, drawn from one sentence; null when the sentence says nothing of a group, a place or the end of somebody. */
export function draft(
  input: StatementsInput,
  reading: Reading,
  references: readonly Reference[],
  { found: places, whole }: { readonly found: readonly PlaceLink[]; readonly whole: readonly PlaceLink[] },
  speaker: Holder | null,
): Statement | null {
  const held = takenUp(input, reading, references, modality(reading, input.article, speaker));
  const speakerGroup = held.holder ? (input.affiliations.get(held.holder.name) ?? ownGroup(input, reading, held.holder)) : null;
  const named = subjectsOf(reading, references, speakerGroup, input.affiliations);
  const head = input.headed.get(reading.passage.n);
  if (named.length === 0 && places.length === 0 && head === undefined && !tellsFate(reading)) return null;
  const isForGroup = input.article.genre === 'interview' && speakerGroup !== null && SPEAKS_OF_US.test(reading.text);
  const role = roleOfSpeaker(held.holder, reading, input.readings);
  const worded = word(reading, {
    references: references.map((reference) => ({ display: display(input, reference), ...reference })),
    holder: held.holder,
    // "[Hill Front] demands" says already who speaks.
    holderUnnamed: isUnnamed(reading, held) && !references.some((reference) => display(input, reference) === held.holder?.name),
    holderRole: role,
    holderGroup: isForGroup && input.affiliations.has(held.holder?.name ?? '') ? shownName(input, speakerGroup) : null,
    omit: reading.passage.omit
      .map((range) => ({ start: range.start - reading.start, end: range.end - reading.start }))
      .filter((range) => range.end > 0 && range.start < reading.text.length),
    report: input.article.source.date?.value ?? null,
  });
  const evidence = quote(input.article, reading, worded.from, worded.to);
  if (evidence === null) return null;
  const groupIsTarget = named.some((link) => link.role === 'target') && !named.some((link) => link.role === 'actor');
  const found = topicOf(reading, held, groupIsTarget, doerIn(named, reading, input.affiliations));
  const topic = head !== undefined && found.topic === 'status' && isCountOfIt(reading, input.readings) ? 'strength' : found.topic;
  const isOfHead =
    head !== undefined &&
    !named.some(({ group, role }) => group === head && role !== 'mention') &&
    named.every(({ group, role }) => role === 'mention' || onlyCounts(reading, group, topic)) &&
    (isOfTheHeading(reading, topic, input.readings) || isUnderAttacks(input.article, reading, topic));
  const subjects: readonly SubjectLink[] = isOfHead ? [...named, { group: head, role: 'topic', surface: '' }] : named;
  if (subjects.length === 0 && places.length === 0 && !tellsFate(reading)) return null;
  const relations = relationsOf(reading, references, held.negated, (region) => input.regions.get(region)?.kind === 'country');
  const all = whole.filter(({ role, region }) => (role === 'at' || role === 'inherited') && !isRefuge(reading, region)).map((place) => place.region);
  // "The attack on Mera forced them to withdraw to Tolve": there nothing was done.
  const stayed = all.filter((region) => !isLeftFor(reading, region));
  const at = stayed.length > 0 ? stayed : all;
  const incident = incidentOf(reading, {
    subjects,
    references,
    regions: inOneCountry(input, ofTheAct(input, reading, at)),
    isLocal: (region) => isLocal(input, region),
    modality: held,
    speakerGroup,
  });
  const quantities = [...reading.quantities];
  const told = {
    topic,
    topicScore: found.score,
    kind: held.kind,
    holder: held.holder,
    subjects,
    places,
    quantities,
    relations,
    incident,
    negated: held.negated,
    words: reading.tokens.length,
    isForGroup,
    opensWithName: references.some(({ kind, start }) => kind === 'group' && isAtHead(reading, start)),
  };
  const statement: Statement = {
    id: '',
    text: worded.text,
    insertions: worded.insertions,
    evidence,
    kind: held.kind,
    negated: held.negated,
    hedges: held.hedges,
    // What the guest of an interview is stands before the first question, and not where he speaks.
    holder: held.holder?.name === input.article.interviewee && held.holder.role === null ? { ...held.holder, role } : held.holder,
    subjects: promote(subjects, relations),
    places,
    dates: datesOf(input.article, reading, held),
    people: reading.people.map((person) => ({ name: person.name, role: person.role, group: input.affiliations.get(person.name) ?? null })),
    quantities,
    topic,
    weight: weightOf(reading, told),
    incident,
    relations,
    figures: figuresOf(
      worded.text,
      quantities,
      subjects.filter(({ group }) => !isObserver(input, group) && !(isOfState(input, group) && countsOthers(reading, group, quantities))),
      places,
      (quantity) => holderOfQuantity(reading, references, input.affiliations, quantity),
    ),
  };
  return isOfHead && named.length > 0 && topic === 'strength' ? withCounted(statement, shownName(input, head)) : statement;
}

/** Who does what the sentence tells. */
function doerIn(named: readonly SubjectLink[], { people, tokens }: Reading, affiliations: ReadonlyMap<string, string>): Doer {
  if (named.some(({ role }) => role === 'actor')) return 'group';
  const verb = tokens.find(({ tag, ambiguous }) => tag === 'be' || tag === 'aux' || (tag === 'verb' && !ambiguous));
  const [first] = people;
  const isMember = first !== undefined && verb !== undefined && first.end <= verb.start && affiliations.has(first.name);
  return isMember ? 'member' : null;
}

/** "It denied the charge", where "it" is a group told of before: the group's own word, and not that of whoever spoke last. */
function takenUp(input: StatementsInput, { holder }: Reading, references: readonly Reference[], held: Modality): Modality {
  if (holder === null || !holder.pronoun || held.holder?.name !== holder.name) return held;
  const meant = references.find(
    ({ kind, surface, start, end }) => kind === 'group' && BARE.test(surface) && holder.clause.start <= start && end <= holder.clause.end,
  );
  return meant === undefined ? held : { ...held, holder: { ...held.holder, name: display(input, meant), role: null } };
}
const BARE = /^(?:it|they)$/i;

/** The group whose own word a text is, where it says "we" or "our" of itself. */
function ownGroup({ gazetteer }: StatementsInput, reading: Reading, { name }: Holder): string | null {
  if (!isInFirstPerson(reading) && !isRetold(reading)) return null;
  const same = (other: string | null) => other?.toLowerCase() === name.toLowerCase();
  return gazetteer.groups.find((group) => same(group.name) || same(group.short) || group.aliases.some((alias) => same(alias.name)))?.id ?? null;
}

/** What became of somebody, of whom another article may tell what he was. */
function tellsFate({ text, caps }: Reading): boolean {
  return !caps && [...text.matchAll(CAPITALISED)].some(({ 0: name, index }) => fateOf(text, index, index + name.length) !== null);
}
const CAPITALISED = /(?<![\p{L}’'-])\p{Lu}[\p{L}-]{3,}/gu;

/**
 * The places that go with the act, and those taken over: "the shells were sent to X for tests" says where other things went.
 * Where none does, those in the country the article is about are still likelier than the whole of it.
 */
function ofTheAct(input: StatementsInput, reading: Reading, regions: readonly string[]): readonly string[] {
  const apart = (region: string) => {
    const named = reading.names.filter((name) => name.id === region);
    return named.length > 0 && named.every((name) => attachment(reading.tokens, name.start, name.end) === 'other');
  };
  const own = regions.filter((region) => !apart(region));
  return own.length > 0 ? own : regions.filter((region) => countryOf(region, input.regions) === input.mainCountry);
}

/** An act happens in one country: of places in several, those in the country the article is about. */
function inOneCountry(input: StatementsInput, regions: readonly string[]): readonly string[] {
  const own = regions.filter((region) => countryOf(region, input.regions) === input.mainCountry);
  return input.mainCountry !== null && own.length > 0 ? own : regions;
}

const isOfState = ({ gazetteer }: StatementsInput, id: string): boolean => indexGroups(gazetteer).get(id)?.kind === 'state force';

/** A monitor or an agency counts others; its figures are not about itself. */
function isObserver(input: StatementsInput, id: string): boolean {
  return indexGroups(input.gazetteer).get(id)?.kind === 'organisation';
}

function isLocal(input: StatementsInput, region: string): boolean {
  const kind = input.regions.get(region)?.kind;
  return kind !== undefined && kind !== 'country' && kind !== 'world region';
}

/** A group that is only named, but whose tie to another the sentence tells, is told of. */
function promote(subjects: Statement['subjects'], relations: Statement['relations']): Statement['subjects'] {
  return subjects.map((link) =>
    link.role === 'mention' && relations.some((relation) => relation.from === link.group || relation.to === link.group)
      ? { ...link, role: 'topic' }
      : link,
  );
}

function display(input: StatementsInput, reference: Reference): string {
  if (reference.kind === 'person' || reference.kind === 'people') return reference.to;
  if (reference.kind === 'region') return input.regions.get(reference.to)?.name ?? reference.to;
  return [reference.to, ...reference.also].map((id) => shownName(input, id)).join(' and ');
}

function shownName({ gazetteer }: StatementsInput, id: string): string {
  const group = indexGroups(gazetteer).get(id);
  return group?.short ?? group?.name ?? id;
}

/** "We suspended the talks": of the speaker's group. */
const SPEAKS_OF_US = /\b(?:we|our|ours|us)\b/i;

/** Direct speech or an interview answer whose speaker the sentence itself does not name. */
function isUnnamed(reading: Reading, held: Modality): boolean {
  return (
    held.holder !== null &&
    reading.holder?.name !== held.holder.name &&
    (isInFirstPerson(reading) || !collapse(reading.text).includes(held.holder.name))
  );
}
