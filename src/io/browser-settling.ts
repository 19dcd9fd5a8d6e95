import type { CDPSession, Page } from 'puppeteer-core';
import type { Settled } from '../model/printer.ts';
import { FIRST_PASS } from './browser-first-pass.ts';

/** What stands where a page has it. */
export const UNMOVED: Settled = { contentsBelow: false, mapBefore: null };

/**
 * Moves to its place on paper what stands by the room there. It is found by laying the page out in columns of the size of its pages, as far as that
 * takes.
 */
export async function settleOnPaper(page: Page, client: CDPSession): Promise<Settled> {
  const columns = await page.evaluate(columnsOf, COLUMN_GAP_PX);
  if (columns === null) return UNMOVED;
  await client.send('Emulation.setEmulatedMedia', { media: 'print' });
  // In one go: the page is hidden before it and behind, so that the browser never draws it.
  const given = [JSON.stringify(FIRST_PASS), JSON.stringify(columns), COLUMN_GAP_PX, settle].join(', ');
  // What `inColumns` gives.
  return (await page.evaluate(`(${inColumns})(${given})`)) as Settled;
}

// Wide enough that what hangs out of a column is not taken for the next.
const COLUMN_GAP_PX = 400;

// The functions below run in the page. They know nothing of this file but what they are given.

/**
 * The style by which the page lies in columns, each as large as a printed page within its margins; null when its own style does not say how large that is, or
 * it holds nothing that stands by the room.
 */
function columnsOf(gap: number): string | null {
  if (document.querySelector('.beside > .contents, .floats') === null) return null;
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

/** Lays the page out in columns, has settled what stands by the room, and takes the columns away again. */
function inColumns(hiding: string, columns: string, gap: number, settled: (gap: number, showAll: () => void) => Settled): Settled {
  const root = document.documentElement;
  const rule = document.getElementById(hiding);
  // A drawing is as large without what is drawn in it.
  const sheet = document.createElement('style');
  sheet.textContent = 'svg *,[data-fieldbrief-far]{display:none!important}';
  rule?.replaceWith(sheet);
  root.style.cssText = columns;
  // Parts far behind the map have no say in its place. More letters than fill a page lie before them.
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
  root.removeAttribute('style');
  if (rule !== null) sheet.replaceWith(rule);
  return places;
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
