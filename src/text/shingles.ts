import { words } from './words.ts';

/** Words in one shingle: short enough to survive a changed name, long enough that common phrases do not meet. */
const SHINGLE_WORDS = 5;
/** Shingles kept of one text. The smallest by value are the same ones in every copy, so that a sample compares like the whole. */
const MAX_SHINGLES = 2000;

/** What a text says, as hashes of the words that follow each other in it, each once and in order of value; a sample of them for a long text. */
export function shingles(text: string): Uint32Array {
  const norms = words(text).map((word) => word.norm);
  const hashes = new Uint32Array(norms.length === 0 ? 0 : Math.max(1, norms.length - SHINGLE_WORDS + 1));
  for (let index = 0; index < hashes.length; index++) hashes[index] = hash(norms, index);
  hashes.sort();
  let count = 0;
  for (const one of hashes) if (count === 0 || one !== hashes[count - 1]) hashes[count++] = one;
  return hashes.slice(0, Math.min(count, MAX_SHINGLES));
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
export function overlap(a: Uint32Array, b: Uint32Array, least = 0): number {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length === 0) return 0;
  // A full sample holds only small hashes; beyond the largest of them nothing is known of that text.
  const reach = Math.min(reachOf(a), reachOf(b));
  // One more than the arithmetic allows, so that rounding decides nothing.
  const mayMiss = (1 - least) * small.length + 1;
  let compared = 0;
  let shared = 0;
  let at = 0;
  for (let next = 0; next < small.length; next += 1) {
    const shingle = small[next] ?? 0;
    if (shingle > reach) break;
    compared += 1;
    while (at < large.length && (large[at] ?? 0) < shingle) at += 1;
    if (large[at] === shingle) shared += 1;
    else if (compared - shared > mayMiss) return 0;
  }
  return compared === 0 ? 0 : shared / compared;
}

const reachOf = (hashes: Uint32Array): number => (hashes.length < MAX_SHINGLES ? Number.POSITIVE_INFINITY : (hashes.at(-1) ?? 0));

/** Bits of a signature: of two texts of a page that share little, some two hundred of the one are not in the other. */
const SIGNATURE_BITS = 2048;

/** The hashes of a text as a row of bits, one for each hash; two may have the same. */
export function signature(hashes: Uint32Array): Int32Array {
  const bits = new Int32Array(SIGNATURE_BITS / 32);
  for (let at = 0; at < hashes.length; at += 1) {
    const bit = (hashes[at] ?? 0) & (SIGNATURE_BITS - 1);
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return bits;
}

/** How many hashes a text has, and their signature. */
export type Signed = { readonly size: number; readonly signature: Int32Array };

/**
 * Whether `overlap` may find `least` or more. A bit of the smaller that the larger has not is a hash that it has not, so that most texts are told
 * apart by a few dozen sums, where walking two lists goes wrong at every other step for a processor that guesses. True where only a sample is known.
 */
export function mayOverlap(a: Signed, b: Signed, least: number): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (large.size >= MAX_SHINGLES) return true;
  // As many as `overlap` allows.
  const mayMiss = (1 - least) * small.size + 1;
  let missed = 0;
  for (let at = 0; at < small.signature.length; at += 1) {
    missed += bitsIn((small.signature[at] ?? 0) & ~(large.signature[at] ?? 0));
    if (missed > mayMiss) return false;
  }
  return true;
}

/** How many bits are set: counted in pairs, fours, bytes and all of them. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
