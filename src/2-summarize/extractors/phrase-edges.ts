import { isPersonNoun } from '../lexicon/persons.ts';
import { SPEAKING_NOUNS, SPEECH_VERBS } from '../lexicon/speech.ts';
import { ROLE_NOUNS } from '../lexicon/titles.ts';
import { AUXILIARIES, BE, PREPOSITIONS } from '../lexicon/verbs.ts';
import { isVerb } from './counted.ts';
import { gapBefore, type WordsOf } from './words-of.ts';

/** "the Workers' Party (WP) said": the word after the name and before its bracket. */
export function beforeBracket(words: WordsOf, end: number): number {
  const last = words.list[end - 1];
  const close = words.text.charAt(last?.end ?? 0);
  if (last === undefined || (close !== ')' && close !== ']')) return end;
  const open = close === ')' ? '(' : '[';
  for (let at = end - 1; at > 0 && at > end - MAX_BRACKET_WORDS; at -= 1) if (gapBefore(words, at).includes(open)) return at;
  return end;
}
const MAX_BRACKET_WORDS = 6;

/** "UN, U.S. and Kurdish officials": the comma of a list whose last member has the noun. */
export function isListComma(words: WordsOf, at: number): boolean {
  if (!/^,\s$/.test(gapBefore(words, at))) return false;
  let hasAnd = false;
  for (let to = at; to < at + MAX_LIST_WORDS; to += 1) {
    const norm = words.list[to]?.norm ?? '';
    if (to > at && /[,;:(“"]/.test(gapBefore(words, to))) return false;
    if (norm === 'and') hasAnd = true;
    else if (hasAnd && (isPersonNoun(norm) || SPEAKING_NOUNS.has(norm))) return true;
    else if (norm === '' || BE.has(norm) || AUXILIARIES.has(norm) || PREPOSITIONS.has(norm) || isVerb(norm)) return false;
  }
  return false;
}
const MAX_LIST_WORDS = 8;

/** A stop within a name or title ("Brig. Gen", "Aaron Y. Zelin", "U.N. report") is no break. */
export function isAbbreviationGap(words: WordsOf, at: number): boolean {
  const before = words.list[at - 1];
  return before !== undefined && /^\.\s?$/.test(gapBefore(words, at)) && before.text.length <= 5 && /^\p{Lu}/u.test(before.text);
}

/** A participle before its noun or after "so-called" is no verb of the clause: "armed men", "United Nations". */
export function isAttributive(words: WordsOf, at: number): boolean {
  const word = words.list[at];
  const next = words.list[at + 1];
  if (word === undefined || next === undefined) return false;
  const isName = !words.isCapitals && /^\p{Lu}/u.test(word.text);
  if (SPEECH_VERBS.has(word.norm) && !isName) return false;
  const before = words.list[at - 1]?.norm ?? '';
  // "the source quoted by the agency", "an analyst known as": what tells more of a speaker.
  if (DESCRIBING.has(word.norm) && (isPersonNoun(before) || SPEAKING_NOUNS.has(before) || ROLE_NOUNS.has(before))) return true;
  if (/ed$|ing$/.test(word.norm) && (before.endsWith('ly') || /^(?:the|an?|-)$/.test(before) || /[-‑]$/u.test(gapBefore(words, at)))) return true;
  return isName || (/ing$|ed$/.test(word.norm) && (isPersonNoun(next.norm) || SPEAKING_NOUNS.has(next.norm)));
}

/** Participles that tell more of a speaker behind him. */
// biome-ignore format: a list of words
export const DESCRIBING: ReadonlySet<string> = new Set([
  'known', 'named', 'identified', 'based', 'quoted', 'interviewed', 'contacted', 'cited', 'speaking', 'living', 'working', 'reached', 'linked',
  'opposed', 'published', 'released', 'issued',
]);
