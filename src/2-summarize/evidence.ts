import type { Article } from '../model/article.ts';
import type { Evidence } from '../model/statement.ts';
import { quoteSelectors } from '../text/quote-selectors.ts';
import type { Reading } from './reading.ts';

/** The quotation of `from..to` of a sentence, cut where words in it are not the author's. */
export function quote(article: Article, reading: Reading, from: number, to: number): [Evidence, ...Evidence[]] | null {
  const pieces: Evidence[] = [];
  let at = reading.start + from;
  const end = reading.start + to;
  for (const omit of [...reading.passage.omit.filter((range) => range.start < end && range.end > at), { start: end, end }]) {
    const piece = trimmed(article, reading, at, Math.min(omit.start, end));
    if (piece) pieces.push(piece);
    at = omit.end;
  }
  const [first, ...rest] = pieces;
  return first ? [first, ...rest] : null;
}

function trimmed(article: Article, reading: Reading, from: number, to: number): Evidence | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(article.text.charAt(start))) start++;
  while (end > start && /\s/.test(article.text.charAt(end - 1))) end--;
  if (start >= end) return null;
  return evidenceAt(article, reading.passage, start, end);
}

/** Evidence for a range of `article.text` inside one passage. */
export function evidenceAt(article: Article, passage: Reading['passage'], start: number, end: number): Evidence {
  const offset = passage.raw.start - passage.start;
  return quoteSelectors(article, passage, { start, end }, { start: start + offset, end: end + offset });
}
