/** How many sentences there are, and in how many of them each word stands. */
export type WordCounts = { readonly sentences: number; readonly of: Iterable<readonly [word: string, count: number]> };

/** The same, to be asked for one word. */
export type WordTotals = { readonly sentences: number; readonly of: ReadonlyMap<string, number> };

export function wordCounts(sentences: readonly ReadonlySet<string>[]): WordTotals {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { sentences: sentences.length, of: counts };
}

/** Texts counted together. */
export function wordTotals(texts: Iterable<WordCounts>): WordTotals {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const text of texts) {
    sentences += text.sentences;
    for (const [word, count] of text.of) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return { sentences, of: counts };
}

/**
 * How telling a word is among sentences: 1 for a word of one sentence, towards 0 for a word of all; 0 for an unknown one.
 * (Inverse document frequency, scaled to the number of sentences so that thresholds hold for small desks and large.)
 */
export function rarity({ sentences, of: counts }: WordTotals): (word: string) => number {
  // Fewer than this many sentences cannot tell a rare word from a common one.
  const total = Math.max(sentences, 8);
  const known = new Map<number, number>();
  const ofCount = (count: number): number => {
    const before = known.get(count);
    if (before !== undefined) return before;
    const found = Math.max(0, Math.log(total / count) / Math.log(total));
    known.set(count, found);
    return found;
  };
  return (word) => {
    const count = counts.get(word);
    return count === undefined ? 0 : ofCount(count);
  };
}
