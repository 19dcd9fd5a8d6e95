import type { Page } from 'puppeteer-core';

/** The window of every page, in pixels of 1/96 inch: not the size of the paper that a print begins with, which is Letter where nothing else is asked for. */
export const WINDOW = { width: 800, height: 600 } as const;

/**
 * Chromium lays a page out twice for a print: first to learn from its style which paper it is for, then to print. What a style asks of the window is
 * answered in the first pass as before the print, and only in the second by the paper. So this hides in the first pass what the page holds, which
 * saves a fourth of a print.
 */
const RULE = `@media print and (width:${WINDOW.width}px) and (height:${WINDOW.height}px){body{display:none!important}}`;

/** The id of the sheet with that rule. */
export const FIRST_PASS = 'fieldbrief-first-pass';

/** Hides what a loaded page holds in the first pass of its next print. From then on nothing can be measured in it. */
export const hideInFirstPass = (page: Page): Promise<void> => page.evaluate(addRule, FIRST_PASS, RULE);

/** Takes it back, for a browser that hid the page in the second pass, too. */
export const showInFirstPass = (page: Page): Promise<void> => page.evaluate(removeRule, FIRST_PASS);

/** Whether a tagged file shows something of its page: of one that was hidden or holds nothing it has no tags. */
export const showsPage = (tagged: Uint8Array): boolean =>
  Buffer.from(tagged.buffer, tagged.byteOffset, tagged.byteLength).includes('/StructTreeRoot');

// The functions below run in the page.

async function addRule(id: string, rule: string): Promise<void> {
  // In the second pass it is too late to ask for them. One that can't be had leaves the page to another font.
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  document.head.append(Object.assign(document.createElement('style'), { id, textContent: rule }));
}

function removeRule(id: string): void {
  document.getElementById(id)?.remove();
}
