import { cue } from '../text/cues.ts';
import { words } from '../text/words.ts';
import type { PersonMention } from './extractors/people.ts';
import type { NameMatch } from './names.ts';
import { countryOf, type RegionIndex } from './region-index.ts';

/** A sentence with the names and people found in it. */
type Named = { readonly text: string; readonly names: readonly NameMatch[]; readonly people: readonly PersonMention[] };

/**
 * The names of each sentence without the place names that stand for no place in it: a part of a person's name, a street or a
 * newspaper called after the place, a longer name that only begins alike. `home` is the country the article was filed from.
 */
export function withoutFalsePlaces(sentences: readonly Named[], regions: RegionIndex, home: string | null, caps: boolean): readonly NameMatch[][] {
  const surnames = surnamesOf(sentences);
  const doubtful = (one: Named, name: NameMatch) => isCalledAfter(one.text, name) || goesOn(one.text, name, caps);
  const known = new Set<string>(home === null ? [] : [home]);
  for (const one of sentences) {
    for (const name of one.names) {
      if (name.kind === 'group' || isOfPerson(one, name, surnames) || doubtful(one, name)) continue;
      const country = countryOf(name.id, regions);
      if (country !== null) known.add(country);
    }
  }
  // A name that may be another thing's is believed where the article tells of that country anyway.
  const isForeign = (name: NameMatch) => {
    const country = countryOf(name.id, regions);
    return country !== null && country !== name.id && !known.has(country);
  };
  return sentences.map((one) =>
    one.names.flatMap((name) => {
      if (name.kind === 'group') return [name];
      if (isOfPerson(one, name, surnames) || isGivenName(one.text, name)) return [];
      if (doubtful(one, name) && isForeign(name)) return [];
      // "Aleppo Street", "the Medellin cartel": of that country, but not there.
      return isCalledAfter(one.text, name) && LABELS.test(one.text.slice(name.end)) ? [{ ...name, kind: 'demonym' as const }] : [name];
    }),
  );
}

const BEHIND = String.raw`^\s(?:(?:and|AND)\s\p{Lu}[\p{L}.]*\s)?(?:\p{Lu}[\p{L}.]+\s)?`;
/** Things that are called after a place and stand anywhere. */
const LABELS = new RegExp(
  String.raw`${BEHIND}(?:street|avenue|boulevard|road|battalion|brigade|regiment|division|cartel|post|times|herald|tribune|agreement|accords?|treaty)s?\b`,
  'iu',
);
/** Things that are called after a place, and mostly stand in it. */
const SEATED = new RegExp(
  String.raw`${BEHIND}(?:square|plaza|university|college|institute|school|clinic|hotel|theater|theatre|stadium|neighborhood|neighbourhood|housing development)s?\b`,
  'iu',
);

/** "Attacked Mera five times": so often, and no newspaper. */
const SO_OFTEN = /^\s\p{Ll}+\stimes\b/u;

function isCalledAfter(text: string, { end }: NameMatch): boolean {
  const rest = text.slice(end, end + 60);
  if (SO_OFTEN.test(rest)) return false;
  return LABELS.test(rest) || SEATED.test(rest);
}

// "San José Guayabal" is another town than San José: a further word of a name stands right behind.
const NOT_OF_NAME =
  /^(?:the|a|an|and|or|but|of|in|on|at|to|by|for|from|with|as|is|are|was|were|has|have|had|will|would|that|which|who|when|where|while|after|before|today|yesterday|this|last|area|region|city|town|province|department|district|municipality|state|sector|airport|government|authorities|police|army|north|south|east|west|during|since|until|against|near|said)$/i;

function goesOn(text: string, { end, surface }: NameMatch, caps: boolean): boolean {
  const next = /^\s(\p{Lu}[\p{L}’'-]+)/u.exec(text.slice(end, end + 40))?.[1];
  if (next === undefined || NOT_OF_NAME.test(next)) return false;
  // All in capitals, only a name of several words shows that names go on here.
  return !caps || (/\s/.test(surface) && !/(?:ed|ing|ly|s)$/i.test(next));
}

/** A name's parts, of people named in full somewhere in the article. */
function surnamesOf(sentences: readonly Named[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { people } of sentences) {
    for (const person of people) {
      const tokens = words(person.name);
      if (tokens.length < 2) continue;
      for (const token of tokens.slice(1)) parts.add(token.norm);
    }
  }
  return parts;
}

const BEFORE_PLACE = cue(/\b(?:in|at|near|outside|inside|around|from|across|into|throughout|toward|towards|of)\s(?:the\s)?$/i);

/** It stands inside a person's name, or is the surname of one named before: "Colonel Rafael Ibarra … while Ibarra was away". */
function isOfPerson({ text, people }: Named, name: NameMatch, surnames: ReadonlySet<string>): boolean {
  if (people.some((person) => person.start <= name.start && name.end <= person.end && name.end - name.start < person.end - person.start)) return true;
  const tokens = words(name.surface);
  return tokens.length === 1 && surnames.has(tokens[0]?.norm ?? '') && !BEFORE_PLACE.test(text.slice(Math.max(0, name.start - 24), name.start));
}

// Names of countries and cities that English gives to people, too.
// biome-ignore format: a list of words
const GIVEN = new Set([
  'chad', 'jordan', 'georgia', 'victoria', 'paris', 'sydney', 'florence', 'charlotte', 'virginia', 'carolina', 'austin', 'israel', 'india', 'kenya', 'asia',
  'adelaide', 'lincoln', 'madison', 'jackson', 'santiago', 'salvador', 'milan', 'alexandria', 'dakota', 'savannah', 'cuba', 'holland', 'ireland', 'london',
]);
const NOT_SURNAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|International|Central|North|South|East|West|Northern|Southern|Eastern|Western|City|Province|District|State|University|Airport|River|Valley|Street|Road|Square|Port|Governorate|Region|Embassy|Government|Ministry|Army|Police|Parliament|Bank)$/;

/** "Victoria Nuland", "Michael Jordan": beside an unknown capital, a name that people bear is theirs. Text all in capitals shows nothing. */
function isGivenName(text: string, { start, end, surface }: NameMatch): boolean {
  if (!GIVEN.has(surface.toLowerCase()) || surface === surface.toUpperCase()) return false;
  const next = /^\s(\p{Lu}\p{Ll}[\p{L}’'-]*)/u.exec(text.slice(end, end + 40))?.[1];
  if (next !== undefined && !NOT_SURNAME.test(next)) return true;
  const before = /(?:^|[\s“"(])(\p{Lu}\p{Ll}[\p{L}’'-]*)\s$/u.exec(text.slice(Math.max(0, start - 40), start));
  const opensSentence = before !== null && start - (before[1]?.length ?? 0) - 1 <= 1;
  return before?.[1] !== undefined && !opensSentence && !NOT_SURNAME.test(before[1]);
}
