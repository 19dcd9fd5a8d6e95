import type { Article } from '../model/article.ts';
import type { Evidence } from '../model/statement.ts';
import type { Reading } from './reading.ts';

// Long enough to find the quotation where its words stand twice, short enough to keep the annex small.
const CONTEXT_CHARS = 48;

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
  return {
    passage: passage.n,
    exact: article.text.slice(start, end),
    prefix: article.text.slice(Math.max(passage.start, start - CONTEXT_CHARS), start),
    suffix: article.text.slice(end, Math.min(passage.end, end + CONTEXT_CHARS)),
    start,
    end,
    raw: { start: passage.raw.start + (start - passage.start), end: passage.raw.start + (end - passage.start) },
  };
}
