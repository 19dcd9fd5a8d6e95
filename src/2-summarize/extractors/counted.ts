import type { Range } from '../../model/range.ts';
import { isNumberWord } from '../../text/number-words.ts';
import { ACTS } from '../lexicon/acts.ts';
import { isPersonNoun } from '../lexicon/persons.ts';
import { STATES, TOLL_VERBS, tollOf } from '../lexicon/tolls.ts';
import { AUXILIARIES, BE, COMMON_VERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from '../lexicon/verbs.ts';
import { gapBefore, isJoined, type WordsOf } from './words-of.ts';

/** The noun phrase counted by a number: its range, its head, and the index of the word after it. */
export type Counted = Range & { readonly head: string; readonly next: number };

// Longest run of modifiers before the counted noun: "Central Asian and Uyghur jihadist groups" has five.
const MAX_MODIFIERS = 6;
const MAX_COORDINATED = 3;
// biome-ignore format: a list of words
const UNINFLECTED_PLURALS: ReadonlySet<string> = new Set([
  'people', 'men', 'women', 'children', 'police', 'personnel', 'staff', 'cattle', 'sheep', 'aircraft', 'dead', 'youth', 'infantry', 'crew',
  'militia', 'feet', 'kilo', 'kilos', 'clergy', 'guerrilla', 'percent',
]);

const DESCRIBING_HEADS: ReadonlySet<string> = new Set(['guerrilla', 'militia', 'infantry']);

/** Words that end a noun phrase and are in none of the closed classes of the lexicon. */
// biome-ignore format: a list of words
const OTHER_STOPS: ReadonlySet<string> = new Set([
  'not', 'ago', 'each', 'per', 'apiece', 'alone', 'then', 'plus', 'minus', 'else', 'who', 'there', 'here', 'today',
  'now', 'yesterday', 'tonight', 'remain', 'remained',
]);

/** Whether the word is a finite or non-finite verb, and can hardly be a noun. */
export function isVerb(norm: string): boolean {
  if (BE.has(norm) || AUXILIARIES.has(norm)) return true;
  const verb = TOLL_VERBS.get(norm) ?? ACTS.get(norm) ?? COMMON_VERBS.get(norm);
  return verb !== undefined && (verb.form === 'past' || verb.form === 'participle' || verb.form === 'ing');
}

function isStop(norm: string): boolean {
  return (
    BE.has(norm) ||
    AUXILIARIES.has(norm) ||
    PREPOSITIONS.has(norm) ||
    CONJUNCTIONS.has(norm) ||
    (DETERMINERS.has(norm) && norm !== 'other') ||
    OTHER_STOPS.has(norm)
  );
}

export function isPlural(norm: string): boolean {
  return UNINFLECTED_PLURALS.has(norm) || /(?:men|women)$/.test(norm) || (norm.length > 3 && norm.endsWith('s') && !/(?:ss|us|is)$/.test(norm));
}

/**
 * The noun phrase that begins at word `from`, right after a number greater than one: up to its first plural noun, with a
 * second one joined by "and" ("members and supporters"). Null when no noun is counted ("25 were released").
 */
export function countedPlural(words: WordsOf, from: number): Counted | null {
  // "six-member council": the number describes.
  if (!isJoined(words, from) || (/[-‑]$/u.test(gapBefore(words, from)) && !isPlural(words.list[from]?.norm ?? ''))) return null;
  const begin = skipPartitive(words, from);
  if (begin === null) return null;
  let head: number | null = null;
  let at = begin;
  for (; at < begin + MAX_MODIFIERS; at += 1) {
    const norm = words.list[at]?.norm;
    if (norm === undefined || (at > from && !isJoined(words, at) && !(at === from))) break;
    if (at === from && !isJoined(words, at)) return null;
    if ((norm === 'and' || norm === 'or') && at > begin && isModifierPair(words, at)) continue;
    if (isStop(norm) || isState(words, at) || (at > begin && isNumberWord(norm))) break;
    // "46 guerrilla fronts": such a word describes what follows it.
    if (DESCRIBING_HEADS.has(norm) && isJoined(words, at + 1) && isPlural(words.list[at + 1]?.norm ?? '')) continue;
    if (isPlural(norm)) {
      head = at;
      break;
    }
    if (at > begin && isVerb(norm) && !isDescribing(words, at)) break;
  }
  if (head === null) return shortPhrase(words, begin, at);
  while (isCompound(words, head)) head += 1;
  return phrase(words, begin, coordinated(words, head));
}

/** The noun phrase of one person or thing that begins at word `from`, right after "a", "an", "another" or "one". */
export function countedSingular(words: WordsOf, from: number): Counted | null {
  let at = from;
  for (; at < from + MAX_MODIFIERS; at += 1) {
    const norm = words.list[at]?.norm;
    if (norm === undefined || !isJoined(words, at) || isStop(norm) || (at > from && isState(words, at))) break;
    if (at > from && isVerb(norm) && !isDescribing(words, at)) break;
    // "police officer": go on while the next word is a noun for people too.
    if (isPersonNoun(norm) && !isPersonNoun(words.list[at + 1]?.norm ?? '')) {
      at += 1;
      break;
    }
  }
  return at === from ? null : phrase(words, from, at - 1);
}

/** Skips "of the", "of its"; null for "of them", which counts nothing new. */
function skipPartitive(words: WordsOf, from: number): number | null {
  const norm = words.list[from]?.norm;
  if (norm !== 'of') return norm === 'the' || norm === 'more' ? from + 1 : from;
  const next = words.list[from + 1]?.norm ?? '';
  if (next === 'them' || next === 'whom' || next === 'which') return null;
  return DETERMINERS.has(next) && next !== 'other' ? from + 2 : from + 1;
}

/** "dead", "wounded" or a toll verb that closes the phrase rather than describing the noun after it. */
function isState(words: WordsOf, at: number): boolean {
  const norm = words.list[at]?.norm ?? '';
  if (!STATES.has(norm) && tollOf(norm) === null) return false;
  return !isDescribing(words, at);
}

/** A participle describes when a noun follows at once: "captured soldiers", "armed young men". */
function isDescribing(words: WordsOf, at: number): boolean {
  for (let next = at + 1; next <= at + 2; next += 1) {
    const norm = words.list[next]?.norm;
    if (norm === undefined || !isJoined(words, next) || isStop(norm) || isNumberWord(norm)) return false;
    if (isPlural(norm) || isPersonNoun(norm)) return true;
  }
  return false;
}

/** "Central Asian and Uyghur groups": "and" stands between modifiers when a plural follows and none came before. */
function isModifierPair(words: WordsOf, at: number): boolean {
  const next = words.list[at + 1]?.norm ?? '';
  return isJoined(words, at + 1) && !isStop(next) && !isVerb(next) && !isNumberWord(next) && !isPlural(next) && isDescribing(words, at + 1);
}

/** The word after the head is the true head: "police officers", "security forces members". */
function isCompound(words: WordsOf, head: number): boolean {
  const next = words.list[head + 1]?.norm;
  return (
    next !== undefined &&
    /^[ \n]$/.test(gapBefore(words, head + 1)) &&
    !isStop(next) &&
    !STATES.has(next) &&
    isPlural(next) &&
    isPersonNoun(next) &&
    tollOf(next) === null
  );
}

/** The last word of "and supporters" after the head, or the head. */
function coordinated(words: WordsOf, head: number): number {
  const and = words.list[head + 1]?.norm;
  if ((and !== 'and' && and !== 'or') || !isJoined(words, head + 1)) return head;
  for (let at = head + 2; at < head + 2 + MAX_COORDINATED; at += 1) {
    const norm = words.list[at]?.norm;
    if (norm === undefined || !isJoined(words, at) || isStop(norm) || isVerb(norm) || isNumberWord(norm) || STATES.has(norm)) return head;
    if (/ly$|^also$/.test(norm) || (!isPlural(norm) && (COMMON_VERBS.has(norm) || ACTS.has(norm)))) return head;
    if (isPlural(norm)) return at;
  }
  return head;
}

// A count without a plural noun: "12 Taliban". Longer runs are no noun phrases.
const MAX_SHORT_PHRASE = 2;

function shortPhrase(words: WordsOf, begin: number, end: number): Counted | null {
  if (end <= begin || end - begin > MAX_SHORT_PHRASE) return null;
  for (let at = begin; at < end; at += 1) {
    const norm = words.list[at]?.norm ?? '';
    if (isVerb(norm) || isNumberWord(norm) || norm.endsWith('ly') || norm.length < 3) return null;
  }
  return phrase(words, begin, end - 1);
}

function phrase(words: WordsOf, first: number, last: number): Counted | null {
  const start = words.list[first]?.start;
  const end = words.list[last]?.end;
  const head = words.list[last]?.norm;
  return start === undefined || end === undefined || head === undefined ? null : { start, end, head, next: last + 1 };
}
