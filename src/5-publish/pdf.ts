import type { Pagination, Print } from '../model/printer.ts';
import { withSlots } from '../text/page-mark.ts';
import { filled } from './pdf-filled.ts';
import { finished } from './pdf-finished.ts';
import { pdfObjects } from './pdf-objects.ts';
import { type Places, places } from './pdf-places.ts';
import type { PdfInfo } from './pdf-said.ts';

/** What is needed to make one PDF. */
export type PdfJob = {
  /**
   * The page to be printed: with marks for the numbers of its contents list and with specimens of its running titles, or, given how it is to be printed,
   * with both in it.
   */
  readonly page: (printed: Pagination | null) => string;
  /** Ids of the parts in the contents list. */
  readonly parts: readonly string[];
  /** Ids of those among them that pages are named for, in the order of their specimens. */
  readonly heads: readonly string[];
  readonly print: Print;
  readonly info: PdfInfo;
};

export type Pdf = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly pagination: Pagination;
};

/** What a page says of its own pages: where the parts begin, and which one each page is named for. */
type Said = Pick<Pagination, 'contents' | 'heads'>;

// Numbers of another width can move a line and with it a page; that settles in the third print. A page that needs more never settles.
const MAX_PRINTS = 4;

/**
 * Prints a page with true numbers in its contents list and true running titles. It is printed once with numbers left open, and what the file itself
 * shows is written into it. Where the file is in another form than known, as from a template with a face of its own for numbers, the page is printed
 * again with numbers and titles in it, until they hold. The bytes depend on the page, the browser and the fonts alone.
 */
export async function pdf({ page, parts, heads, print, info }: PdfJob): Promise<Pdf> {
  const { page: slotted, open } = withSlots(page(null));
  const { bytes, settled } = await print(slotted, true);
  const objects = pdfObjects(bytes);
  const found = places(objects);
  let said = saidOf(found, parts, heads);
  const written = filled(objects, { pages: found.pages, open, said, heads });
  if (written !== null) return { bytes: finished(objects, written, info), pages: found.pages.length, pagination: { ...said, ...settled } };
  for (let prints = 2; prints <= MAX_PRINTS; prints += 1) {
    const pagination = { ...said, ...settled };
    const again = pdfObjects((await print(page(pagination))).bytes);
    const shown = places(again);
    said = saidOf(shown, parts, heads);
    if (same(said, pagination, parts)) return { bytes: finished(again, new Map(), info), pages: shown.pages.length, pagination };
  }
  throw new Error(`The page numbers of the contents list did not settle in ${MAX_PRINTS} prints.`);
}

const same = (one: Said, other: Said, parts: readonly string[]): boolean =>
  parts.every((part) => one.contents.get(part) === other.contents.get(part)) && one.heads.join() === other.heads.join();

/** Throws when a part is nowhere in the file. */
function saidOf({ pages, pageOf, highestOn }: Places, parts: readonly string[], heads: readonly string[]): Said {
  const contents = new Map(
    parts.map((part) => {
      const page = pageOf.get(part);
      if (page === undefined) throw new Error(`The part "${part}" of the contents list is nowhere in the printed file.`);
      return [part, page] as const;
    }),
  );
  return { contents, heads: pages.map((_, at) => headOf(at + 1, heads, contents, highestOn)) };
}

/** The part that a page begins with: the one that begins at its head, else the one that runs on from the page before; empty for a first page. */
function headOf(page: number, heads: readonly string[], contents: ReadonlyMap<string, number>, highestOn: ReadonlyMap<number, string>): string {
  const highest = highestOn.get(page) ?? '';
  return heads.includes(highest) ? highest : (heads.findLast((head) => (contents.get(head) ?? page) < page) ?? '');
}
