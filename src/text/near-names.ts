/** Optimal-string-alignment distance: insertions, deletions, substitutions and swaps of neighbours, one each. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** Longest name that is compared: beyond it nobody mistypes, and the comparison is quadratic. */
const MAX_CHARS = 80;

const folded = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, MAX_CHARS);

/** The few known names that somebody who wrote `wanted` may have meant, the nearest first; none when nothing is near. */
export function nearNames(wanted: string, known: readonly string[], most = 3): string[] {
  const word = folded(wanted);
  // A third of the letters may be wrong: with more, unrelated short ids pass as near.
  const limit = Math.max(1, Math.floor(word.length / 3));
  return known
    .map((name) => {
      const other = folded(name);
      const contained = word.length >= 3 && (other.includes(word) || word.includes(other));
      return { name, far: contained ? Math.min(1, distance(word, other)) : distance(word, other) };
    })
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .slice(0, most)
    .map(({ name }) => name);
}
