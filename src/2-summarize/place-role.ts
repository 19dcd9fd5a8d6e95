import type { Region } from '../model/gazetteer.ts';
import { cue } from '../text/cues.ts';
import { ACT_NOUNS } from './lexicon/acts.ts';
import type { Named, Reading } from './reading.ts';
import type { RegionIndex } from './region-index.ts';

/** How a place stands in its sentence, by the words around it. */

// Prepositions that put what is told at the place that follows them.
// biome-ignore format: a list of words
export const LOCATING = new Set([
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

/** "Moved most of its fighters to X": so many words may stand between the verb and "to". */
const MOVER_REACH = 7;
export const SETTLED: ReadonlySet<Region['kind']> = new Set(['city', 'town', 'village', 'camp', 'base', 'neighbourhood']);
const WORDS_TO_AND = 2;

const COMPASS = /^(?:(?:north|south)(?:-?(?:east|west))?|east|west|central)(?:ern)?$/;

/** "The same way it did | in X": there the thing is compared with, here it is told. */
const COMPARED = cue(/\b(?:as|like|same \p{L}+|than)\s(?:\p{L}+\s){1,3}(?:did|does|do|had|has|was|were)\s$/iu);
/** Whether what the sentence tells is at the place, or only names it. */
export function roleOf(reading: Reading, name: Named, gazetteer: RegionIndex): 'at' | 'named' {
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
export function isPlaceOfAct({ tokens }: Reading, name: Named, gazetteer: RegionIndex): boolean {
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
