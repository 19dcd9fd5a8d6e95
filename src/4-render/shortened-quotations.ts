import type { CitedSource, Edition, Quotation } from '../model/edition.ts';
import { QuotationLimits } from '../model/look.ts';
import type { QuotationsOf } from './quotations-of.ts';
import type { Setting } from './setting.ts';

export const NO_LIMITS: QuotationLimits = QuotationLimits.parse({});

/** Words that each quotation is shown with at most, by source, and what is said of it on the page. */
export type Shortened = { readonly words: ReadonlyMap<number, number>; readonly note: string };

/**
 * How far the desk's limits shorten the quotations of an edition on the page. The edition itself keeps them whole, with their places in the
 * article, and is what `verify` proves.
 */
export function shortenedQuotations(edition: Edition, quoted: QuotationsOf, limits: QuotationLimits, set: Setting): Shortened {
  // Most desks have none, and counting the words of every quotation takes as long as looking up its sources.
  if (limits.longestWords === null && limits.mostOfArticle === null) return { words: new Map(), note: '' };
  const words = new Map<number, number>();
  const byShare: number[] = [];
  for (const cited of edition.sources) {
    const own = quoted(cited);
    const longest = Math.max(0, ...own.map((quotation) => wordsOf(quotation).length));
    const allowed = Math.min(limits.longestWords ?? longest, longest);
    const fits = withinShare(cited, own, allowed, limits.mostOfArticle);
    if (fits < allowed) byShare.push(cited.n);
    if (fits < longest) words.set(cited.n, fits);
  }
  return { words, note: words.size === 0 ? '' : noteOn(words, byShare, limits, set) };
}

/** The text to so many words, with an ellipsis where some are left out. */
export function firstOf(text: string, most: number | undefined): string {
  if (most === undefined) return text;
  const words = [...text.matchAll(/\S+/gu)];
  const last = words[most - 1];
  return last === undefined || words.length <= most ? text : `${text.slice(0, last.index + last[0].length)} […]`;
}

const wordsOf = ({ evidence }: Quotation): readonly string[] => evidence.exact.split(/\s+/u).filter((word) => word !== '');

/** The most words for each quotation with which all of a source stay within their share of the article; at least one, so that its place is found. */
function withinShare({ chars }: CitedSource, quotations: readonly Quotation[], most: number, share: number | null): number {
  if (share === null || chars === null) return most;
  for (let words = most; words > 1; words -= 1) {
    const shown = quotations.reduce((sum, quotation) => sum + wordsOf(quotation).slice(0, words).join(' ').length, 0);
    if (shown <= share * chars) return words;
  }
  return Math.min(most, 1);
}

function noteOn(
  words: ReadonlyMap<number, number>,
  byShare: readonly number[],
  { longestWords, mostOfArticle }: QuotationLimits,
  set: Setting,
): string {
  const { shortened: said } = set.words.page;
  const long = longestWords === null || words.size === byShare.length ? [] : [said.atMost(longestWords)];
  const tight = byShare.map((n) => said.forSource(words.get(n) ?? 1, n));
  const why = byShare.length === 0 ? '' : said.share(Math.round((mostOfArticle ?? 1) * 1000) / 10);
  return said.note(set.words.edition.listed([...long, ...tight]), why);
}
