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
  const order = articles.map((article, index) => {
    const { chars, prints } = article;
    return { article, index, chars, prints, signature: signature(prints) };
  });
  order.sort((a, b) => b.chars - a.chars || a.index - b.index);
  // Only hashes in somebody's sample are ever looked up; the others are nine in ten, and a list for each would take a kilobyte a hash.
  const lists = listsUnder(order.map(({ prints }) => prints.subarray(0, SAMPLE)));
  const copies: Copy<T>[] = [];
  const kept: typeof order = [];
  // A hundred times as many are met as are like it, and most of them under several hashes: a set of them for each text took longer than all else.
  const lastMetBy = new Int32Array(order.length).fill(-1);
  order.forEach((each, turn) => {
    const alike: typeof order = [];
    for (const print of each.prints.subarray(0, SAMPLE)) {
      for (const place of lists.under(print)) {
        if (lastMetBy[place] === turn) continue;
        lastMetBy[place] = turn;
        const other = kept[place];
        // First what nearly all fail by: a desk's articles share their phrases with hundreds of others.
        if (other === undefined || each.chars < other.chars * MIN_LENGTH_SHARE || !mayOverlap(each, other, MIN_OVERLAP)) continue;
        alike.push(other);
      }
    }
    const original = alike.sort((a, b) => a.index - b.index).find((other) => overlap(each.prints, other.prints, MIN_OVERLAP) >= MIN_OVERLAP);
    if (original !== undefined) {
      copies.push({ article: each.article, of: original.article });
      return;
    }
    // Every shingle of the longer text: the smallest of the copy's are somewhere among them.
    lists.add(each.prints, kept.length);
    kept.push(each);
  });
  kept.sort((a, b) => a.index - b.index);
  return { distinct: kept.map(({ article }) => article), copies };
}

/** Bits of a hash by which most are told apart: of the samples of ten thousand texts one sieve's place in seventeen is taken. */
const SIEVE_BITS = 22;

const NONE: readonly number[] = [];

/**
 * Lists of numbers under these hashes. Five million are asked for of ten thousand texts, and a look into a map so large is a look into slow memory: a
 * sieve of half a megabyte spares most. As keys, hashes have a sign: of such numbers V8 makes no objects.
 */
function listsUnder(samples: readonly Uint32Array[]) {
  const lists = new Map<number, number[]>();
  const sieve = new Uint32Array(1 << (SIEVE_BITS - 5));
  const place = (print: number): number => (print >>> 5) & (sieve.length - 1);
  for (const sample of samples) {
    for (const print of sample) {
      lists.set(print | 0, []);
      sieve[place(print)] = (sieve[place(print)] ?? 0) | (1 << (print & 31));
    }
  }
  return {
    under: (print: number): readonly number[] => lists.get(print | 0) ?? NONE,
    /** Puts a number under each of a text's hashes that has a list. */
    add: (prints: Uint32Array, number: number): void => {
      for (let at = 0; at < prints.length; at += 1) {
        const print = prints[at] ?? 0;
        if (((sieve[place(print)] ?? 0) & (1 << (print & 31))) === 0) continue;
        const list = lists.get(print | 0);
        if (list !== undefined && list.length < MOST_LISTED) list.push(number);
      }
    },
  };
}
