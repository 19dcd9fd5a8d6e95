/** What dating an article needs of it: its words, and the lines around them that may state the day. */
export type DatingDraft = {
  readonly title: string | null;
  /** Metadata values first, then header lines, in the order in which they are to be believed. */
  readonly dateLines: readonly string[];
  readonly paragraphs: readonly string[];
};
