import { mayOverlap, overlap, signature } from '../text/shingles.ts';

/** Share of a body that must stand word for word in another for the two to be one text: an edited headline or a cut last paragraph leave more. */
const MIN_OVERLAP = 0.8;
/** And how much shorter the copy may be: a brief that quotes the whole is none. */
const MIN_LENGTH_SHARE = 0.5;
/** Shared sample hashes by which candidates are found, so that not every article is compared with every other. */
const SAMPLE = 24;

/** A text to be compared: its length and the hashes of its words, sorted, which are asked for a few times: those of all texts are as large as the texts. */
export type Compared = { readonly chars: number; readonly prints: () => Uint32Array };

/** A text that says again what an earlier one says. */
export type Copy<T> = { readonly article: T; readonly of: T };

/** Most texts that are listed under one hash: a phrase of more is a habit of writing. */
const MOST_LISTED = 16;

/**
 * Sorts texts into distinct ones and copies of them. The longest of the same texts stays, the first of them when they
 * are equally long; what the copies are is kept with it.
 */
export function dedupe<T extends Compared>(articles: readonly T[]): { readonly distinct: readonly T[]; readonly copies: readonly Copy<T>[] } {
  const samples = new Uint32Array(articles.length * SAMPLE);
  let sampled = 0;
  const signed = articles.map((article, index) => {
    const prints = article.prints();
    const sample = prints.subarray(0, SAMPLE);
    samples.set(sample, sampled);
    sampled += sample.length;
    return { article, index, chars: article.chars, size: prints.length, signature: signature(prints) };
  });
  // Only hashes in somebody's sample are ever looked up; the others are nine in ten.
  const lookedUp = numbered(samples.subarray(0, sampled));
  const order = signed.map((each) => ({ ...each, listed: lookedUp.among(each.article.prints()) }));
  order.sort((a, b) => b.chars - a.chars || a.index - b.index);
  const lists = shortLists(
    lookedUp.count,
    order.reduce((sum, { listed }) => sum + listed.length, 0),
  );
  const copies: Copy<T>[] = [];
  const kept: typeof order = [];
  // A hundred times as many are met as are like it, and most of them under several hashes: a set of them for each text took longer than all else.
  const lastMetBy = new Int32Array(order.length).fill(-1);
  order.forEach((each, turn) => {
    const alike: typeof order = [];
    // Its sample, for that is looked up whole and its hashes are the smallest.
    for (const hash of each.listed.subarray(0, SAMPLE)) {
      lists.each(hash, (place) => {
        if (lastMetBy[place] === turn) return;
        lastMetBy[place] = turn;
        const other = kept[place];
        // First what nearly all fail by: a desk's articles share their phrases with hundreds of others.
        if (other === undefined || each.chars < other.chars * MIN_LENGTH_SHARE || !mayOverlap(each, other, MIN_OVERLAP)) return;
        alike.push(other);
      });
    }
    const prints = alike.length === 0 ? null : each.article.prints();
    const original = alike
      .sort((a, b) => a.index - b.index)
      .find((other) => prints !== null && overlap(prints, other.article.prints(), MIN_OVERLAP) >= MIN_OVERLAP);
    if (original !== undefined) {
      copies.push({ article: each.article, of: original.article });
      return;
    }
    // Every shingle of the longer text: the smallest of the copy's are somewhere among them.
    for (const hash of each.listed) lists.add(hash, kept.length);
    kept.push(each);
  });
  kept.sort((a, b) => a.index - b.index);
  return { distinct: kept.map(({ article }) => article), copies };
}

/** Places of a sieve for each hash, so that of a text's other hashes one in sixteen passes. */
const SIEVE_PER_HASH = 16;

/**
 * Numbers these hashes by value, each once. Where few of those asked for are among them, a sieve spares most a search: of ten thousand texts six
 * million are asked for.
 */
function numbered(hashes: Uint32Array): { readonly count: number; readonly among: (prints: Uint32Array) => Int32Array } {
  const sorted = hashes.slice().sort();
  let count = 0;
  for (const one of sorted) if (count === 0 || one !== sorted[count - 1]) sorted[count++] = one;
  const sieve = new Uint32Array(1 << Math.max(0, Math.ceil(Math.log2(Math.max(1, count) * SIEVE_PER_HASH)) - 5));
  const place = (print: number): number => (print >>> 5) & (sieve.length - 1);
  for (let at = 0; at < count; at += 1) {
    const print = sorted[at] ?? 0;
    sieve[place(print)] = (sieve[place(print)] ?? 0) | (1 << (print & 31));
  }
  const numberOf = (print: number): number => {
    let [from, to] = [0, count];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((sorted[middle] ?? 0) < print) from = middle + 1;
      else to = middle;
    }
    return from < count && sorted[from] === print ? from : -1;
  };
  return {
    count,
    /** The numbers of those of a text's hashes that are numbered, in their order. */
    among: (prints) => {
      const found = new Int32Array(prints.length);
      let many = 0;
      for (let at = 0; at < prints.length; at += 1) {
        const print = prints[at] ?? 0;
        const number = ((sieve[place(print)] ?? 0) & (1 << (print & 31))) === 0 ? -1 : numberOf(print);
        if (number !== -1) found[many++] = number;
      }
      return found.slice(0, many);
    },
  };
}

/** So many lists of numbers, with so many numbers in all of them, as chains in a few rows of bytes: a list of its own under each hash would take a kilobyte a text. */
function shortLists(count: number, numbers: number) {
  const first = new Int32Array(count).fill(-1);
  const lengths = new Uint8Array(count);
  const next = new Int32Array(numbers);
  const value = new Int32Array(numbers);
  let used = 0;
  return {
    each: (list: number, tell: (value: number) => void): void => {
      for (let at = first[list] ?? -1; at !== -1; at = next[at] ?? -1) tell(value[at] ?? 0);
    },
    /** Adds a number to a list that is not full. */
    add: (list: number, number: number): void => {
      if ((lengths[list] ?? 0) >= MOST_LISTED) return;
      lengths[list] = (lengths[list] ?? 0) + 1;
      value[used] = number;
      next[used] = first[list] ?? -1;
      first[list] = used++;
    },
  };
}
