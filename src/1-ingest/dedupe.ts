import type { Article } from '../model/article.ts';
import { overlap, shingles } from '../text/shingles.ts';

/** Share of a body that must stand word for word in another for the two to be one text: an edited headline or a cut last paragraph leave more. */
const MIN_OVERLAP = 0.8;
/** And how much shorter the copy may be: a brief that quotes the whole is none. */
const MIN_LENGTH_SHARE = 0.5;
/** Shared sample hashes by which candidates are found, so that not every article is compared with every other. */
const SAMPLE = 24;

/** An article that says again what an earlier one says. */
export type Copy = { readonly article: Article; readonly of: Article };

/**
 * Sorts articles into distinct texts and copies of them. The longest of the same texts stays, the first of them when they
 * are equally long; what the copies are is kept with it.
 */
export function dedupe(articles: readonly Article[]): { readonly distinct: readonly Article[]; readonly copies: readonly Copy[] } {
  const order = articles.map((article, index) => ({ article, index, prints: shingles(article.text) }));
  order.sort((a, b) => b.article.text.length - a.article.text.length || a.index - b.index);
  const bySample = new Map<number, typeof order>();
  const copies: Copy[] = [];
  const kept: typeof order = [];
  for (const each of order) {
    const sample = [...each.prints].sort((a, b) => a - b).slice(0, SAMPLE);
    const candidates = new Set(sample.flatMap((print) => bySample.get(print) ?? []));
    const original = [...candidates]
      .sort((a, b) => a.index - b.index)
      .find(
        (other) =>
          each.article.text.length >= other.article.text.length * MIN_LENGTH_SHARE && overlap(each.prints, other.prints, MIN_OVERLAP) >= MIN_OVERLAP,
      );
    if (original !== undefined) {
      copies.push({ article: each.article, of: original.article });
      continue;
    }
    kept.push(each);
    for (const print of each.prints) {
      // Every shingle of the longer text: the smallest of the copy's are somewhere among them.
      const list = bySample.get(print);
      if (list === undefined) bySample.set(print, [each]);
      else if (list.length < 16) list.push(each);
    }
  }
  kept.sort((a, b) => a.index - b.index);
  return { distinct: kept.map(({ article }) => article), copies };
}
