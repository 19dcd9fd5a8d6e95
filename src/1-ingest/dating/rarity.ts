/**
 * How telling a word is among sentences: 1 for a word of one sentence, towards 0 for a word of all; 0 for an unknown one.
 * (Inverse document frequency, scaled to the number of sentences so that thresholds hold for small desks and large.)
 */
export function rarity(sentences: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  // Fewer than this many sentences cannot tell a rare word from a common one.
  const total = Math.max(sentences.length, 8);
  return (word) => {
    const count = counts.get(word);
    return count === undefined ? 0 : Math.max(0, Math.log(total / count) / Math.log(total));
  };
}
