import type { Article } from '../../model/article.ts';
import type { Range } from '../../model/range.ts';
import { collapse, fold, words as wordsOf } from '../../text/words.ts';
import { isVerb } from '../extractors/counted.ts';
import { MAX_SENTENCE_CHARS } from '../extractors/words-of.ts';
import { BODY_HEADS, NO_NAMES, PLACE_HEADS } from '../lexicon/name-heads.ts';
import { SPEECH_VERBS } from '../lexicon/speech.ts';
import { AUXILIARIES, BE, CONJUNCTIONS, PREPOSITIONS } from '../lexicon/verbs.ts';
import type { Named, Reading } from '../reading.ts';
import type { Sighting } from './found.ts';
import { shortBehind } from './initials.ts';
import type { Learned } from './learned.ts';
import { firstPart, headOf, isCalledGroup, signsOf } from './signs.ts';
import { type Stretch, stretches } from './stretches.ts';
import type { WholeNames } from './whole-names.ts';

/** All stretches of an article in mixed case that may name a body or place and are in no gazetteer, with what speaks for each. */
export function sightings(
  article: Article,
  readings: readonly Reading[],
  common: ReadonlySet<string>,
  whole: WholeNames,
  learned: Learned,
): readonly Sighting[] {
  return readings.flatMap((reading) => {
    if (reading.text.length > MAX_SENTENCE_CHARS || isTitleCase(reading.text)) return [];
    const context = { seed: article.seed, offset: offsetOf(reading), text: collapse(reading.text) };
    return stretches(reading.text, common, whole).flatMap((stretch) => {
      if (!mayBeNew(reading, stretch, common, learned)) return [];
      return [
        {
          article: article.id,
          context,
          surface: collapse(reading.text.slice(stretch.start, stretch.end)),
          short: shortBehind(reading.text, stretch.end),
          opensSentence: stretch.opensSentence,
          describes:
            stretch.tail !== null ||
            describesNoun(reading.text.slice(stretch.end, stretch.end + MAX_WORD_CHARS), ADJECTIVE.test(fold(stretch.words.at(-1) ?? ''))),
          signs: signsOf(reading, stretch, learned),
        },
      ];
    });
  });
}

/** Where the sentence begins in the decoded seed. Exact for text; in other formats that of its passage, whose letters may differ. */
export function offsetOf(reading: Reading): number {
  const { passage } = reading;
  const isSame = passage.raw.end - passage.raw.start === passage.end - passage.start;
  return passage.raw.start + (isSame ? reading.start - passage.start : 0);
}

// Room for the word behind a name.
const MAX_WORD_CHARS = 40;
// A heading of fewer words shows nothing by its capitals.
const MIN_TITLE_WORDS = 4;

/** All words but the little ones have a capital: a headline, where capitals tell nothing of names. */
function isTitleCase(text: string): boolean {
  const long = (text.match(/\p{L}{4,}/gu) ?? []).filter((word) => !PREPOSITIONS.has(word) && !CONJUNCTIONS.has(word));
  return long.length >= MIN_TITLE_WORDS && long.every((word) => /^\p{Lu}/u.test(word));
}

/** False for what is known, a person's, a date, or a common word with a capital. */
function mayBeNew(reading: Reading, stretch: Stretch, common: ReadonlySet<string>, learned: Learned): boolean {
  const { words } = stretch;
  const overlaps = (one: Range) => one.start < stretch.end && stretch.start < one.end;
  const isBody = words.length > 1 && (BODY_HEADS.has(headOf(words)) || learned.groups.has(firstPart(words)));
  const known = reading.names.filter((name) => overlaps(name) && !isInCompound(reading.text, name));
  // "Orl Department" of a known Orl is the place.
  if (words.length === 2 && PLACE_HEADS.has(headOf(words)) && known.some((name) => name.kind === 'region')) return false;
  if (known.some((name) => !leavesRoom(name, reading, stretch, isBody))) return false;
  if (reading.people.some(overlaps) && !isBody) return false;
  if (reading.times.some(overlaps)) return false;
  const norms = words.map(fold);
  if (words.length > 1)
    return (
      isBody ||
      isCalledGroup(reading.text, stretch) ||
      !(NO_NAMES.has(norms[0] ?? '') || norms.every((norm) => common.has(norm) || LINKING.test(norm)))
    );
  const only = norms[0] ?? '';
  if (NO_NAMES.has(only) || BODY_HEADS.has(only) || PLACE_HEADS.has(only)) return false;
  return /^\p{Lu}{2,}/u.test(words[0] ?? '') || !common.has(only);
}

const LINKING = /^(?:of|for|the|and)$/;

/** "Orl-i-Mera", "NG-K": a known name inside a longer word is none. */
function isInCompound(text: string, { start, end }: Range): boolean {
  return /[\p{L}\p{N}][-‑]$/u.test(text.slice(Math.max(0, start - 2), start)) || /^[-‑]\p{Lu}/u.test(text.slice(end, end + 2));
}

/** "Orlandish Border Guard" is no mention of the country alone, and "Free Orlandish Guard" is not the Orlandish Guard. */
function leavesRoom(name: Named, reading: Reading, stretch: Stretch, isBody: boolean): boolean {
  if (!isBody || name.start < stretch.start || name.end > stretch.end) return false;
  if (name.kind !== 'group') return true;
  const lead = wordsOf(reading.text.slice(stretch.start, name.start)).map(({ norm }) => norm);
  const isKnown = reading.names.some((other) => other.start >= stretch.start && other.end <= name.start);
  return name.end === stretch.end && lead.length > 0 && !isKnown && !lead.some((word) => NO_NAMES.has(word) || ADJECTIVE.test(word));
}

// How adjectives of countries and peoples end.
const ADJECTIVE = /(?:ish|[ie]an|ese|ic|ist|ite|[^aeiou]i)$/;

/** A noun follows: neither a little word nor a verb. "Orl town" is a town's name all the same, "Orlandish areas" is none. */
function describesNoun(after: string, isAdjective: boolean): boolean {
  const next = /^\s(\p{Ll}[\p{L}'’-]*)/u.exec(after)?.[1];
  if (next === undefined) return false;
  const norm = fold(next);
  if (!isAdjective && PLACE_HEADS.has(norm)) return false;
  return !(
    BE.has(norm) ||
    AUXILIARIES.has(norm) ||
    PREPOSITIONS.has(norm) ||
    CONJUNCTIONS.has(norm) ||
    SPEECH_VERBS.has(norm) ||
    isVerb(norm) ||
    /(?:ed|ly)$/.test(norm) ||
    /^(?:also|now|then|not|never|itself|alone|too|a|an|the|this|today)$/.test(norm)
  );
}
