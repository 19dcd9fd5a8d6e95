import type { Print } from '../model/printer.ts';
import { reproducible } from './pdf-bytes.ts';
import { withInfo } from './pdf-info.ts';
import { places } from './pdf-places.ts';
import type { PdfInfo } from './pdf-said.ts';

/** What is needed to make one PDF. */
export type PdfJob = {
  /** Makes the page to be printed, with these numbers in its contents list, and these parts named at the head of its pages. */
  readonly render: (contents: ReadonlyMap<string, number>, running: readonly string[]) => string;
  /** Ids of the parts in the contents list. */
  readonly parts: readonly string[];
  /** Ids of those among them that pages are named for. */
  readonly heads: readonly string[];
  readonly print: Print;
  readonly info: PdfInfo;
};

export type Pdf = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The page on which each part begins. */
  readonly contents: ReadonlyMap<string, number>;
};

// Numbers of another width can move a line and with it a page; that settles in the third round. A page that needs more never settles.
const MAX_ROUNDS = 4;
// Stands in the list while nothing is known: as wide as most numbers.
const PLACEHOLDER = 10;

/**
 * Prints a page with true numbers in its contents list and true running titles: prints, reads where the parts came to lie, fills that in and
 * prints again, until it holds. The bytes depend on the page, the browser and the fonts alone.
 */
export async function pdf({ render, parts, heads, print, info }: PdfJob): Promise<Pdf> {
  let contents: ReadonlyMap<string, number> = new Map(parts.map((part) => [part, PLACEHOLDER]));
  let running: readonly string[] = [];
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    // The first print only measures: without tags it costs two thirds.
    const printed = await print(render(contents, running), { tagged: round > 1 });
    const { pages, pageOf, highestOn } = places(printed);
    const found = new Map(parts.map((part) => [part, pageFor(part, pageOf)]));
    const named = [...Array(pages).keys()].map((at) => headOf(at + 1, heads, found, highestOn));
    const holds = parts.every((part) => found.get(part) === contents.get(part)) && named.join() === running.join();
    if (holds && round > 1) return { bytes: withInfo(reproducible(printed, info.issued), info), pages, contents };
    contents = found;
    running = named;
  }
  throw new Error(`The page numbers of the contents list did not settle in ${MAX_ROUNDS} prints.`);
}

/** The part that a page begins with: the one that begins at its head, else the one that runs on from the page before; empty for a first page. */
function headOf(page: number, heads: readonly string[], found: ReadonlyMap<string, number>, highestOn: ReadonlyMap<number, string>): string {
  const highest = highestOn.get(page) ?? '';
  return heads.includes(highest) ? highest : (heads.findLast((head) => (found.get(head) ?? page) < page) ?? '');
}

function pageFor(part: string, pageOf: ReadonlyMap<string, number>): number {
  const page = pageOf.get(part);
  if (page === undefined) throw new Error(`The part "${part}" of the contents list is nowhere in the printed file.`);
  return page;
}
