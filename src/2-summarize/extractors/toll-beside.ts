import { isPersonNoun } from '../lexicon/persons.ts';
import { type Effect, TOLL_VERBS, tollOf } from '../lexicon/tolls.ts';
import { BE } from '../lexicon/verbs.ts';
import { isPlural, isVerb } from './counted.ts';
import { gapBefore, type WordsOf } from './words-of.ts';

// "its field commander for the coast, Ana Ruiz Vey".
const MAX_NAME_WORDS = 8;
const QUALIFYING = /^(?:at|least|about|some|up|to|nearly|almost|more|than|over|around)$/;
const NAME = /^\p{Lu}\p{L}/u;

/**
 * What became of those who are counted beside a man told by name, from word `first` to word `next`: "killed Commander X and three of his men",
 * "X was killed along with 16 others". Null where they are not, or do something of their own ("… and 16 soldiers fled").
 */
export function tollBeside(words: WordsOf, first: number, next: number, head: string | null): Effect | null {
  if (head === null || !(isPersonNoun(head) || /^others?$/.test(head))) return null;
  let at = first - 1;
  while (QUALIFYING.test(words.list[at]?.norm ?? '')) at -= 1;
  const joint = words.list[at]?.norm;
  if (joint === 'with' && /^(?:along|together)$/.test(words.list[at - 1]?.norm ?? '')) return tollOf(words.list[at - 2]?.norm ?? '');
  const after = words.list[next]?.norm ?? '';
  const isName = NAME.test(words.list[at - 1]?.text ?? '') && !/day$/.test(words.list[at - 1]?.norm ?? '');
  if (joint !== 'and' || !isName || isVerb(after) || /(?:ed|^fled|^ran|^went)$/.test(after)) return null;
  for (let before = at - 2; before >= Math.max(0, at - MAX_NAME_WORDS); before -= 1) {
    const norm = words.list[before]?.norm ?? '';
    if (/[.;:!?“”"]/.test(gapBefore(words, before + 1))) return null;
    const verb = TOLL_VERBS.get(norm);
    // "was killed" would tell of who stands before it.
    if (verb !== undefined) return verb.form === 'base' || BE.has(words.list[before - 1]?.norm ?? '') ? null : tollOf(norm);
    if (!NAME.test(words.list[before]?.text ?? '') && (isVerb(norm) || isPlural(norm))) return null;
  }
  return null;
}
