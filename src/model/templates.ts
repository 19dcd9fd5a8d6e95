/** One font file: a face, the code points it holds, and its bytes. */
export type FontFace = {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** The CSS `unicode-range` of this file: `U+0000-00FF, U+0131`. */
  readonly unicodeRange: string;
  /** True for a face that only a page read from the right is set in: elsewhere a name in its script needs no weight of its own. */
  readonly mirrored: boolean;
  /** WOFF2, in base64. */
  readonly woff2: string;
};

/** Everything a page is made with besides its view: the sources under templates/ and the font files. */
export type Templates = {
  /** The page of one brief, that of its handout, the list of all briefs, and what changed between two editions. */
  readonly layout: string;
  readonly handout: string;
  readonly index: string;
  readonly diff: string;
  readonly partials: Readonly<Record<string, string>>;
  /** Style sheets by name: `base`, `screen`, `print`, `handout`, `index`. */
  readonly styles: Readonly<Record<string, string>>;
  readonly fonts: readonly FontFace[];
};
