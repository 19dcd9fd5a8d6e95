import type { Region } from '../model/gazetteer.ts';
import type { Figure, Statement, SubjectLink } from '../model/statement.ts';
import type { Atlas } from './atlas.ts';
import { standingFigures } from './standing-figures.ts';
import { leadsAsState } from './state-leads.ts';
import type { Subject } from './subject.ts';
import type { Theatres } from './theatres.ts';
import { find } from './wording.ts';

/**
 * How much a statement is about the subject, 0 to 1; 0 keeps it out of the brief. Being named is not enough: a group must
 * act, suffer, be described or be tied to another in it, and a place must be where it happens or lies.
 */
export function relevance(statement: Statement, subject: Subject, known: Atlas, theatres: Theatres): number {
  return subject.kind === 'group' ? aboutGroup(statement, subject.id, known) : aboutRegion(statement, subject.id, known, theatres);
}

/** At or above it a statement is about the subject; below, the subject is part of what is told. */
const TRULY_ABOUT = 0.8;

/** The groups and regions a statement is truly about. */
export function trulyAbout(statement: Statement, known: Atlas): readonly string[] {
  const groups = new Set(statement.subjects.map((link) => link.group));
  const regions = new Set(statement.places.flatMap((link) => [...known.around(link.region)]));
  return [
    ...[...groups].filter((id) => aboutGroup(statement, id, known) >= TRULY_ABOUT),
    ...[...regions].filter((id) => placedIn(statement, id, known) >= TRULY_ABOUT),
  ];
}

const ROLE_RELEVANCE = { actor: 1, topic: 0.95, target: 0.9, mention: 0 } as const;

/** A group that only the sentences around it name: it belongs, and stays off the top of the brief. */
const IMPLIED = 0.8;

/** The group named first is whom a sentence is about; each that comes before ours takes from our share. */
const BEHIND = [1, 0.92, 0.85] as const;

/** A tie to another group is told of both ends, and more of the one that acts. */
const TIED = 0.75;

/** A branch's own story is told in its own brief; the parent's carries only what ties them or what nobody may miss. */
const BRANCH_RELEVANCE = 0.25;
const BRANCH_MIN_WEIGHT = 0.8;

/** A sentence with parent and branch in it is more often the branch's: "the league's coast wing", "the league's men of the coast". */
const BESIDE_BRANCH = 0.8;

function besideBranch(statement: Statement, id: string, known: Atlas): boolean {
  return statement.subjects.some((link) => link.role !== 'mention' && known.branchOf(link.group, id));
}

function aboutGroup(statement: Statement, id: string, known: Atlas): number {
  const roles = statement.subjects.filter((link) => link.group === id).map((link) => (link.surface === '' ? IMPLIED : ROLE_RELEVANCE[link.role]));
  const tied = statement.relations.some((relation) => relation.from === id || relation.to === id);
  const counted = soundFigures(statement, known).some((figure) => figure.about === id);
  const acted = statement.incident?.actors.some((actor) => actor.group === id && actor.status !== 'denied') ?? false;
  const peopled = statement.people.some((person) => person.group === id);
  const own = Math.max(0, ...roles, tied ? TIED : 0, counted || acted ? 0.95 : 0, peopled ? TRULY_ABOUT : 0);
  const first = roles.includes(ROLE_RELEVANCE.actor) && groupsBefore(statement, id) === 0;
  const share = !first && statement.topic !== 'relations' && besideBranch(statement, id, known) ? BESIDE_BRANCH : 1;
  if (own > 0 && !tied && !counted && !acted && isOnlySource(statement, id, known)) return 0;
  if (own > 0) return own * share * (BEHIND[groupsBefore(statement, id)] ?? BEHIND[2]);
  const ofBranch = statement.subjects.some((link) => (link.role === 'actor' || link.role === 'topic') && known.branchOf(link.group, id));
  return ofBranch && statement.weight >= BRANCH_MIN_WEIGHT ? BRANCH_RELEVANCE : 0;
}

/** "The army said that the Front had burned the mill": of an army or a body that only tells of others, nothing is told. */
function isOnlySource({ holder, subjects, text, incident }: Statement, id: string, known: Atlas): boolean {
  const kind = known.group(id)?.kind;
  if (holder === null || (kind !== 'state force' && kind !== 'organisation') || (incident?.targets.includes(id) ?? false)) return false;
  const surfaces = subjects.filter(({ group }) => group === id).map(({ surface }) => surface);
  const speaks = (surface: string): boolean => surface !== '' && holder.name.includes(surface) && text.split(surface).length === 2;
  const others = subjects.some(({ group, role }) => group !== id && role !== 'mention');
  return others && surfaces.length > 0 && surfaces.every(speaks) && !/\b(?:it|its|we|our|us|they|their|them)\b/i.test(text);
}

/** How many other groups the sentence names before this one. Who is struck comes second by nature, and loses nothing. */
function groupsBefore(statement: Statement, id: string): number {
  const own = statement.subjects.find((link) => link.group === id);
  if (own === undefined || own.role === 'target') return 0;
  const at = find(statement.text, own.surface);
  if (at < 0) return 0;
  const before = statement.subjects.filter(({ group, surface }) => {
    const other = find(statement.text, surface);
    return group !== id && other >= 0 && other < at;
  });
  return new Set(before.map(({ group }) => group)).size;
}

const PLACE_RELEVANCE = { at: 1, inherited: 0.9, named: 0.6, setting: 0.6, aside: 0, demonym: 0 } as const;

/** What a group is and does, in a sentence that names no place apart from the region where the group is at work. */
const IN_ITS_THEATRE = 0.5;

/** Too little for a brief on a part of a country that has other things told of it. */
const ACT_SET_THERE = 0.3;

/** The article is about the place, or an adjective names it, and a group at work there acts or suffers: two signs that it happens there. */
const IN_SETTING_AND_THEATRE = 0.85;

function aboutRegion(statement: Statement, id: string, known: Atlas, theatres: Theatres): number {
  const own = placedIn(statement, id, known);
  if (own > PLACE_RELEVANCE.setting) return own;
  if (isDoneFromOutside(statement, id, known, theatres)) return Math.min(own, ACT_SET_THERE);
  if (isElsewhere(statement, id, known) || !statement.subjects.some((link) => leads(link, statement, known) && theatres.worksIn(link.group, id)))
    return own;
  const isOfPart = known.country(id) !== id;
  if (isOfPart && statement.relations.some(({ type }) => type === 'designated by')) return 0;
  if (statement.places.some(({ region, role }) => (role === 'setting' || role === 'demonym') && known.liesIn(region, id)))
    return IN_SETTING_AND_THEATRE;
  return !isOfPart || isOnTheGround(statement, id, known) ? IN_ITS_THEATRE : own;
}

/**
 * What a group is or does in general belongs to its country's brief. Told of a part of it is what took place, who is counted, and what is told
 * of a wider part; of a town only who is counted, for what is told of the land around it may have been anywhere.
 */
function isOnTheGround(statement: Statement, id: string, known: Atlas): boolean {
  if (standingFigures(statement, known).some(({ figure }) => STANDING.has(figure.measure))) return true;
  if (SETTLED.has(known.region(id)?.kind ?? 'area')) return false;
  const told = statement.places.filter(({ role }) => role === 'at' || role === 'inherited').map(({ region }) => region);
  if (told.some((region) => known.country(region) !== region && known.liesIn(id, region))) return true;
  // "Overran swaths of the country": of the whole of it.
  return statement.incident?.occurred === true && !told.some((region) => known.country(region) === region && !isOfAPart(statement, region));
}

/** "In western Maravia": a part of the country, whichever. */
function isOfAPart({ text, places }: Statement, country: string): boolean {
  const surface = places.find(({ region }) => region === country)?.surface ?? '';
  const at = surface === '' ? -1 : find(text, surface);
  return at > 0 && PART_OF.test(text.slice(0, at));
}

const PART_OF = /\b(?:(?:north|south|east|west|central)[\p{L}-]*|upper|lower|coastal|parts of)\s$/iu;

const SETTLED: ReadonlySet<Region['kind']> = new Set(['city', 'town', 'village', 'camp', 'base', 'neighbourhood']);

/** An act told without a place, by forces none of which is at work here: it may have been anywhere in the article's country. */
function isDoneFromOutside(statement: Statement, id: string, known: Atlas, theatres: Theatres): boolean {
  const { incident, places } = statement;
  if (incident?.occurred !== true || known.country(id) === id) return false;
  const isToldHere = places.some(({ region, role }) => role !== 'setting' && role !== 'aside' && known.liesIn(region, id));
  if (isToldHere) return false;
  const doers = incident.actors.filter(({ status }) => status === 'fact' || status === 'claimed');
  return doers.length > 0 ? !doers.some(({ group }) => theatres.worksIn(group, id)) : isForeignAct(statement, id, known);
}

/** "A Westland raid killed their chief": a state's act, named after it, in another land. */
function isForeignAct({ text, places }: Statement, id: string, known: Atlas): boolean {
  return places.some(({ region, role, surface }) => {
    if ((role !== 'named' && role !== 'demonym') || known.country(region) !== region || known.country(id) === region) return false;
    const at = find(text, surface);
    return at >= 0 && STATE_ACT.test(text.slice(at + surface.length));
  });
}

const STATE_ACT = /^\.?\s(?:\p{L}+\s)?(?:raid|strike|air ?strike|drone strike|operation|attack|bombing|bombardment)s?\b/iu;

/** The sentence is about this group: it is the first named, it or its people act or suffer, and no branch of it does. */
function leads({ group, role, surface }: SubjectLink, statement: Statement, known: Atlas): boolean {
  const told = { ...statement, subjects: statement.subjects.filter((link) => link.role !== 'mention') };
  return role !== 'mention' && surface !== '' && groupsBefore(told, group) === 0 && !besideBranch(statement, group, known);
}

/** It has a place of its own apart from the region: a narrower one, or nothing but such as do not hold the region. */
function isElsewhere({ places }: Statement, id: string, known: Atlas): boolean {
  const here = places.filter((link) => link.role === 'at' || link.role === 'inherited').map(({ region }) => region);
  const apart = here.filter((region) => !known.liesIn(id, region) && !known.liesIn(region, id));
  if (apart.length === 0 || here.some((region) => known.liesIn(region, id))) return false;
  return apart.length === here.length || apart.some((region) => known.country(region) !== region);
}

function placedIn(statement: Statement, id: string, known: Atlas): number {
  const places = statement.places
    .filter((link) => known.liesIn(link.region, id))
    .map((link) => (link.region === id && link.role === 'named' && leadsAsState(statement, link, known) ? TRULY_ABOUT : PLACE_RELEVANCE[link.role]));
  // The article's own place, or one only named, is where nothing is said to have happened.
  const elsewhere = new Set(statement.places.filter(({ role }) => role !== 'at' && role !== 'inherited').map(({ region }) => region));
  const counted = soundFigures(statement, known).some(({ about }) => about !== null && !elsewhere.has(about) && known.liesIn(about, id));
  const happened = statement.incident?.regions.some((region) => !elsewhere.has(region) && known.liesIn(region, id)) ?? false;
  return Math.max(0, ...places, counted || happened ? 1 : 0, ofTheWhole(statement, id) ? OF_THE_WHOLE : 0);
}

/** "The war has killed 100,000": a figure of the place the article is about, that no group acts or suffers in. */
const OF_THE_WHOLE = 0.9;

function ofTheWhole(statement: Statement, id: string): boolean {
  const acted = statement.subjects.some(({ role }) => role === 'actor' || role === 'target');
  return (
    !acted && statement.figures.some(({ about }) => about === id) && statement.places.some(({ region, role }) => region === id && role === 'setting')
  );
}

const STANDING: ReadonlySet<Figure['measure']> = new Set(['strength', 'members', 'population', 'displaced', 'prisoners']);

/** What was asked last: of one statement it is asked for each place and group that it names. */
let lastSound: { readonly statement: Statement; readonly known: Atlas; readonly figures: readonly Figure[] } | null = null;

/** Tolls, and the sizes that are their holder's own: another man's fighters make no sentence one about the group. */
function soundFigures(statement: Statement, known: Atlas): readonly Figure[] {
  if (statement.figures.length === 0) return statement.figures;
  if (lastSound?.statement !== statement || lastSound.known !== known) lastSound = { statement, known, figures: soundAmong(statement, known) };
  return lastSound.figures;
}

function soundAmong(statement: Statement, known: Atlas): readonly Figure[] {
  return [
    ...statement.figures.filter(({ measure }) => !STANDING.has(measure)),
    ...standingFigures(statement, known).flatMap(({ figure }) => (STANDING.has(figure.measure) ? [figure] : [])),
  ];
}
