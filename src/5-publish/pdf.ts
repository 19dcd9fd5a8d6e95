import type { Pagination, Places, Print, Settled } from '../model/printer.ts';
import { reproducible } from './pdf-bytes.ts';
import { withInfo } from './pdf-info.ts';
import { places } from './pdf-places.ts';
import type { PdfInfo } from './pdf-said.ts';

/** What is needed to make one PDF. */
export type PdfJob = {
  /** The page to be printed, with marks for the numbers of its contents list. */
  readonly page: string;
  /** The style by which the pages are headed, given the part that each begins with; empty where none does. */
  readonly running: (heads: readonly string[]) => string;
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
  readonly pagination: Pagination;
};

/** What a page says of its own pages: where the parts begin, and which one each page is named for. */
type Said = Pick<Pagination, 'contents' | 'heads'>;

// Numbers of another width can move a line and with it a page; that settles in the third round. A page that needs more never settles.
const MAX_ROUNDS = 4;
// Stands in the list while nothing is known: as wide as most numbers.
const PLACEHOLDER = 10;

/**
 * Prints a page with true numbers in its contents list and true running titles. The first print says what the browser foresees; it stands when the
 * file proves it. Else what the file shows is filled in and printed again, until it holds. The bytes depend on the page, the browser and the fonts
 * alone, however many prints it takes.
 */
export async function pdf({ page, running, parts, heads, print, info }: PdfJob): Promise<Pdf> {
  let known: Said | null = null;
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const before: Said | null = known;
    let said = UNKNOWN;
    let settled: Settled = { contentsBelow: false, mapBefore: null };
    const fill = (foreseen: Places | null, places: Settled) => {
      settled = places;
      said = before ?? (foreseen === null ? UNKNOWN : saidOf(foreseen, parts, heads));
      return { numbers: new Map(parts.map((part) => [part, said.contents.get(part) ?? PLACEHOLDER])), style: running(said.heads) };
    };
    const printed = await print(page, { foresee: before === null, fill });
    const found = places(printed);
    const missing = parts.find((part) => !found.pageOf.has(part));
    if (missing !== undefined) throw new Error(`The part "${missing}" of the contents list is nowhere in the printed file.`);
    known = saidOf(found, parts, heads);
    if (same(known, said, parts)) {
      return { bytes: withInfo(reproducible(printed, info.issued), info), pages: found.pages, pagination: { ...known, ...settled } };
    }
  }
  throw new Error(`The page numbers of the contents list did not settle in ${MAX_ROUNDS} prints.`);
}

const UNKNOWN: Said = { contents: new Map(), heads: [] };

const same = (one: Said, other: Said, parts: readonly string[]): boolean =>
  parts.every((part) => one.contents.get(part) === other.contents.get(part)) && one.heads.join() === other.heads.join();

function saidOf({ pages, pageOf, highestOn }: Places, parts: readonly string[], heads: readonly string[]): Said {
  const contents = new Map(parts.flatMap((part) => (pageOf.has(part) ? [[part, pageOf.get(part) ?? PLACEHOLDER] as const] : [])));
  return { contents, heads: [...Array(pages).keys()].map((at) => headOf(at + 1, heads, contents, highestOn)) };
}

/** The part that a page begins with: the one that begins at its head, else the one that runs on from the page before; empty for a first page. */
function headOf(page: number, heads: readonly string[], contents: ReadonlyMap<string, number>, highestOn: ReadonlyMap<number, string>): string {
  const highest = highestOn.get(page) ?? '';
  return heads.includes(highest) ? highest : (heads.findLast((head) => (contents.get(head) ?? page) < page) ?? '');
}
