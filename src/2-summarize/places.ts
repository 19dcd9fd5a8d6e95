import type { Region } from '../model/gazetteer.ts';
import type { PlaceLink } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import { words } from '../text/words.ts';
import { isCompared, isOfALife, originAt } from './asides.ts';
import { ACT_NOUNS } from './lexicon/acts.ts';
import { isBesideThePoint, isOfTheRemembered } from './place-asides.ts';
import type { Named, Reading, Reference } from './reading.ts';
import { countryOf, type RegionIndex } from './region-index.ts';
import { isWhereItWasSaid } from './said-places.ts';
import { governmentMeant } from './seats.ts';
import { namesUnlistedPlace } from './unlisted-places.ts';

// Prepositions that put what is told at the place that follows them.
// biome-ignore format: a list of words
const LOCATING = new Set([
  'in', 'at', 'near', 'outside', 'inside', 'around', 'across', 'into', 'through', 'throughout', 'within', 'toward', 'towards', 'over',
]);
// "pressure on X" is turned against it, "on the coast of X" lies there.
// biome-ignore format: a list of words
const TURNED_ON = new Set(['focus', 'pressure', 'attack', 'attacks', 'strike', 'strikes', 'war', 'sanctions', 'ban', 'talks', 'report', 'reports', 'policy', 'depend', 'rely', 'call', 'impact', 'data']);
// "fled to X" puts it there, "ambassador to X" does not.
// biome-ignore format: a list of words
const MOVING = new Set([
  'move', 'flee', 'travel', 'relocate', 'return', 'deploy', 'withdraw', 'send', 'spread', 'expand', 'make', 'shift', 'go', 'bring', 'transfer',
  'retreat', 'advance', 'pull', 'come', 'push', 'confine', 'take', 'migrate', 'evacuate', 'redeploy',
]);
// "the outskirts of X" puts it there, "the president of X" does not.
// biome-ignore format: a list of words
const PLACE_HEADS = new Set([
  'city', 'town', 'village', 'province', 'governorate', 'department', 'region', 'area', 'areas', 'outskirts', 'suburb', 'suburbs', 'north', 'south',
  'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest', 'northern', 'southern', 'countryside', 'part', 'parts', 'most', 'half',
  'third', 'all', 'streets', 'capital', 'center', 'centre', 'heart', 'control', 'border', 'borders', 'coast', 'neighborhood', 'neighbourhood',
  'district', 'municipality', 'port', 'seizure', 'capture', 'siege', 'fall', 'out', 'desert', 'deserts', 'swathes', 'swaths', 'plain', 'interior',
  'market', 'hospital', 'school', 'mosque', 'church', 'barracks', 'station', 'bridge', 'square', 'bombing', 'bombings', 'shelling', 'bombardment', 'burning', 'looting', 'sacking', 'storming', 'invasion', 'occupation', 'recapture', 'destruction', 'battle', 'airport', 'prison', 'camp', 'stronghold', 'holdout', 'section', 'sector', 'downtown', 'edge', 'foothills', 'slopes', 'hills', 'mountains', 'banks', 'shores', 'vicinity',
]);
// biome-ignore format: a list of words
const TAKING = new Set([
  'seize', 'capture', 'take', 'enter', 'occupy', 'control', 'liberate', 'retake', 'recapture', 'overrun', 'govern', 'hold', 'besiege', 'strike',
  'hit', 'attack', 'bomb', 'shell', 'storm', 'lose', 'leave', 'reach', 'target', 'invade',
]);

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
const SETTLED: ReadonlySet<Region['kind']> = new Set(['city', 'town', 'village', 'camp', 'base', 'neighbourhood']);

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

/** "Moved most of its fighters to X": so many words may stand between the verb and "to". */
const MOVER_REACH = 7;

/** "The same way it did | in X": there the thing is compared with, here it is told. */
const COMPARED = cue(/\b(?:as|like|same \p{L}+|than)\s(?:\p{L}+\s){1,3}(?:did|does|do|had|has|was|were)\s$/iu);
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

const WORDS_TO_AND = 2;

const COMPASS = /^(?:(?:north|south)(?:-?(?:east|west))?|east|west|central)(?:ern)?$/;

function roleOf(reading: Reading, name: Named, gazetteer: RegionIndex): 'at' | 'named' {
  for (let at = name.first - 1, steps = 0; at >= 0 && steps < 4; at--, steps++) {
    const token = reading.tokens[at];
    if (!token) break;
    if (token.norm === 'in' && reading.tokens[at - 1]?.norm === 'based') return 'named';
    if (token.norm === 'to')
      return reading.tokens
        .slice(Math.max(0, at - MOVER_REACH), at)
        .some((before) => (before.base !== null ? MOVING.has(before.base) : before.norm === 'way'))
        ? 'at'
        : 'named';
    // An attack on a town is in it, one on a country may be anywhere.
    if (token.norm === 'on') {
      const head = reading.tokens[at - 1]?.norm ?? '';
      return TURNED_ON.has(head) && !(ACT_NOUNS.has(head) && SETTLED.has(gazetteer.get(name.id)?.kind ?? 'country')) ? 'named' : 'at';
    }
    if (token.norm === 'of') return PLACE_HEADS.has(reading.tokens[at - 1]?.norm ?? '') ? 'at' : 'named';
    // "By X and Y", "in X province and Y": the second is where the first is. "In northern and southern X" names one place.
    if (token.norm === 'and') {
      if (COMPASS.test(reading.tokens[at - 1]?.norm ?? '')) continue;
      const before = reading.names.find((other) => other.last < at && at - other.last <= WORDS_TO_AND && other.kind !== 'group');
      return before === undefined || before.kind === 'demonym' ? 'named' : roleOf(reading, before, gazetteer);
    }
    if (token.tag === 'preposition') return LOCATING.has(token.norm) && !COMPARED.test(reading.text.slice(0, token.start)) ? 'at' : 'named';
    if (token.base !== null && TAKING.has(token.base)) return 'at';
    if (/[;:.]/.test(reading.tokens[at + 1]?.before ?? '')) break;
  }
  // "Its heartland is X and Y": it lies there.
  if (isSaidToLie(reading, name)) return 'at';
  // "Hilltown was shelled for nine days", "Hilltown fell to the rebels".
  if (isStruck(reading, name)) return 'at';
  // "Hilltown, a district in …", "Hilltown is strategic": the sentence is about the place.
  return name.isSubject && name.verb !== null && reading.tokens[name.verb]?.tag === 'be' ? 'at' : 'named';
}

/** The place is what the verb behind it tells as attacked or taken. */
function isStruck({ tokens, text }: Reading, name: Named): boolean {
  if (!name.isSubject || !/^["“'‘]*(?:the\s)?$/i.test(text.slice(0, name.start))) return false;
  if (STRUCK_BEHIND.test(text.slice(name.end))) return true;
  const be = tokens[name.last + 1];
  const verb = tokens.slice(name.last + 2, name.last + 4).find(({ tag }) => tag === 'verb');
  return be?.tag === 'be' && be.before === '' && verb !== undefined && verb.base !== null && TAKING.has(verb.base) && verb.norm !== verb.base;
}

/** "⟨town⟩ fell to the rebels", "⟨town⟩, held by the rebels, was shelled". */
const STRUCK_BEHIND =
  /^(?:\sfell\sto\s|,\s[^,;.]{3,140},\s(?:was|were|has been|had been)\s(?:\p{L}+ly\s)?(?:shelled|bombed|attacked|raided|stormed|captured|seized|retaken|recaptured|besieged|hit|struck|overrun|burned|looted|destroyed|taken|occupied)\b)/u;

/** "The ⟨town⟩ bombing" happened there; "the ⟨country⟩ attack" is that country's doing. */
function isPlaceOfAct({ tokens }: Reading, name: Named, gazetteer: RegionIndex): boolean {
  const next = tokens[name.last + 1];
  const kind = gazetteer.get(name.id)?.kind;
  if (kind === undefined || kind === 'country' || kind === 'world region') return false;
  return next !== undefined && next.before === '' && ACT_NOUNS.has(next.norm) && tokens[name.first - 1]?.tag === 'determiner';
}

const SEAT = /^(?:heartlands?|strongholds?|bastions?|base|bases|centre|center|headquarters|capital|cradle)$/;
const WORDS_TO_SEAT = 6;

function isSaidToLie({ tokens }: Reading, name: Named): boolean {
  const be = tokens.slice(Math.max(0, name.first - 3), name.first).findLastIndex(({ tag }) => tag === 'be');
  const at = be < 0 ? -1 : Math.max(0, name.first - 3) + be;
  return at > 0 && tokens.slice(Math.max(0, at - WORDS_TO_SEAT), at).some(({ norm }) => SEAT.test(norm));
}

// What is a state's wherever it stands.
// biome-ignore format: a list of words
const OF_STATE = new Set([
  'embassy', 'consulate', 'ambassador', 'government', 'president', 'army', 'troops', 'officials', 'official', 'ministry', 'minister', 'senate', 'congress',
  'senator', 'dollars', 'citizens', 'citizen', 'nationals', 'mercenaries', 'advisers', 'advisors', 'aid', 'envoy', 'diplomat', 'diplomats', 'soldiers',
]);

/** Those who are called after a place, wherever they are: "under the control of Westland forces". Behind "in" they are others: "in Karsa rebels attacked". */
// biome-ignore format: a list of words
const CALLED_AFTER = new Set([
  'forces', 'militia', 'militias', 'militiamen', 'fighters', 'rebels', 'nationalists', 'nationalism', 'diaspora', 'politicians', 'leaders', 'authorities',
  'police', 'guerrillas', 'insurgents', 'separatists', 'elites', 'refugees', 'community', 'clans', 'tribes',
]);

/** "U.S. troops", "UK officials", "the Ruritania embassy": a name right before a noun does the work of an adjective. */
export function isAttributive(reading: Reading, name: Named): boolean {
  const next = reading.tokens[name.last + 1];
  if (next === undefined || /[,;:()—–'’]/.test(next.before)) return false;
  // "U.S.-backed", "Ruritania-based"
  if (/^[-‑]$/u.test(next.before) && next.norm.endsWith('ed')) return true;
  const last = next.norm === 'special' || next.norm === 'regional' ? (reading.tokens[name.last + 2] ?? next) : next;
  if (CALLED_AFTER.has(last.norm) && !LOCATING.has(reading.tokens[name.first - 1]?.norm ?? '')) return true;
  return OF_STATE.has(next.norm) || (/^(?:\p{Lu}\.?){2,}$/u.test(name.surface) && next.tag === 'other');
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
