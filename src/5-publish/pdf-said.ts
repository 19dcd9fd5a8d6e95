import type { Day } from '../model/day-span.ts';

/** What a file says of itself. */
export type PdfInfo = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly marking: string;
  /** BCP 47. */
  readonly language: string;
  readonly issued: Day;
};

/** The same in the information dictionary and in the packet: readers compare them. */
export const CREATOR = 'Fieldbrief';
export const PRODUCER = 'Chromium, Skia/PDF';
