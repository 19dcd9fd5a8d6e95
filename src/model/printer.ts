export type Paper = 'A4' | 'Letter';

/** How many pages a page of HTML makes, on which of them, from 1, each part that a link leads to lies, and which one lies highest on each that has any. */
export type Places = { readonly pages: number; readonly pageOf: ReadonlyMap<string, number>; readonly highestOn: ReadonlyMap<number, string> };

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

/** What is written into a page once it is known where its parts lie. */
export type Filling = {
  /** The numbers in place of their marks (`text/page-mark.ts`), by part; a mark without a number vanishes. */
  readonly numbers: ReadonlyMap<string, number>;
  /** A style sheet behind those of the page. */
  readonly style: string;
};

/** How the marks of a page are filled in. */
export type Blanks = {
  /** Whether it is to be foreseen, beside what stands where by the room for it, where the page's parts will lie. */
  readonly foresee: boolean;
  /** What to fill in; given what was foreseen, or null when it was not to be, or could not be, and what stands where by the room for it. */
  readonly fill: (foreseen: Places | null, settled: Settled) => Filling | Promise<Filling>;
};

/** Prints a page of HTML, with blanks where it holds marks: a PDF, as the browser made it. Paper and margins are the page's own, by its style. */
export type Print = (html: string, blanks?: Blanks) => Promise<Uint8Array>;
