import type { DaySpan } from '../../model/day-span.ts';
import { type WordList, wordList, wordsIn } from '../../text/word-list.ts';
import type { DraftWords } from './draft-words.ts';
import { wordCounts } from './rarity.ts';

/** A time that a dated article tells as news: what it is on, by the stems of its words and names, and the days that it means. */
export type ToldTime = { readonly about: WordList; readonly names: WordList; readonly span: DaySpan; readonly wording: string };

/**
 * What dating all articles together needs of one, as plain values that can be kept in a file and held of ten thousand: how many of its sentences hold
 * each word; of a dated article the times that it tells, for they may date another; of an undated one all its sentences.
 */
export type DatingGist = {
  readonly sentences: number;
  /** Its words by the number of sentences that hold them: most stand in one alone. */
  readonly counts: readonly (readonly [count: number, words: WordList])[];
  readonly told: readonly ToldTime[];
  readonly undated: readonly Plain<DraftWords['sentences'][number]>[] | null;
};

/** Sets as lists. */
type Plain<T> = { readonly [K in keyof T]: T[K] extends ReadonlySet<string> ? WordList : T[K] };

/** The gist of a draft's words. `told`: the times that it tells; null when its date is not known. */
export function datingGist({ sentences }: DraftWords, told: readonly ToldTime[] | null): DatingGist {
  const counts = wordCounts(sentences.map(({ own }) => own));
  const byCount = new Map<number, string[]>();
  for (const [word, count] of counts.of) {
    const words = byCount.get(count);
    if (words === undefined) byCount.set(count, [word]);
    else words.push(word);
  }
  return {
    sentences: counts.sentences,
    counts: [...byCount].map(([count, words]) => [count, wordList(words)]),
    told: told ?? [],
    undated:
      told !== null
        ? null
        : sentences.map(({ text, passage, times, own, about, names }) => ({
            text,
            passage,
            times,
            own: wordList(own),
            about: wordList(about),
            names: wordList(names),
          })),
  };
}

/** The words of a draft, each with the number of its sentences that hold it. */
export function* countsOf({ counts }: Pick<DatingGist, 'counts'>): Generator<readonly [word: string, count: number]> {
  for (const [count, words] of counts) for (const word of wordsIn(words)) yield [word, count];
}

/** The words of an undated draft as they were; none of a dated one. */
export const wordsOf = (title: string | null, { undated }: Pick<DatingGist, 'undated'>): DraftWords => ({
  title,
  sentences: (undated ?? []).map(({ text, passage, times, own, about, names }) => ({
    text,
    passage,
    times,
    own: new Set(wordsIn(own)),
    about: new Set(wordsIn(about)),
    names: new Set(wordsIn(names)),
  })),
});
