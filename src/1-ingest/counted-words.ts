import { countsOf, type KeptCounts, keptCounts } from './dating/dating-gist.ts';
import { type WordCounts, type WordTotals, wordTotals } from './dating/rarity.ts';
import type { SeedGist, WordsOfGist } from './gist.ts';

/** The words of all seeds counted, as plain values that are kept for the next build; and whose words they are, by keys that cover all that a seed's gist is made from. */
export type CountedWords = KeptCounts & { readonly seeds: readonly string[] };

/**
 * The words of these seeds counted. To what was counted before come those of the new seeds; where one of the counted is gone, or is another now, all are
 * counted anew. Both are the same sums of whole numbers.
 */
export function countedWords(
  before: CountedWords | null,
  seeds: readonly SeedGist[],
  keyOf: (seed: SeedGist) => string,
  wordsOf: WordsOfGist['dating'],
): { readonly totals: WordTotals; readonly counted: CountedWords } {
  const keyed = seeds.map((seed) => ({ seed, key: keyOf(seed) }));
  const present = new Set(keyed.map(({ key }) => key));
  const base = before?.seeds.every((key) => present.has(key)) === true ? before : null;
  const known = new Set(base?.seeds);
  const added = keyed.filter(({ key }) => !known.has(key)).flatMap(({ seed }) => seed.articles);
  const all = function* (): Generator<WordCounts> {
    if (base !== null) yield countsOf(base);
    for (const article of added) yield countsOf(wordsOf(article));
  };
  const totals = wordTotals(all());
  return { totals, counted: base !== null && added.length === 0 ? base : { ...keptCounts(totals), seeds: [...present] } };
}
