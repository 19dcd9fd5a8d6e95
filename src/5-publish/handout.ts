import type { Print } from '../model/printer.ts';
import { finished } from './pdf-finished.ts';
import { type PdfObjects, pdfObjects } from './pdf-objects.ts';
import { places } from './pdf-places.ts';
import type { PdfInfo } from './pdf-said.ts';

/** What is needed to make a handout. */
export type HandoutJob = {
  /** Makes the page with the first so many of the parts, the most important first. */
  readonly render: (parts: number) => string;
  /** How many parts there are. */
  readonly parts: number;
  readonly print: Print;
  readonly info: PdfInfo;
};

export type Handout = { readonly page: string; readonly bytes: Uint8Array; readonly pages: number; readonly parts: number };

/** Both sides of one sheet. */
export const MOST_PAGES = 2;

/**
 * Fits a brief on two pages: prints it, counts the pages, and keeps as many parts as fit, by halving: of 100 parts, in eight prints at most.
 * Null when not even the page without any part fits.
 */
export async function handout({ render, parts, print, info }: HandoutJob): Promise<Handout | null> {
  let fitting: (Omit<Handout, 'bytes'> & { readonly objects: PdfObjects }) | null = null;
  let [most, beyond] = [-1, parts + 1];
  // All of them first: mostly they fit.
  for (let count = parts; beyond - most > 1; count = Math.floor((most + beyond) / 2)) {
    const page = render(count);
    const objects = pdfObjects((await print(page)).bytes);
    const pages = places(objects).pages.length;
    if (pages <= MOST_PAGES) {
      fitting = { page, pages, parts: count, objects };
      most = count;
    } else beyond = count;
  }
  if (fitting === null) return null;
  const { objects, ...rest } = fitting;
  return { ...rest, bytes: finished(objects, new Map(), info) };
}
