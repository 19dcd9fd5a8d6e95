import { type ArticleGist, type CountedWords, countedWords, type Inferred, type SeedGist, type WordsOfGist } from './1-ingest/index.ts';
import { digest } from './io/digest.ts';
import type { World } from './io/world.ts';

/** Inferred dates are few and small, so that they are kept under the one name, and the words by which they were found with them. */
type KeptDates = { readonly inferred: Readonly<Record<string, ReturnType<Inferred['known']>>>; readonly words: CountedWords | null };

/**
 * Dates that were inferred before: from the same words and the same links to other articles comes the same date; and the words of all seeds counted.
 * `keyOf`: what covers all that a seed's gist is made from, beside the limits; `digestOf`: of an article.
 */
export function keptDates(
  world: World,
  isFresh: boolean,
  {
    limits,
    keyOf,
    digestOf,
    wordsOf,
  }: {
    readonly limits: string;
    readonly keyOf: (seed: SeedGist) => string;
    readonly digestOf: (gist: ArticleGist) => string;
    readonly wordsOf: WordsOfGist['dating'];
  },
) {
  const packs = world.openPacks<KeptDates>('dates', isFresh);
  const before = packs.get('inferred', limits) ?? { inferred: {}, words: null };
  const now: Record<string, ReturnType<Inferred['known']>> = {};
  let words = before.words;
  const name = (own: string, links: string): string => digest(own, links).slice(0, 32);
  const inferred: Inferred = {
    totals: (seeds) => {
      const { totals, counted } = countedWords(before.words, seeds, keyOf, wordsOf);
      words = counted;
      return totals;
    },
    keyOf: (gist) => digest(digestOf(gist), gist.title ?? ''),
    known: (own, links) => before.inferred[name(own, links)],
    found: (own, links, date) => {
      now[name(own, links)] = date;
    },
  };
  return {
    inferred,
    save: async () => {
      if (words === before.words && JSON.stringify(before.inferred) === JSON.stringify(now)) return;
      packs.put('inferred', limits, { inferred: now, words });
      await packs.save(new Set(['inferred']));
    },
  };
}
