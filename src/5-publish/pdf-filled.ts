import { zlibSync } from 'fflate';
import type { Pagination } from '../model/printer.ts';
import { SLOT } from '../text/page-mark.ts';
import { type Glyphs, glyphsOf, inGlyphs, type Point, type Run, runs } from './pdf-content.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { plainName } from './pdf-places.ts';
import type { Words } from './pdf-rewritten.ts';
import { isLikeFirst, type Specimens, specimensIn } from './pdf-specimens.ts';

/** What is to stand in a file that was printed with open numbers and without running titles. */
export type ToFill = {
  /** Objects of the pages, in order. */
  readonly pages: readonly number[];
  /** How many numbers the page leaves open for each part. */
  readonly open: ReadonlyMap<string, number>;
  readonly said: Pick<Pagination, 'contents' | 'heads'>;
  /** The parts that pages may be named for, by id, in the order of their specimens. */
  readonly heads: readonly string[];
};

/**
 * Writes page numbers and running titles into a printed file, whose own destinations say what they are. The browser has set each running title, and the ten
 * digits, in the margin of the first page; from there a title is taken over as it is onto the pages that are named for its part, and the slots of the
 * contents list get the digits of their numbers. Gives the objects that change, and new ones; null where the file holds them in another form than
 * known, so that nothing is ever guessed.
 */
export function filled(objects: PdfObjects, { pages, open, said, heads }: ToFill): ReadonlyMap<number, Words> | null {
  const [first] = pages;
  if (first === undefined) return null;
  const contents = new Map<number, string>();
  const contentOf = (page: number): string => contents.get(page) ?? objects.content(contentNumber(objects.object(page)));
  const margin = runs(contentOf(first), true);
  const found = specimensIn(margin, heads);
  if (found === null || !pages.slice(1).every((page) => isLike(objects.object(page), objects.object(first)))) return null;
  // The first of those that lie on the left and on the right.
  if (!pages.slice(1, 3).every((page) => isLikeFirst(runs(contentOf(page), true), margin, found))) return null;
  contents.set(first, without(contentOf(first), found.all));
  const left = new Map(open);
  for (const page of pages) {
    if (left.size === 0) break;
    const links = linksTo(objects, page, left);
    if (links.length > 0) contents.set(page, numbered(contentOf(page), links, said.contents, found, left));
  }
  if (left.size > 0) return null;
  return new Map([
    ...[...contents].map(([page, content]): [number, Words] => [contentNumber(objects.object(page)), packed(content)]),
    ...headed(objects, pages, said.heads, found),
  ]);
}

/** A page's content with numbers in the slots that lie in links to parts; takes them off what is `left` to be numbered. */
function numbered(content: string, links: readonly Link[], pageOf: ReadonlyMap<string, number>, found: Specimens, left: Map<string, number>): string {
  const slots = runs(content).flatMap((run) => slotOf(run, found));
  const written = links.flatMap(({ part, box }) =>
    slots
      .filter(({ run }) => isWithin(run.at, box))
      .map((slot) => {
        const more = (left.get(part) ?? 0) - 1;
        if (more > 0) left.set(part, more);
        else left.delete(part);
        return { run: slot.run, words: inDigits(slot, String(pageOf.get(part) ?? ''), found, box) };
      }),
  );
  return replaced(content, written);
}

/** Whether a page has the paper of another one. */
const isLike = (page: string, other: string): boolean => mediaBox(page) !== undefined && mediaBox(page) === mediaBox(other);
const mediaBox = (page: string): string | undefined => /\/MediaBox \[[^\]]*\]/.exec(page)?.[0];

/** A slot of a page: where it begins, and its two glyphs, in the run's own measure. */
type Slot = { readonly run: Run; readonly set: Glyphs; readonly step: string };

/** Whether a run is two noughts, in the face of the specimens. */
function slotOf(run: Run, { digits, glyphs: [nought] }: Specimens): readonly Slot[] {
  const set = run.fonts.join() === digits.fonts.join() ? glyphsOf(run) : null;
  const step = set?.steps[0];
  return set === null || step === undefined || set.glyphs.length !== SLOT.length || set.glyphs.some((glyph) => glyph !== nought)
    ? []
    : [{ run, set, step }];
}

/** Chromium lays out in 64ths of a pixel, and rounds the width of a text up to them. */
const LAYOUT_UNITS = 64;

/** A number in place of a slot: on its side of the link, where numbers of any width end. */
function inDigits({ run, set, step }: Slot, number: string, { glyphs }: Specimens, [left, , right]: Box): string {
  const [x, y] = set.origin;
  const isAtEnd = run.at[0] > (left + right) / 2;
  const width = (digits: number): number => Math.ceil(Number(step) * digits * LAYOUT_UNITS) / LAYOUT_UNITS;
  return inGlyphs(
    run,
    [isAtEnd ? x + width(SLOT.length) - width(number.length) : x, y],
    step,
    [...number].map((digit) => glyphs[Number(digit)] ?? ''),
  );
}

/** The pages but the first with their running titles: one stream for all that have the same, in the order of new objects. */
function headed(
  objects: PdfObjects,
  pages: readonly number[],
  heads: readonly string[],
  { titles }: Specimens,
): readonly (readonly [number, Words])[] {
  const used = [...new Set(heads.slice(1))];
  const named = pages.slice(1).map((page, at): readonly [number, Words] => {
    const head = heads[at + 1] ?? '';
    return [page, withHead(objects.object(page), objects.size + used.indexOf(head), titles.get(head) ?? [])];
  });
  const made = used.map((head, at): readonly [number, Words] => {
    const set = (titles.get(head) ?? []).map(({ axes, colour, words }) => `q\n${axes}${colour}\n${words}\nQ`).join('\n');
    // An artifact, as the format calls what stands on each page and is no part of the text.
    const content = `/Artifact <</Type /Pagination /Subtype /Header>>BDC\n${set}\nEMC\n`;
    return [objects.size + at, `<</Length ${content.length}>> stream\n${content}\nendstream`];
  });
  return [...named, ...made];
}

/** A page whose content begins with a head, and which knows the fonts of that. A font's name is its object's number, in all of a file. */
function withHead(page: string, stream: number, head: readonly Run[]): Words {
  const missing = [...new Set(head.flatMap(({ fonts }) => fonts))].filter((font) => !page.includes(`/${font} `));
  const names = missing.map((font) => `/${font} ${font.slice(1)} 0 R`).join('\n');
  const known = page.includes('/Font <<')
    ? page.replace('/Font <<', `/Font <<${names}${names === '' ? '' : '\n'}`)
    : page.replace('/Resources <<', `/Resources <</Font <<${names}>>\n`);
  return known.replace(/\/Contents (\d+) 0 R/, `/Contents [${stream} 0 R $1 0 R]`).trim();
}

type Box = readonly [left: number, bottom: number, right: number, top: number];

/** A link within the file. */
type Link = { readonly part: string; readonly box: Box };

// The box of a link is written in whole pixels.
const PIXEL_PT = 0.75;
const isWithin = ([x, y]: Point, [left, bottom, right, top]: Box): boolean => x >= left - PIXEL_PT && x <= right && y >= bottom && y <= top;

/** The links of a page that lead to one of the parts, and where they lie. */
function linksTo(objects: PdfObjects, page: number, parts: ReadonlyMap<string, number>): readonly Link[] {
  const annotations = /\/Annots \[([^\]]*)\]/.exec(objects.object(page))?.[1] ?? '';
  return [...annotations.matchAll(/(\d+) 0 R/g)].flatMap(([, n]) => {
    const words = objects.object(Number(n));
    const part = plainName(/\/Dest \/(\S+)/.exec(words)?.[1] ?? '');
    const box = /\/Rect \[(\S+) (\S+) (\S+) (\S+)\]/.exec(words)?.slice(1).map(Number);
    if (box === undefined || !parts.has(part)) return [];
    const [left = 0, bottom = 0, right = 0, top = 0] = box;
    return [{ part, box: [left, bottom, right, top] as const }];
  });
}

function contentNumber(page: string): number {
  const found = /\/Contents (\d+) 0 R/.exec(page)?.[1];
  if (found === undefined) throw new Error('PDF: a page without content where the browser’s printer writes it.');
  return Number(found);
}

const without = (content: string, gone: readonly Run[]): string =>
  replaced(
    content,
    gone.map((run) => ({ run, words: '' })),
  );

function replaced(content: string, by: readonly { readonly run: Run; readonly words: string }[]): string {
  const inOrder = [...by].sort((one, other) => one.run.from - other.run.from);
  let at = 0;
  const pieces = inOrder.flatMap(({ run, words }) => {
    const before = content.slice(at, run.from);
    at = run.to;
    return [before, words];
  });
  return [...pieces, content.slice(at)].join('');
}

/** A stream of its own: packed by the same code everywhere, for Node's differs by version and processor. */
function packed(content: string): Words {
  const bytes = Buffer.from(zlibSync(Buffer.from(content, 'latin1'))).toString('latin1');
  return `<</Filter /FlateDecode\n/Length ${bytes.length}>> stream\n${bytes}\nendstream`;
}
