import type { Gazetteer, Group } from '../model/gazetteer.ts';
import type { Token } from './clause.ts';
import { EMPTY_IT, type Focus, IT_IS_NO_GROUP, isArmed, moveFocus } from './focus.ts';
import { byAnaphor, indexGroups } from './group-index.ts';
import { GROUP_WORDS } from './lexicon/acts.ts';
import type { Reading, Reference } from './reading.ts';
import { wideRegions } from './region-index.ts';
import { goesOn, isSpeech, isSpokenAt } from './spoken.ts';

/** What an article is mostly about, by its title and its mentions. */
export type Main = { readonly group: string | null /** A place below a country. */; readonly place: string | null };

const DETERMINER = new Set(['the', 'this', 'that', 'these', 'those']);
const SINGULAR = new Set(['it', 'its']);
const PLURAL = new Set(['they', 'their']);
const SUFFERED =
  /^\s+(?:were|was|are|have been|had been|have not been|had not been|were being)\s+(?:\p{L}+ly\s+)?(?:held|released|freed|killed|abducted|kidnapped|seen|taken|executed|shot|found|beaten|tortured|rescued|buried|identified|wounded|injured)\b/iu;
const PERSONAL = new Set(['he', 'his', 'she', 'her']);

/**
 * What the pronouns and "the group" of each sentence stand for, sentence by sentence in the article's order.
 * A reference that has no safe antecedent is left out: its statement then does not print.
 */
export function references(
  readings: readonly Reading[],
  gazetteer: Gazetteer,
  main: Main,
  groupOfPerson: ReadonlyMap<string, string>,
): readonly (readonly Reference[])[] {
  const groups = indexGroups(gazetteer);
  const countries = wideRegions(gazetteer);
  const focus: Focus = { subject: null, group: null, person: null, only: null, places: [], last: null, others: { group: false, people: false } };
  return readings.map((reading) => {
    const found = referencesIn(reading, focus, groups, main);
    moveFocus(focus, reading, found, groups, groupOfPerson, countries, main.group);
    return found;
  });
}

function referencesIn(reading: Reading, focus: Focus, groups: ReadonlyMap<string, Group>, main: Main): Reference[] {
  const found: Reference[] = [];
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const next = tokens[at + 1];
    if (DETERMINER.has(token.norm) && next && isSpaced(reading, token, next)) {
      const anaphor = anaphorAt(reading, at, focus, groups, main.group) ?? placeAt(reading, at, focus, main.place);
      if (anaphor) {
        found.push(anaphor);
        continue;
      }
    }
    const pronoun = pronounAt(reading, at, focus);
    if (pronoun) found.push(pronoun);
  }
  return found;
}

function isSpaced(reading: Reading, a: Token, b: Token): boolean {
  return /^\s+$/.test(reading.text.slice(a.end, b.start));
}

/** "the group", "the party", "these militants": one already named. */
function anaphorAt(reading: Reading, at: number, focus: Focus, groups: ReadonlyMap<string, Group>, mainGroup: string | null): Reference | null {
  const { tokens } = reading;
  const the = tokens[at];
  const noun = tokens[at + 1];
  if (!the || !noun) return null;
  // "said that guerrillas take part": no group told before, but any.
  if ((the.norm === 'that' || the.norm === 'this') && noun.norm.endsWith('s')) return null;
  const own = byAnaphor(groups, `the ${noun.norm}`);
  const candidates = [focus.group, focus.subject?.kind === 'group' ? focus.subject.id : null, mainGroup];
  const named = reading.names.filter((name) => name.kind === 'group' && name.end <= the.start).at(-1);
  let to: string | null = null;
  if (own && [...candidates, named?.id].includes(own.id)) to = own.id;
  else if (GROUP_WORDS.has(noun.norm)) {
    const after = tokens[at + 2];
    // "the hunters in the group": a group of somebody else.
    if (tokens[at - 1]?.norm === 'in') return null;
    // "the group of", "the militant group X": not standing for another name.
    if (
      after &&
      (after.norm === 'of' ||
        GROUP_WORDS.has(after.norm) ||
        reading.names.some((name) => name.start <= after.start && after.end <= name.end && name.kind === 'group'))
    )
      return null;
    if (after && isGroupNoun(after.norm)) return null;
    // "This group" points at the one just told of, be it only the object there.
    const pointed = the.norm === 'this' && focus.only !== null && isArmed(groups.get(focus.only)) ? focus.only : null;
    to = newName(reading, noun.end, groups) ?? (named && isArmed(groups.get(named.id)) ? named.id : null) ?? pointed ?? focus.group ?? mainGroup;
  }
  if (!to) return null;
  const tail = reading.text.slice(noun.end, noun.end + 2);
  const possessive = /^['’]s?/.test(tail);
  return {
    start: the.start,
    end: noun.end,
    surface: reading.text.slice(the.start, noun.end),
    possessive,
    kind: 'group',
    to,
    also: [],
    basis: `"${the.text} ${noun.text}" stands for the group named before`,
  };
}

/** "the group began to call itself X": X says which group it is. */
function newName(reading: Reading, from: number, groups: ReadonlyMap<string, Group>): string | null {
  const next = reading.names.find((name) => name.kind === 'group' && name.start >= from);
  if (!next || !isArmed(groups.get(next.id))) return null;
  return /\b(?:itself|known as|renamed|rebrand\w*|calls?|called|under the name)\b[^.;]{0,40}$/i.test(reading.text.slice(from, next.start))
    ? next.id
    : null;
}

const PLACE_WORDS = new Set(['region', 'area', 'city', 'town', 'province', 'governorate', 'village', 'enclave', 'camp', 'district', 'valley']);

/** "the region", "the area" at the head of a sentence: the article's main place, when no other was named just before. */
function placeAt(reading: Reading, at: number, focus: Focus, mainPlace: string | null): Reference | null {
  const the = reading.tokens[at];
  const noun = reading.tokens[at + 1];
  if (at > 1 || !the || !noun || !mainPlace || !PLACE_WORDS.has(noun.norm)) return null;
  if (focus.places.flat().some((place) => place !== mainPlace) || reading.names.some((name) => name.kind === 'region' && name.start < the.start))
    return null;
  const possessive = /^['’]s?/.test(reading.text.slice(noun.end, noun.end + 2));
  return {
    start: the.start,
    end: noun.end,
    surface: reading.text.slice(the.start, noun.end),
    possessive,
    kind: 'region',
    to: mainPlace,
    also: [],
    basis: `"${the.text} ${noun.text}" stands for the place the article is about`,
  };
}

// What only a place has: "it was destroyed and its population fled" is not said of a group.
const OF_A_PLACE = /\bits (?:population|residents|inhabitants|villages|streets|outskirts|suburbs|countryside)\b/i;

function isGroupNoun(word: string): boolean {
  return ['group', 'groups', 'fighters', 'leaders', 'commanders', 'members', 'officials'].includes(word);
}

function pronounAt(reading: Reading, at: number, focus: Focus): Reference | null {
  const token = reading.tokens[at];
  if (!token) return null;
  const possessive =
    token.norm === 'its' || token.norm === 'their' || token.norm === 'his' || (token.norm === 'her' && reading.tokens[at + 1]?.tag === 'other');
  const make = (kind: Reference['kind'], to: string, also: readonly string[]): Reference => ({
    start: token.start,
    end: token.end,
    surface: token.text,
    possessive,
    kind,
    to,
    also,
    basis: `"${token.text}" stands for the subject told before`,
  });
  if (possessive && token.norm === 'its' && focus.subject?.kind === 'group' && isAfterDeed(reading, at)) return make('group', focus.subject.id, []);
  if (isUnsafe(reading, token, focus)) return null;
  // Inside the sentence a nearer noun may be meant: only pronouns in front of every other noun are safe.
  if (!isHead(reading, at)) return null;
  if (SINGULAR.has(token.norm) && focus.subject?.kind === 'group' && OF_A_PLACE.test(reading.text)) return null;
  if (SINGULAR.has(token.norm)) {
    if (token.norm === 'it' && (EMPTY_IT.test(reading.text.slice(token.start)) || IT_IS_NO_GROUP.test(reading.text.slice(token.start)))) return null;
    if (focus.subject && focus.subject.kind !== 'person' && focus.subject.plural !== true) return make(focus.subject.kind, focus.subject.id, []);
  }
  // "They had been held since March": victims of the sentence before, as likely as its doers.
  if (PLURAL.has(token.norm) && !possessive && SUFFERED.test(reading.text.slice(token.end))) return null;
  if (PLURAL.has(token.norm) && focus.subject?.kind === 'group' && focus.subject.plural !== false)
    return make('group', focus.subject.id, focus.subject.also);
  // Speakers say "they" of whom they are asked about, when the sentence before told of that one group alone.
  if (PLURAL.has(token.norm) && focus.only && focus.subject?.kind !== 'region' && isSpeech(reading)) return make('group', focus.only, []);
  if (PERSONAL.has(token.norm) && focus.person) return make('person', focus.person, []);
  return null;
}

/** Where the sentence before leaves in doubt who is meant: no name then, and no sentence. */
function isUnsafe(reading: Reading, token: Token, focus: Focus): boolean {
  const isPlural = PLURAL.has(token.norm);
  if (!isPlural && !SINGULAR.has(token.norm) && !PERSONAL.has(token.norm)) return false;
  // In a quotation "they" are those whom its speaker speaks of, and the paper's own words before it tell of others.
  const spoken = isSpokenAt(reading, token.start);
  if (spoken && !goesOn(focus.last, reading)) return true;
  if (PERSONAL.has(token.norm) || focus.subject?.kind !== 'group') return false;
  // What a speaker tells of, the paper's next sentence may not.
  if (!spoken && focus.last !== null && isSpeech(focus.last)) return true;
  const after = reading.text.slice(token.end);
  // "X accused the Y of it. It denied …": who answers is who was spoken to.
  if (focus.others.group && ANSWERED.test(after)) return true;
  if (!isPlural || !focus.others.people) return false;
  // "The group attacked soldiers. They …": only a subject in the plural is likelier meant than its object.
  return focus.subject.plural !== true || GAVE_WAY.test(after);
}

const ANSWERED =
  /^\s+(?:has|have|had|later|also)?\s*(?:denied|rejected|dismissed|disputed|responded|retaliated|replied|answered|fought back|returned fire)\b/iu;
const GAVE_WAY = /^\s+(?:have|had|later|then|also)?\s*(?:fled|escaped|surrendered|retreated|withdrew|died|survived|starved|left|gave up|hid)\b/iu;

// "the death of its chief": the noun in front has no chiefs.
// biome-ignore format: a list of words
const DEEDS = new Set([
  'death', 'killing', 'loss', 'defeat', 'arrest', 'capture', 'end', 'fall', 'rise', 'collapse', 'expansion', 'creation', 'founding', 'assassination',
  'removal', 'departure', 'retreat', 'split', 'return',
]);

function isAfterDeed(reading: Reading, at: number): boolean {
  const before = reading.tokens.slice(0, at);
  return (
    before.length <= 5 && before.some((token) => DEEDS.has(token.norm)) && before.every((token) => token.tag !== 'other' || DEEDS.has(token.norm))
  );
}

/** True when no noun stands before the token: only little words, or a phrase that a comma ends. */
function isHead(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token) return false;
  if (at === 0) return true;
  const opening = reading.text.slice(0, token.start);
  if (/^["“'‘\s([]*$/.test(opening)) return true;
  if (at > 14) return false;
  // "On 16 February they kidnapped …": only a date stands before it.
  if (
    reading.times.some(
      (time) =>
        time.end <= token.start &&
        /^\s*(?:,\s*)?$/.test(reading.text.slice(time.end, token.start)) &&
        /^["“'‘]*(?:\p{L}+\s+){0,2}$/u.test(reading.text.slice(0, time.start)),
    )
  )
    return true;
  // "At its height, the mission …": the name comes after.
  if (at <= 2 && reading.tokens[at - 1]?.tag === 'preposition') return false;
  // "In 2013, it …", "Now, it began": an opening phrase without a name of its own.
  if (!/[,;:]\s*["“]?$/.test(opening)) return at <= 2 && reading.tokens.slice(0, at).every((word) => word.tag !== 'other' && word.tag !== 'verb');
  return (
    !reading.names.some((name) => name.kind === 'group' && name.start < token.start) && !reading.people.some((person) => person.start < token.start)
  );
}
