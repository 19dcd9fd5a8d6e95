import type { Basis } from '../model/article.ts';

export type Known<T> = { readonly value: T; readonly basis: Basis };

/** What a seed's own metadata say about its (first) article: front matter, meta elements. */
export type Stated = {
  readonly title: Known<string> | null;
  readonly byline: Known<readonly string[]> | null;
  readonly publisher: Known<string> | null;
  /** Dates as written, the day of publication before that of a revision. */
  readonly dateLines: readonly string[];
  readonly url: Known<string> | null;
  readonly language: string | null;
};

export const NOTHING_STATED: Stated = { title: null, byline: null, publisher: null, dateLines: [], url: null, language: null };

// 90: long enough to recognise a headline by, short enough for a table of sources.
const MAX_QUOTED_CHARS = 90;

/** The words a basis quotes, on one line and cut to size. */
export function quoted(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return `"${flat.length > MAX_QUOTED_CHARS ? `${flat.slice(0, MAX_QUOTED_CHARS - 1).trimEnd()}…` : flat}"`;
}

/** Basis of what stands on a line of the seed. */
export const statedOnLine = (line: number, text: string): Basis => ({ how: 'stated', why: `stated on line ${line}: ${quoted(text)}` });
export const inferredFromLine = (line: number, text: string): Basis => ({ how: 'inferred', why: `inferred from line ${line}: ${quoted(text)}` });
