export type Paper = 'A4' | 'Letter';

/** Where a page has on paper what stands by the room there: styles have no words for it. */
export type Settled = {
  /** The contents list stands below the front page's columns, and not in one of them. */
  readonly contentsBelow: boolean;
  /** The part or entry before which the map stands, by its id; null when it stands where the page has it. */
  readonly mapBefore: string | null;
};

/** How a brief was printed: with it, the page that is for screens prints the same. */
export type Pagination = Settled & {
  /** The page on which each part of the contents list begins, from 1, by its id. */
  readonly contents: ReadonlyMap<string, number>;
  /** The part that each page is named for, by its id, from the first page on; empty for none. */
  readonly heads: readonly string[];
};

/** A PDF, as the browser made it, and what it moved for its place on paper before. */
export type Printed = { readonly bytes: Uint8Array; readonly settled: Settled };

/**
 * Prints a page of HTML. Paper and margins are the page's own, by its style. With `settle` what stands by the room on paper is moved to its place
 * first; without, the page is printed as it is.
 */
export type Print = (html: string, settle?: boolean) => Promise<Printed>;
