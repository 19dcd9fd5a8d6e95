export type Paper = 'A4' | 'Letter';

/** How many pages a page of HTML makes, on which of them, from 1, each part that a link leads to lies, and which one lies highest on each that has any. */
export type Places = { readonly pages: number; readonly pageOf: ReadonlyMap<string, number>; readonly highestOn: ReadonlyMap<number, string> };

/** What is written into a page once it is known where its parts lie. */
export type Filling = {
  /** The numbers in place of their marks (`text/page-mark.ts`), by part; a mark without a number vanishes. */
  readonly numbers: ReadonlyMap<string, number>;
  /** A style sheet behind those of the page. */
  readonly style: string;
};

/** How a page is to be printed. Paper and margins are the page's own, by its style. */
export type PrintOptions = {
  /** Tags for readers that speak, and the outline: left out of prints that only measure. */
  readonly tagged: boolean;
  /** For pages with marks. */
  readonly blanks?: {
    /** Whether to lay the page out beforehand, to foresee where its parts will lie. */
    readonly foresee: boolean;
    /** What to fill in; given what was foreseen, or null when it was not to be, or could not be. */
    readonly fill: (foreseen: Places | null) => Filling;
  };
};

/** Prints a page of HTML: a PDF, as the browser made it. */
export type Print = (html: string, options: PrintOptions) => Promise<Uint8Array>;
