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

const OF_A_NAME = /^\s(?:of\s(?:al-|el-)?\p{Lu}|\p{Lu}|called\b|named\b)/u;
