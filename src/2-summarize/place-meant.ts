import type { Focus } from './focus.ts';
import type { Reading, Reference } from './reading.ts';

// biome-ignore format: a list of words
const PLACE_WORDS = new Set([
  'region', 'area', 'city', 'town', 'province', 'governorate', 'village', 'enclave', 'camp', 'district', 'valley', 'department', 'municipality', 'island',
]);

/** "the region", "the area" at the head of a sentence: the article's main place, when no other was named just before. */
export function placeAt(reading: Reading, at: number, focus: Focus, mainPlace: string | null): Reference | null {
  const the = reading.tokens[at];
  const noun = reading.tokens[at + 1];
  if (at > 1 || !the || !noun || !mainPlace || !PLACE_WORDS.has(noun.norm)) return null;
  // "The town of Mera": it is named.
  if (OF_A_NAME.test(reading.text.slice(noun.end))) return null;
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
    basis: `"${reading.text.slice(the.start, noun.end)}" stands for the place the article is about`,
  };
}

/** "Ambushed a convoy there": the one place of which the sentence right before told. */
export function thereAt(reading: Reading, at: number, { last, places }: Focus): Reference | null {
  const [there, next, before] = [reading.tokens[at], reading.tokens[at + 1], reading.tokens[at - 1]];
  if (there?.norm !== 'there' || at < 2 || before === undefined || before.tag === 'conjunction' || /[,;:("“]/.test(there.before)) return null;
  if (next !== undefined && (next.tag === 'be' || next.tag === 'aux')) return null;
  if (last?.passage.n !== reading.passage.n || last.position !== reading.position - 1) return null;
  if (reading.names.some(({ kind }) => kind === 'region' || kind === 'demonym')) return null;
  const told = new Set(places.at(-1) ?? []);
  const [place] = told;
  if (place === undefined || told.size > 1) return null;
  const { start, end, text } = there;
  return { start, end, surface: text, possessive: false, kind: 'region', to: place, also: [], basis: '"there" is the place told of before' };
}

const OF_A_NAME = /^\s(?:of\s(?:al-|el-)?\p{Lu}|\p{Lu}|called\b|named\b)/u;
