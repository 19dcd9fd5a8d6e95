import type { Article, Passage } from '../model/article.ts';
import type { Range } from '../model/range.ts';
import type { Evidence } from '../model/statement.ts';
import { narrow } from './narrow.ts';

// Long enough to find the quotation where its words stand twice, short enough to keep the annex small.
export const CONTEXT_CHARS = 48;

/**
 * The selectors of a quotation: TextQuoteSelector and TextPositionSelector of the W3C Web Annotation model.
 * `start` and `end` are offsets in `article.text` inside the passage; `raw` is where the same words stand in the decoded seed.
 */
export function quoteSelectors(article: Article, passage: Passage, { start, end }: Range, raw: Range): Evidence {
  return {
    passage: passage.n,
    exact: narrow(article.text.slice(start, end)),
    prefix: article.text.slice(Math.max(passage.start, start - CONTEXT_CHARS), start),
    suffix: article.text.slice(end, Math.min(passage.end, end + CONTEXT_CHARS)),
    start,
    end,
    raw,
  };
}
