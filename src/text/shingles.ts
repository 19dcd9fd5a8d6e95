import { words } from './words.ts';

/** Words in one shingle: short enough to survive a changed name, long enough that common phrases do not meet. */
const SHINGLE_WORDS = 5;
/** Shingles kept of one text. The smallest by value are the same ones in every copy, so that a sample compares like the whole. */
const MAX_SHINGLES = 2000;

/** What a text says, as hashes of the words that follow each other in it; a sample of them for a long text. */
export function shingles(text: string): ReadonlySet<number> {
  const norms = words(text).map((word) => word.norm);
  const hashes = new Set<number>();
  const last = Math.max(1, norms.length - SHINGLE_WORDS + 1);
  for (let index = 0; index < last && norms.length > 0; index++) hashes.add(hash(norms, index));
  if (hashes.size <= MAX_SHINGLES) return hashes;
  return new Set([...hashes].sort((a, b) => a - b).slice(0, MAX_SHINGLES));
}

/** FNV-1a over the shingle's words. */
function hash(norms: readonly string[], from: number): number {
  let value = 0x811c9dc5;
  for (let index = from; index < Math.min(norms.length, from + SHINGLE_WORDS); index++) {
    const word = norms[index] ?? '';
    for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
    value = Math.imul(value ^ 0x20, 0x01000193);
  }
  return value >>> 0;
}

/**
 * Share of the smaller set's shingles that the larger holds too: 1 when one text stands whole in the other. A share that is sure to stay
 * below `least` is told as 0, without a look at the rest: most texts that share a phrase share little else.
 */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>, least = 0): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  // A full sample holds only small hashes; beyond the largest of them nothing is known of that text.
  const reach = Math.min(reachOf(a), reachOf(b));
  // One more than the arithmetic allows, so that rounding decides nothing.
  const mayMiss = (1 - least) * small.size + 1;
  let compared = 0;
  let shared = 0;
  for (const shingle of small) {
    if (shingle > reach) continue;
    compared += 1;
    if (large.has(shingle)) shared += 1;
    else if (compared - shared > mayMiss) return 0;
  }
  return compared === 0 ? 0 : shared / compared;
}

function reachOf(set: ReadonlySet<number>): number {
  if (set.size < MAX_SHINGLES) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const shingle of set) if (shingle > largest) largest = shingle;
  return largest;
}
