import { mayOverlap, overlap, signature } from '../text/shingles.ts';

/** Share of a body that must stand word for word in another for the two to be one text: an edited headline or a cut last paragraph leave more. */
const MIN_OVERLAP = 0.8;
/** And how much shorter the copy may be: a brief that quotes the whole is none. */
const MIN_LENGTH_SHARE = 0.5;
/** Shared sample hashes by which candidates are found, so that not every article is compared with every other. */
const SAMPLE = 24;

/** A text to be compared: its length and the hashes of its words, sorted. */
export type Compared = { readonly chars: number; readonly prints: Uint32Array };

/** A text that says again what an earlier one says. */
export type Copy<T> = { readonly article: T; readonly of: T };

/** Most texts that are listed under one hash: a phrase of more is a habit of writing. */
const MOST_LISTED = 16;

/**
 * Sorts texts into distinct ones and copies of them. The longest of the same texts stays, the first of them when they
 * are equally long; what the copies are is kept with it.
 */
export function dedupe<T extends Compared>(articles: readonly T[]): { readonly distinct: readonly T[]; readonly copies: readonly Copy<T>[] } {
  const order = articles.map((article, index) => ({
    article,
    index,
    prints: article.prints,
    sample: article.prints.subarray(0, SAMPLE),
    signature: signature(article.prints),
  }));
  order.sort((a, b) => b.article.chars - a.article.chars || a.index - b.index);
  // Only hashes in somebody's sample are ever looked up; the others are nine in ten, and a list for each would take a kilobyte a hash.
  const isSampled = among(order.map(({ sample }) => sample));
  const bySample = new Map<number, typeof order>();
  const copies: Copy<T>[] = [];
  const kept: typeof order = [];
  for (const each of order) {
    const candidates = new Set([...each.sample].flatMap((print) => bySample.get(print) ?? []));
    const original = [...candidates]
      // First what nearly all fail by: a desk's articles share their phrases with hundreds of others.
      .filter((other) => each.article.chars >= other.article.chars * MIN_LENGTH_SHARE && mayOverlap(each, other, MIN_OVERLAP))
      .sort((a, b) => a.index - b.index)
      .find((other) => overlap(each.prints, other.prints, MIN_OVERLAP) >= MIN_OVERLAP);
    if (original !== undefined) {
      copies.push({ article: each.article, of: original.article });
      continue;
    }
    kept.push(each);
    const { prints } = each.article;
    for (let at = 0; at < prints.length; at += 1) {
      const print = prints[at] ?? 0;
      if (!isSampled(print)) continue;
      // Every shingle of the longer text: the smallest of the copy's are somewhere among them.
      const list = bySample.get(print);
      if (list === undefined) bySample.set(print, [each]);
      else if (list.length < MOST_LISTED) list.push(each);
    }
  }
  kept.sort((a, b) => a.index - b.index);
  return { distinct: kept.map(({ article }) => article), copies };
}

/** Bits of a hash by which most are told apart: of the samples of ten thousand texts one sieve's place in seventeen is taken. */
const SIEVE_BITS = 22;

/** Whether a hash is among these. Five million are asked for of ten thousand texts, and a look into a set so large is a look into slow memory: a sieve of half a megabyte spares most. */
function among(samples: readonly Uint32Array[]): (print: number) => boolean {
  const sampled = new Set<number>();
  const sieve = new Uint8Array(1 << (SIEVE_BITS - 3));
  const place = (print: number): number => (print >>> 3) & (sieve.length - 1);
  for (const sample of samples) {
    for (const print of sample) {
      sampled.add(print);
      sieve[place(print)] = (sieve[place(print)] ?? 0) | (1 << (print & 7));
    }
  }
  return (print) => ((sieve[place(print)] ?? 0) & (1 << (print & 7))) !== 0 && sampled.has(print);
}
