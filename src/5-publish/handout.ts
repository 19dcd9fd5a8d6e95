import type { Print } from '../model/printer.ts';
import { reproducible } from './pdf-bytes.ts';
import { withInfo } from './pdf-info.ts';
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
  const pagesOf = async (count: number): Promise<number> => places(await print(render(count), { tagged: false })).pages;
  const fits = async (count: number): Promise<boolean> => (await pagesOf(count)) <= MOST_PAGES;
  let most = -1;
  if (await fits(parts)) most = parts;
  else {
    let beyond = parts;
    while (beyond - most > 1) {
      const middle = Math.floor((most + beyond) / 2);
      if (await fits(middle)) most = middle;
      else beyond = middle;
    }
  }
  if (most < 0) return null;
  const page = render(most);
  const printed = await print(page, { tagged: true });
  const { pages } = places(printed);
  if (pages > MOST_PAGES) throw new Error(`A handout that had ${MOST_PAGES} pages when measured has ${pages} when printed.`);
  return { page, bytes: withInfo(reproducible(printed, info.issued), info), pages, parts: most };
}
