import type { DaySpan } from '../../model/day-span.ts';
import { type WordList, wordList, wordsIn } from '../../text/word-list.ts';
import type { DatedSentence, DraftWords } from './draft-words.ts';
import { type WordCounts, wordCounts } from './rarity.ts';

/** A time that a dated article tells as news: what it is on, by the stems of its words and names, and the days that it means. */
export type ToldTime = { readonly about: WordList; readonly names: WordList; readonly span: DaySpan; readonly wording: string };

/** How many sentences there are, and words by the number of sentences that hold them: most stand in one alone. */
export type KeptCounts = { readonly sentences: number; readonly counts: readonly (readonly [count: number, words: WordList])[] };

/**
 * The words that dating all articles together needs of one, as plain values that can be kept in a file: how many of its sentences hold each word; of an
 * undated article all its sentences. (Of a dated one it needs the times that it tells, for they may date another.)
 */
export type DatingWords = KeptCounts & { readonly undated: UndatedWords | null };

/**
 * The sentences of an undated draft: those that tell a time, null in the place of each other one; and those others, as JSON, for whoever infers its
 * date: one sentence in ten tells a time, and most dates are known from the last build.
 */
type UndatedWords = { readonly timed: readonly (Plain<DatedSentence> | null)[]; readonly untimed: string };

/** Sets as lists. */
type Plain<T> = { readonly [K in keyof T]: T[K] extends ReadonlySet<string> ? WordList : T[K] };

/** What is kept of a draft's words. */
export function datingWords({ sentences }: DraftWords, isDated: boolean): DatingWords {
  return { ...keptCounts(wordCounts(sentences.map(({ own }) => own))), undated: isDated ? null : undatedWords(sentences) };
}

/** Counted words as plain values. */
export function keptCounts({ sentences, of }: WordCounts): KeptCounts {
  const byCount = new Map<number, string[]>();
  for (const [word, count] of of) {
    const words = byCount.get(count);
    if (words === undefined) byCount.set(count, [word]);
    else words.push(word);
  }
  return { sentences, counts: [...byCount].map(([count, words]) => [count, wordList(words)]) };
}

function undatedWords(sentences: readonly DatedSentence[]): UndatedWords {
  const all = sentences.map(({ text, passage, times, own, about, names }) => ({
    text,
    passage,
    times,
    own: wordList(own),
    about: wordList(about),
    names: wordList(names),
  }));
  const isTimed = ({ times }: Pick<DatedSentence, 'times'>): boolean => times.length > 0;
  return { timed: all.map((one) => (isTimed(one) ? one : null)), untimed: JSON.stringify(all.filter((one) => !isTimed(one))) };
}

/** Plain values as counted words again, one by one. */
export const countsOf = ({ sentences, counts }: KeptCounts): WordCounts => ({ sentences, of: eachCount(counts) });

function* eachCount(counts: KeptCounts['counts']): Generator<readonly [word: string, count: number]> {
  for (const [count, words] of counts) for (const word of wordsIn(words)) yield [word, count];
}

type Undated = Pick<DatingWords, 'undated'>;

/** The words of an undated draft as they were; none of a dated one. */
export function wordsOf(title: string | null, { undated }: Undated): DraftWords {
  // It was written above, of such sentences.
  const untimed = (undated === null ? [] : (JSON.parse(undated.untimed) as readonly Plain<DatedSentence>[])).values();
  return { title, sentences: (undated?.timed ?? []).map((one) => sentence(one ?? untimed.next().value ?? null)) };
}

/** The same without the words of the sentences that tell no time: enough to know which times it tells. */
export const wordsOfTimes = (title: string | null, { undated }: Undated): DraftWords => ({ title, sentences: (undated?.timed ?? []).map(sentence) });

const NO_WORDS: ReadonlySet<string> = new Set();

function sentence(one: Plain<DatedSentence> | null): DatedSentence {
  if (one === null) return { text: '', passage: 0, times: [], own: NO_WORDS, about: NO_WORDS, names: NO_WORDS };
  const { text, passage, times, own, about, names } = one;
  return { text, passage, times, own: new Set(wordsIn(own)), about: new Set(wordsIn(about)), names: new Set(wordsIn(names)) };
}
