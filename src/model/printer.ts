export type Paper = 'A4' | 'Letter';

/** How a page is to be printed. Paper and margins are the page's own, by its style. */
export type PrintOptions = {
  /** Tags for readers that speak, and the outline: left out of a first print that only measures. */
  readonly tagged: boolean;
};

/** Prints a page of HTML: a PDF, as the browser made it. */
export type Print = (html: string, options: PrintOptions) => Promise<Uint8Array>;
