import type { Gazetteer, Region } from '../model/gazetteer.ts';
import type { SubjectLink, SubjectRole } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import { indexGroups } from './group-index.ts';
import { isAttributive } from './place-role.ts';
import type { Reading, Reference } from './reading.ts';
import { countryOf, lyingIn, type RegionIndex } from './region-index.ts';
import { type Standing, standing } from './roles.ts';

const FRONT_CHARS = 50;
const TIED_TO = cue(/\b(?:allegiance|loyal|loyalty|subordinate|successor) to\s+$/i);
const RANK: Readonly<Record<SubjectRole, number>> = { actor: 3, target: 2, topic: 1, mention: 0 };

/** The groups a sentence says something about, with the strongest role each has in it; named ones and those meant by a reference. */
export function subjectsOf(
  reading: Reading,
  references: readonly Reference[],
  speakerGroup: string | null,
  affiliations: ReadonlyMap<string, string>,
): SubjectLink[] {
  const links = new Map<string, SubjectLink>();
  const put = (link: SubjectLink) => {
    const known = links.get(link.group);
    if (!known || RANK[link.role] > RANK[known.role]) links.set(link.group, link);
  };
  for (const name of reading.names) {
    if (name.kind === 'group' && !isOfPerson(reading, name.start, name.end))
      put({ group: name.id, role: roleOfName(reading, name), surface: name.surface });
  }
  for (const reference of references) {
    if (reference.kind !== 'group') continue;
    const role = reference.possessive ? 'topic' : roleOfReference(reading, reference);
    for (const group of [reference.to, ...reference.also]) put({ group, role, surface: reference.surface });
  }
  for (const person of reading.people) {
    const group = affiliations.get(person.name);
    // In front, or behind words of loyalty: whom a sentence names first it tells of, and who is followed leads the group.
    if (group && (person.start <= FRONT_CHARS || TIED_TO.test(reading.text.slice(0, person.start))))
      put({ group, role: 'topic', surface: person.surface });
  }
  for (const reference of references) {
    const group = reference.kind === 'person' ? affiliations.get(reference.to) : undefined;
    if (group) put({ group, role: 'topic', surface: reference.surface });
  }
  // What a group's own leader says of "we" is about his group.
  if (speakerGroup && /\b(?:we|our|us)\b/i.test(reading.text)) put({ group: speakerGroup, role: 'topic', surface: '' });
  return [...links.values()];
}

function roleOfName(reading: Reading, { role, start }: Reading['names'][number]): SubjectRole {
  if (SET_BESIDE.test(reading.text.slice(0, start))) return 'mention';
  return role === 'mention' && isTold(reading, start) ? 'topic' : role;
}
/** "Twelve people were shot, more than died at the hands of the Hill Front": only a measure for what is told. */
const SET_BESIDE = /,\s(?:far |many )?(?:more|fewer|less)\sthan\s[^,.;]{3,60}\s(?:at the hands of|by)\s(?:the\s)?$/i;

function roleOfReference(reading: Reading, reference: Reference): SubjectRole {
  const same = reading.names.find((name) => name.start === reference.start);
  if (same) return same.role;
  const stands = standingOf(reading, reference);
  // "set off by the group": the doer may stand behind its verb.
  if (stands.role === 'actor' && !stands.isSubject) return 'actor';
  const at = reading.tokens.findIndex((token) => token.start >= reference.end);
  if (at < 0) return 'topic';
  const [next, after] = reading.tokens.slice(at).filter((token) => token.tag !== 'adverb');
  if (!next) return 'topic';
  if (next.tag === 'be' && after?.tag === 'verb') return 'target';
  // "it’s using": the contraction leaves an s in front.
  const doing = next.norm === 's' || next.norm === 're' ? after : next;
  return doing?.tag === 'verb' || doing?.tag === 'aux' || doing?.tag === 'be' || doing?.tag === 'ing' ? 'actor' : 'topic';
}

/** How a word that stands for a name stands in its sentence. */
export function standingOf(reading: Reading, reference: Reference): Standing {
  const first = reading.tokens.findIndex((token) => token.end > reference.start);
  const last = reading.tokens.findLastIndex((token) => token.start < reference.end);
  return first < 0 || last < first ? { role: 'mention', verb: null, isSubject: false } : standing(reading.tokens, first, last);
}

/** "There is also the Hill Front", "this includes herdsmen and the Hill Front": that it is there is what is told. */
function isTold({ text }: Reading, start: number): boolean {
  return THERE_IS.test(text.slice(Math.max(0, start - THERE_IS_CHARS), start));
}
const THERE_IS =
  /\b(?:there (?:is|are|was|were)|(?:you|we) have|(?:this|these|they|which) includ(?:es?|ed))\s(?:(?!(?:of|by|in|to|with|from|against|like|than|that|who|which|for|on|about)\b)[\p{L}’-]+,?\s){0,14}$/iu;
const THERE_IS_CHARS = 160;

function isOfPerson(reading: Reading, start: number, end: number): boolean {
  return reading.people.some((person) => person.start < end && start < person.end && !/^\p{Lu}{2,}$/u.test(reading.text.slice(start, end)));
}

/** The armed group an article tells of most, which "the group" means where no other was named. */
export function mainGroupOf(readings: readonly Reading[], titleGroups: readonly string[], gazetteer: Gazetteer): string | null {
  const groups = indexGroups(gazetteer);
  const counts = new Map<string, number>();
  const add = (id: string, count: number) => {
    const kind = groups.get(id)?.kind;
    if (kind !== undefined && kind !== 'state force' && kind !== 'tribe') counts.set(id, (counts.get(id) ?? 0) + count);
  };
  // 3: a title names what the article is about; three passing mentions in the body weigh as much.
  for (const id of titleGroups) add(id, 3);
  for (const reading of readings) for (const name of reading.names) if (name.kind === 'group') add(name.id, name.isSubject ? 1.5 : 1);
  let best: string | null = null;
  for (const [id, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = id;
  return best;
}

// An article is about one place when at least this share of its mentions of places below a country is of it.
const MAIN_PLACE_SHARE = 0.4;

// Who reads on is told by the second passage where it all happens; a place that comes up later is one of many.
const OPENING_PASSAGES = 2;

/** The place below a country that an article is about: in its title, or named in its opening, most of all and often enough. */
export function mainPlaceOf(readings: readonly Reading[], titlePlaces: readonly string[], wide: ReadonlySet<string>): string | null {
  const counts = new Map<string, number>();
  for (const reading of readings)
    for (const name of reading.names) if (name.kind === 'region' && !wide.has(name.id)) counts.set(name.id, (counts.get(name.id) ?? 0) + 1);
  const narrow = titlePlaces.filter((id) => !wide.has(id));
  if (narrow.length === 1) return narrow[0] ?? null;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (best === undefined || best[1] < 3 || best[1] / total < MAIN_PLACE_SHARE) return null;
  const opening = [...new Set(readings.map(({ passage }) => passage.n))].slice(0, OPENING_PASSAGES);
  return readings.some(({ passage, names }) => opening.includes(passage.n) && names.some(({ id }) => id === best[0])) ? best[0] : null;
}

/** What a profile tells of a group happened somewhere in all that it names of a region, and not in the town named most: the widest it names, below a country. */
export function settingOfProfile(place: string, readings: readonly Reading[], regions: RegionIndex): string {
  const named = new Set(readings.flatMap(({ names }) => names.flatMap(({ kind, id }) => (kind === 'region' ? [id] : []))));
  let widest = place;
  for (const at of lyingIn(place, regions)) if (named.has(at) && !isWide(regions.get(at))) widest = at;
  return widest;
}

const isWide = (region: Region | undefined): boolean => region === undefined || region.kind === 'country' || region.kind === 'world region';

// Enough for a sentence without a place to be told in the brief on the country; an incident asks for more.
export const SETTING_SHARE = 0.35;
// Below this share an article tells of several countries, and none is meant when none is named.
const MAIN_COUNTRY_SHARE = 0.5;

// A report is filed from where things happen more often than not, and three mentions of another country outweigh that.
const HOME_VOTES = 3;
// "The Ruritanian embassy" is less a sign of Ruritania than "in Ruritania".
const ADJECTIVE_VOTES = 0.5;

/** "Active in Westland, Ostmark and Varland": whether the first sentence that names a country lists several. */
export function isAcrossCountries(readings: readonly Reading[], regions: RegionIndex): boolean {
  for (const { names } of readings) {
    const countries = new Set(names.flatMap(({ kind, id }) => (kind === 'region' && regions.get(id)?.kind === 'country' ? [id] : [])));
    if (countries.size > 0) return countries.size > 1;
  }
  return false;
}

/**
 * The country that most mentions of places, those inside it and "-ian" words for it included, are of; where the article was
 * filed from (`home`) counts as well.
 */
export function mainCountryOf(readings: readonly Reading[], regions: RegionIndex, home: string | null, share = MAIN_COUNTRY_SHARE): string | null {
  const counts = new Map<string, number>(home === null ? [] : [[home, HOME_VOTES]]);
  for (const reading of readings) {
    for (const name of reading.names) {
      const country = name.kind === 'group' ? null : countryOf(name.id, regions);
      if (country) counts.set(country, (counts.get(country) ?? 0) + (name.kind === 'demonym' || isAttributive(reading, name) ? ADJECTIVE_VOTES : 1));
    }
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] / total >= share ? best[0] : null;
}
