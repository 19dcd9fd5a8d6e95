import type { Region } from '../model/gazetteer.ts';
import type { PlaceLink } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import { words } from '../text/words.ts';
import { isCompared, isOfALife, originAt } from './asides.ts';
import { isBesideThePoint, isOfTheRemembered } from './place-asides.ts';
import { isAttributive, isPlaceOfAct, LOCATING, roleOf, SETTLED } from './place-role.ts';
import type { Named, Reading, Reference } from './reading.ts';
import { countryOf, type RegionIndex } from './region-index.ts';
import { isWhereItWasSaid } from './said-places.ts';
import { governmentMeant } from './seats.ts';
import { namesUnlistedPlace } from './unlisted-places.ts';

/** The places of a sentence up to `end`: named ones with their part in it, and those it inherits from its own passage. */
export function placesOf(
  reading: Reading,
  references: readonly Reference[],
  inherited: readonly string[],
  setting: string | null,
  gazetteer: RegionIndex,
  end = reading.text.length,
): PlaceLink[] {
  const links = new Map<string, PlaceLink>();
  const rank = { at: 5, named: 4, inherited: 3, setting: 2, demonym: 1, aside: 0 } as const;
  const put = (link: PlaceLink) => {
    const known = links.get(link.region);
    if (!known || rank[link.role] > rank[known.role]) links.set(link.region, link);
  };
  for (const name of reading.names) {
    if (name.kind === 'group' || name.start >= end || inPerson(reading, name)) continue;
    if (isSpoiled(reading, name, gazetteer.get(name.id))) continue;
    const governed = governmentMeant(reading, name, gazetteer);
    put({ region: governed ?? name.id, role: governed === null ? partOf(reading, name, gazetteer) : 'named', surface: name.surface });
  }
  // "In Osta, 20 km north of the capital, Tolve": where it is measured from is told where nothing else says where it is.
  const measured = reading.names.filter((name) => links.get(name.id)?.role === 'at' && isMeasuredFrom(reading, name)).map(({ id }) => id);
  const own = [...links.values()].some(({ region, role }) => role === 'at' && !measured.includes(region));
  for (const link of own ? links.values() : []) if (measured.includes(link.region)) links.set(link.region, { ...link, role: 'named' });
  for (const reference of references) if (reference.kind === 'region') put({ region: reference.to, role: 'at', surface: reference.surface });
  // A sentence with places of its own, whatever their part in it, has moved on from where the one before was.
  const moved = [...links.values()].some((link) => link.role === 'at' || link.role === 'named');
  if (!moved && !LISTED.test(reading.text))
    for (const region of meantOf(inherited, reading, gazetteer)) put({ region, role: 'inherited', surface: '' });
  if (setting !== null && ![...links.values()].some((link) => link.role === 'at' || link.role === 'inherited'))
    put({ region: setting, role: 'setting', surface: '' });
  return [...links.values()];
}

/** Who is put on a list is put there in no place. */
const LISTED = cue(/\b(?:terrorist|sanctions|watch|black) ?list\b|\bdesignat(?:ed|es|ing)\b/i);
const DISTANCE = cue(/\b\d[\d.,]*\s?(?:km|kilomet(?:er|re)s?|miles?)\b[^,;]{0,60}\b(?:of|from)\s(?:the\s)?(?:[\p{L}-]+,?\s){0,3}$/iu);

const isMeasuredFrom = (reading: Reading, { start }: Named): boolean => DISTANCE.test(reading.text.slice(0, start));

const WIDE = cue(/\bthe (?:whole |entire )?(?:region|province|governorate|department|country|state)\b(?! (?:of|capital|army|police|forces))/i);
/** "Controls four fifths of the country": of no part of it. */
const WHOLE = cue(/\b(?:of|over|across|throughout|in) (?:the (?:whole |entire )?|all the )country\b(?!['’]s?\s)/i);
const NARROW = cue(/\bthe (?:whole |entire )?(?:town|city|village)\b(?! (?:of|council))/i);

/** "In the region" is none of the towns that were named before, "in the town" none of the regions. */
function ofTheSize(inherited: readonly string[], { text }: Reading, gazetteer: RegionIndex): readonly string[] {
  const [wide, narrow] = [WIDE.test(text), NARROW.test(text)];
  if (wide === narrow) return inherited;
  return inherited.filter((id) => SETTLED.has(gazetteer.get(id)?.kind ?? 'area') === narrow);
}

/**
 * Where a sentence without a place is set: where the article is, or, once its passage has named a place that the gazetteer lacks, only the
 * country, for what is told of that place is told of no other of its kind.
 */
export function settingAt(reading: Reading, setting: string | null, gazetteer: RegionIndex): string | null {
  return setting !== null && namesUnlistedPlace(reading) ? countryOf(setting, gazetteer) : setting;
}

/** Of several places taken over, those that an adjective in the sentence picks: "the Ruritanian front" is not that of its neighbour. */
function meantOf(inherited: readonly string[], reading: Reading, gazetteer: RegionIndex): readonly string[] {
  if (WHOLE.test(reading.text)) return inherited.filter((id) => gazetteer.get(id)?.kind === 'country');
  const fitting = ofTheSize(inherited, reading, gazetteer);
  if (fitting.length > 0 && fitting.length < inherited.length) return meantOf(fitting, reading, gazetteer);
  const lands = new Set(reading.names.filter((name) => name.kind === 'demonym').map((name) => name.id));
  const picked = inherited.filter((region) => lands.has(region) || lands.has(countryOf(region, gazetteer) ?? ''));
  return picked.length > 0 ? picked : inherited;
}

function partOf(reading: Reading, name: Named, gazetteer: RegionIndex): PlaceLink['role'] {
  if (name.kind === 'demonym') return isOfItsLand(reading, name, gazetteer) ? 'at' : 'demonym';
  if (isAttributive(reading, name)) return 'demonym';
  if (isOfTheRemembered(reading, name)) return 'aside';
  if (isPlaceOfAct(reading, name, gazetteer)) return 'at';
  if (isCompared(reading.tokens, name.first) || isOfALife(reading.tokens, name.first) || isBesideThePoint(reading, name)) return 'aside';
  const origin = originAt(reading.tokens, name.first);
  if (origin !== null) return origin === 'thing' ? 'aside' : 'named';
  // "Said in Geneva that …": there it was only said.
  return roleOf(reading, name, gazetteer) === 'at' && !isWhereItWasSaid(reading.tokens, name.start) ? 'at' : 'named';
}

const LAND = new Set([
  'capital',
  'town',
  'city',
  'village',
  'province',
  'territory',
  'soil',
  'waters',
  'coast',
  'countryside',
  'department',
  'district',
]);

/** "In the Ruritanian town of X", "on Ruritanian soil": the adjective says which country the place is in. */
function isOfItsLand(reading: Reading, name: Named, gazetteer: RegionIndex): boolean {
  const next = reading.tokens.slice(name.last + 1, name.last + 3);
  const land = next.findIndex((token) => LAND.has(token.norm));
  if (land < 0 || next.slice(0, land + 1).some((token) => token.before !== '')) return false;
  const before = reading.tokens.slice(Math.max(0, name.first - 3), name.first);
  // "In the downtown section of the Ruritanian capital"
  return (
    before.some((token) => LOCATING.has(token.norm) || token.norm === 'on' || token.norm === 'from') || roleOf(reading, name, gazetteer) === 'at'
  );
}

function inPerson(reading: Reading, name: Named): boolean {
  return reading.people.some((person) => person.start < name.end && name.start < person.end);
}

/** A name that is another thing here: "Michael Jordan", "Georgia Tech". */
function isSpoiled(reading: Reading, name: Named, region: Region | undefined): boolean {
  if (!region || region.notWith.length === 0) return false;
  const beside = new Set(reading.tokens.slice(Math.max(0, name.first - 2), name.last + 3).map((token) => token.norm));
  return region.notWith.some((phrase) => words(phrase).every((word) => beside.has(word.norm)));
}
