import type { DaySpan } from '../../model/day-span.ts';
import type { DraftWords } from './draft-words.ts';
import { wordCounts } from './rarity.ts';

/** A time that a dated article tells as news: what it is on, by the stems of its words and names, and the days that it means. */
export type ToldTime = { readonly about: ReadonlySet<string>; readonly names: ReadonlySet<string>; readonly span: DaySpan; readonly wording: string };

/**
 * What dating all articles together needs of one, as plain values that can be kept in a file: how many of its sentences hold each word; of a dated article
 * the times that it tells, for they may date another; of an undated one all its sentences.
 */
export type DatingGist = {
  readonly sentences: number;
  readonly counts: readonly (readonly [word: string, count: number])[];
  readonly told: readonly Plain<ToldTime>[];
  readonly undated: readonly Plain<DraftWords['sentences'][number]>[] | null;
};

/** Sets as lists. */
type Plain<T> = { readonly [K in keyof T]: T[K] extends ReadonlySet<infer Each> ? readonly Each[] : T[K] };

/** The gist of a draft's words. `told`: the times that it tells; null when its date is not known. */
export function datingGist({ sentences }: DraftWords, told: readonly ToldTime[] | null): DatingGist {
  const counts = wordCounts(sentences.map(({ own }) => own));
  return {
    sentences: counts.sentences,
    counts: [...counts.of],
    told: (told ?? []).map(({ about, names, span, wording }) => ({ about: [...about], names: [...names], span, wording })),
    undated:
      told !== null
        ? null
        : sentences.map(({ own, about, names, ...sentence }) => ({ ...sentence, own: [...own], about: [...about], names: [...names] })),
  };
}

export const timesOf = ({ told }: DatingGist): readonly ToldTime[] =>
  told.map(({ about, names, span, wording }) => ({ about: new Set(about), names: new Set(names), span, wording }));

/** The words of an undated draft as they were; none of a dated one. */
export const wordsOf = (title: string | null, { undated }: DatingGist): DraftWords => ({
  title,
  sentences: (undated ?? []).map(({ own, about, names, ...sentence }) => ({
    ...sentence,
    own: new Set(own),
    about: new Set(about),
    names: new Set(names),
  })),
});
