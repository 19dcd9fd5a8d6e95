import type { CDPSession, Page } from 'puppeteer-core';
import type { Blanks, Places, Settled } from '../model/printer.ts';
import { MARK_CLOSE, MARK_OPEN } from '../text/page-mark.ts';
import { FIRST_PASS } from './browser-first-pass.ts';

/** A part that a link leads to: its page and how far below the page's head it lies. */
type Part = readonly [id: string, page: number, top: number];

/** Stands for numbers while a page is only measured: as wide as most of them. */
const PLACEHOLDER = '10';

/** What is read off a page that lies in columns. */
type Measured = { readonly settled: Settled; readonly pages: number; readonly parts: readonly Part[] };

/**
 * Fills in what a loaded page leaves open. Where its parts will lie is foreseen by laying it out in columns of the size of its pages, which costs a
 * fifth of a print; whoever asks has to look whether it came true, for columns are not pages: what differs by page (first pages with other
 * margins, named pages) is not seen.
 */
export async function fillIn(page: Page, client: CDPSession, { foresee, fill }: Blanks): Promise<void> {
  let foreseen: Places | null = null;
  let settled: Settled = { contentsBelow: false, mapBefore: null };
  const columns = await page.evaluate(findMarks, MARK_OPEN, MARK_CLOSE, PLACEHOLDER, COLUMN_GAP_PX);
  // In later rounds too: what moves for its page has to move again.
  if (columns !== null) {
    await client.send('Emulation.setEmulatedMedia', { media: 'print' });
    // In one go: the page is hidden before it and behind, so that the browser never draws it.
    const given = [JSON.stringify(FIRST_PASS), JSON.stringify(columns), COLUMN_GAP_PX, settle, partsInColumns].join(', ');
    // What `measure` gives.
    const measured = (await page.evaluate(`(${measure})(${given})`)) as Measured;
    settled = measured.settled;
    if (foresee) foreseen = places(measured);
  }
  const { numbers, style } = await fill(foreseen, settled);
  await page.evaluate(
    fillMarks,
    [...numbers].map(([part, number]) => [part, String(number)] as const),
    style,
  );
}

// Wide enough that what hangs out of a column is not taken for the next.
const COLUMN_GAP_PX = 400;

function places({ pages, parts }: Measured): Places {
  const highest = new Map<number, Part>();
  for (const part of parts) if (part[2] < (highest.get(part[1])?.[2] ?? Number.POSITIVE_INFINITY)) highest.set(part[1], part);
  return {
    pages,
    pageOf: new Map(parts.map(([id, page]) => [id, page])),
    highestOn: new Map([...highest].map(([page, [id]]) => [page, id])),
  };
}

// The functions below run in the page. They know nothing of this file but what they are given.

/** The marks that were found, kept between one call and the next. */
type Marked = { fieldbriefMarks?: { readonly node: Text; readonly parts: readonly string[] }[] };

/**
 * Finds the texts that hold marks, cut at the marks (every other part is the name of one), and puts placeholders there. Gives the style by which the
 * page lies in columns, each as large as a printed page within its margins; null when its own style does not say how large that is.
 */
function findMarks(open: string, close: string, placeholder: string, gap: number): string | null {
  const marks: { readonly node: Text; readonly parts: readonly string[] }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { data } = node as Text; // Only texts are shown to the walker.
    if (data.includes(open)) marks.push({ node: node as Text, parts: data.split(new RegExp(`[${open}${close}]`)) });
  }
  (globalThis as Marked).fieldbriefMarks = marks;
  for (const { node, parts } of marks) node.data = parts.map((part, at) => (at % 2 === 0 ? part : placeholder)).join('');
  const papers: Readonly<Record<string, readonly [string, string]>> = { a4: ['210mm', '297mm'], letter: ['8.5in', '11in'] };
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const said = (property: string): string =>
    rules.reduce((last, rule) => (rule instanceof CSSPageRule && rule.selectorText === '' && rule.style.getPropertyValue(property)) || last, '');
  const paper = papers[said('size').toLowerCase()];
  const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((side) => said(`margin-${side}`));
  if (paper === undefined || !top || !right || !bottom || !left) return null;
  // Chromium prints into whole pixels of room: a line that ends, or a row that stands, within the last one fits.
  const whole = (length: string): string => `round(up, ${length}, 1px)`;
  const width = whole(`${paper[0]} - ${left} - ${right}`);
  // Text as it is: with the browser's flags letters stand here as on paper, while `geometricPrecision` moves the base lines of some fonts by a pixel.
  return `margin:0;padding:0;width:${width};height:${whole(`${paper[1]} - ${top} - ${bottom}`)};column-width:${width};column-gap:${gap}px;column-fill:auto`;
}

/** Lays the page out in columns, has them settled and read, and takes them away again. */
function measure(
  hiding: string,
  columns: string,
  gap: number,
  settled: (gap: number, showAll: () => void) => Settled,
  partsIn: (gap: number) => Pick<Measured, 'pages' | 'parts'>,
): Measured {
  const root = document.documentElement;
  const rule = document.getElementById(hiding);
  // A drawing is as large without what is drawn in it.
  const sheet = document.createElement('style');
  sheet.textContent = 'svg *,[data-fieldbrief-far]{display:none!important}';
  rule?.replaceWith(sheet);
  root.style.cssText = columns;
  // Parts far behind the map are laid out when all has its place: each move would lay them out anew. More letters than fill a page lie before them.
  const map = document.querySelector('.floats');
  let letters = 0;
  const far = [...document.querySelectorAll('main > section')].filter((part) => {
    if (map !== null && !(map.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
    letters += part.textContent.length;
    return letters - part.textContent.length > 10_000;
  });
  const show = (shown: boolean): void => {
    for (const part of far) part.toggleAttribute('data-fieldbrief-far', !shown);
  };
  show(false);
  const places = settled(gap, () => show(true));
  show(true);
  const measured = { settled: places, ...partsIn(gap) };
  root.removeAttribute('style');
  if (rule !== null) sheet.replaceWith(rule);
  return measured;
}

/**
 * Two things that CSS has no words for. The contents list leaves the column beside the front page where that is full, for the width below it. And
 * the map, when it would begin a page, for it does not fit on the one before, moves behind as much of the text that follows as fits there. The text
 * is that of the body, which may be broken between any two of its entries. What lies far behind is shown when it is needed.
 */
function settle(gap: number, showAll: () => void): Settled {
  const root = document.documentElement;
  const { left, right, top, width, height } = root.getBoundingClientRect();
  const fromRight = getComputedStyle(root).direction === 'rtl';
  const pageOf = (box: DOMRect): number => Math.floor(((fromRight ? right - box.right : box.left - left) + gap / 2) / (width + gap));
  const contents = document.querySelector('.beside > .contents');
  const beside = [...(contents?.getClientRects() ?? [])];
  const end = (boxes: Iterable<DOMRect>): number => Math.max(...[...boxes].map((box) => pageOf(box) * height + box.bottom));
  // In three columns below, the list takes some two fifths of its height: hanging out by more it would leave more paper empty beside it.
  const mayHang = Math.max(0, ...beside.map((box) => box.height)) * 0.4;
  const lead = document.querySelector('.lead')?.getClientRects() ?? [];
  const contentsBelow = beside.some((box) => pageOf(box) > 0) || end(beside) > end(lead) + mayHang;
  if (contentsBelow && contents !== null) contents.closest('.front')?.after(contents);
  const map = document.querySelector('.floats');
  const box = map?.getClientRects()[0];
  if (map === null || box === undefined || box.top > top + 1 || pageOf(box) === 0) return { contentsBelow, mapBefore: null };
  const idOf = (part: Element): string => part.getAttribute('aria-labelledby') ?? part.id;
  const behind = [...document.querySelectorAll('main > section, .body > .entry')].filter(
    (part) => idOf(part) !== '' && map.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  // Taken out, and not only hidden: what it stood behind then has the margins that it will have.
  const place = map.nextSibling;
  const parent = map.parentNode;
  map.remove();
  const nextShown = (): Element | undefined =>
    behind.find((part) => {
      // One that went over to the next page may leave an empty box behind.
      const begins = [...part.getClientRects()].find((one) => one.height > 1);
      return begins !== undefined && pageOf(begins) >= pageOf(box);
    });
  let next = nextShown();
  if (next === undefined) {
    showAll();
    next = nextShown();
  }
  // A heading goes with its first entry.
  const before = next?.previousElementSibling?.matches('h2') ? next.parentElement : next;
  if (before) before.before(map);
  else parent?.insertBefore(map, place);
  return { contentsBelow, mapBefore: before ? idOf(before) : null };
}

/** Reads where the parts that links lead to lie in the columns. */
function partsInColumns(gap: number): Pick<Measured, 'pages' | 'parts'> {
  const root = document.documentElement;
  const { left, right, width } = root.getBoundingClientRect();
  const step = width + gap;
  // The columns of a page that is read from the right go on to the left.
  const fromRight = getComputedStyle(root).direction === 'rtl';
  const parts = [...new Set([...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? ''))].flatMap(
    (id): [id: string, page: number, top: number][] => {
      // The first of its boxes: one that runs on into the next column begins again at its head.
      const box = document.getElementById(id)?.getClientRects()[0];
      // What hangs out of its column by a little lies in it still.
      if (box === undefined) return [];
      const along = fromRight ? right - box.right : box.left - left;
      return [[id, Math.floor((along + gap / 2) / step) + 1, box.top]];
    },
  );
  const pages = Math.max(1, Math.round((root.scrollWidth + gap) / step));
  return { pages, parts };
}

/** Writes the numbers in place of their marks, and a style sheet behind the others. */
function fillMarks(numbers: readonly (readonly [part: string, number: string])[], style: string): void {
  const known = new Map(numbers);
  for (const { node, parts } of (globalThis as Marked).fieldbriefMarks ?? [])
    node.data = parts.map((part, at) => (at % 2 === 0 ? part : (known.get(part) ?? ''))).join('');
  const sheet = document.createElement('style');
  sheet.textContent = style;
  document.head.append(sheet);
}
