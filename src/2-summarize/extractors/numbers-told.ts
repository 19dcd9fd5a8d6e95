import { TELLING_NUMBERS, TOLD_NUMBERS } from '../lexicon/tolls.ts';
import { gapBefore, type WordsOf } from './words-of.ts';

/** Numbers told by name: "put the toll at 18", "gave the number of wounded as 30", "raised the figure to 272". */

// "puts the number of displaced people in the north and east at 880,000" has ten words between.
const MAX_BETWEEN_WORDS = 12;

/** Whether the verb at `at` tells a number by name, so that its subject holds it. */
export function tellsNumber(words: WordsOf, at: number): boolean {
  if (ADMITS.has(words.list[at]?.norm ?? '') && leadsToToll(words, at + 1)) return true;
  if (!TELLING_NUMBERS.has(words.list[at]?.norm ?? '')) return false;
  let isNamed = false;
  for (let to = at + 1; to <= at + MAX_BETWEEN_WORDS; to += 1) {
    const word = words.list[to];
    if (word === undefined || /[.,;:!?(]/.test(gapBefore(words, to))) return false;
    if (TOLD_NUMBERS.has(word.norm)) {
      if (words.list[to - 1]?.norm === 'same') return true;
      isNamed = true;
    } else if (isNamed && /^(?:at|as|to)$/.test(word.norm) && leadsToNumber(words, to + 1)) return true;
  }
  return false;
}

/** "Has acknowledged 300 deaths", "admitted only nine dead", "counted 14 dead". */
// biome-ignore format: a list of words
const ADMITS: ReadonlySet<string> = new Set([
  'counted', 'tallied', 'acknowledge', 'acknowledges', 'acknowledged', 'acknowledging', 'admit', 'admits', 'admitted', 'concede', 'concedes',
  'conceded', 'confirm', 'confirms', 'confirmed', 'report', 'reports', 'reported',
]);
/** The words of which `tellsNumber` is true at most. */
export const NUMBER_TELLERS: ReadonlySet<string> = new Set([...ADMITS, ...TELLING_NUMBERS]);
const LOST = /^(?:deaths?|dead|fatalities|casualties|killed|wounded|injured|missing)$/;
const MAX_COUNTED_WORDS = 3;

function leadsToToll(words: WordsOf, from: number): boolean {
  const lead = words.list.slice(from, from + MAX_QUALIFIER_WORDS).findIndex((word) => /^\d/.test(word.text) || NUMBER_LEAD.test(word.norm));
  const qualifier = words.list.slice(from, from + Math.max(0, lead)).map(({ norm }) => norm);
  if (lead < 0 || !QUALIFIER.test(qualifier.join(' '))) return false;
  const counted = words.list.slice(from + lead + 1, from + lead + 1 + MAX_COUNTED_WORDS).map(({ norm }) => norm);
  const lost = counted.findIndex((norm) => LOST.test(norm));
  // "Eight of the deaths": a part of what was told before.
  return lost >= 0 && !counted.slice(0, lost).includes('of');
}
const QUALIFIER = /^(?:only|just|at least|more than|fewer than|less than|up to|about|some|around|over|nearly|no more than)?$/;

function leadsToNumber(words: WordsOf, from: number): boolean {
  return words.list.slice(from, from + MAX_QUALIFIER_WORDS).some((word) => /^\d/.test(word.text) || NUMBER_LEAD.test(word.norm));
}
// "at no fewer than", "as at least".
const MAX_QUALIFIER_WORDS = 4;
const NUMBER_LEAD = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|million)$/;

/** The named number, such as "toll" or "losses", of which the number that begins at word `first` is the value; null when there is none. */
export function numberNamed(words: WordsOf, first: number): { readonly noun: string; readonly at: number } | null {
  if (!VALUE_LEAD.test(words.list[first - 1]?.norm ?? '')) return null;
  for (let at = first - 2; at >= 0 && at >= first - 2 - MAX_REVISED_WORDS; at -= 1) {
    if (/[.;:!?(]/.test(gapBefore(words, at + 1)) || /^\d/.test(words.list[at]?.text ?? '')) return null;
    const noun = words.list[at]?.norm ?? '';
    if (!TOLD_NUMBERS.has(noun) || !NOUN_LEAD.test(words.list[at - 1]?.norm ?? '')) continue;
    return first - 2 - at <= MAX_BETWEEN_WORDS || isRevised(words, at, first) ? { noun, at } : null;
  }
  return null;
}
// "Revised the death toll of Monday's raid on the mill at Mera, a town of the northern district of Dorsk, to 138".
const MAX_REVISED_WORDS = 24;
const REVISED = /^(?:revised|raised|lowered|corrected|increased|reduced)$/;

/** The verb right before the named number waits for its "to". */
const isRevised = (words: WordsOf, at: number, first: number): boolean =>
  words.list[first - 1]?.norm === 'to' && words.list.slice(Math.max(0, at - 4), at).some(({ norm }) => REVISED.test(norm));

const VALUE_LEAD = /^(?:to|of|at|as|is|was|stands|stood|reached|exceeded|passed|topped)$/;
/** What stands before such a noun, where it is no state of somebody counted ("12 dead"). */
const NOUN_LEAD =
  /^(?:the|an?|its|their|his|own|total|of|death|overall|official|same|s|rebel|army|government|civilian|\p{L}+an|\p{L}+ese|\p{L}+ish)$/u;
