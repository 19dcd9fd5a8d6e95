import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '../../../src/io/browser-find.ts';
import { sandboxFlags } from '../../../src/io/browser-flags.ts';

export type Sight = { readonly width: number; readonly theme: 'light' | 'dark'; readonly medium?: 'screen' | 'print' };

/** The widths that briefs are read at: a phone, a tablet, a desk. */
export const WIDTHS = [390, 820, 1440] as const;

/** A browser as a reader has it, in which a page can be measured. The page itself runs no script. */
export async function openReader(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('These tests need a browser: run `npm run build`, which gets one.');
  return puppeteer.launch({
    executablePath,
    headless: /headless[-_]shell/.test(executablePath) ? 'shell' : true,
    pipe: true,
    args: ['--disable-gpu', ...sandboxFlags()],
  });
}

/** Opens a page of HTML as it is seen so. */
export async function seen(browser: Browser, html: string, sight: Sight): Promise<Page> {
  const page = await browser.newPage();
  await see(page, sight);
  await page.setContent(html, { waitUntil: 'load' });
  return page;
}

/** Lets an open page be seen otherwise. */
export async function see(page: Page, { width, theme, medium = 'screen' }: Sight): Promise<void> {
  await page.setViewport({ width, height: 900 });
  // Each of the two takes back the other; a printed page has no dark theme.
  if (medium === 'print') await page.emulateMediaType('print');
  else await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

/** Makes axe known to a page. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
}

/** What axe, which the page knows, finds wrong with it, a line for each place: by all its rules, or by that on colours alone. */
export function wrongs(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  return page.evaluate(async (by) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    // Marks of a drawing may stand close together: the table below it holds the same links in full size, which WCAG 2.5.8 allows ("Equivalent").
    // Axe can't know that, so the one rule leaves them out; all other rules look at them.
    const all = await axe.run(document, by === 'all' ? { rules: { 'target-size': { enabled: true } } } : { runOnly: ['color-contrast'] });
    const drawn = (place: unknown): boolean => typeof place === 'string' && document.querySelector(place)?.closest('.plot') !== null;
    const violations = all.violations
      .map((violation) =>
        violation.id === 'target-size' ? { ...violation, nodes: violation.nodes.filter(({ target }) => !target.some(drawn)) } : violation,
      )
      .filter(({ nodes }) => nodes.length > 0);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`));
  }, rules);
}

/** Elements with text that stick out of the window on a side, and lines of text that lie over each other. */
export function misplaced(page: Page): Promise<{ outside: string[]; over: string[]; scrolls: boolean }> {
  return page.evaluate(() => {
    type Line = { readonly text: string; readonly box: DOMRect };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      const text = (node.textContent ?? '').trim();
      // What is hidden until it is needed may lie anywhere.
      const head = parent?.closest('thead');
      const clipped = head !== null && head !== undefined && getComputedStyle(head).clipPath !== 'none';
      if (parent === null || text === '' || clipped || !parent.checkVisibility() || parent.closest('.skip, style') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) lines.push({ text: text.slice(0, 40), box });
    }
    const wide = document.documentElement.clientWidth;
    const outside = lines.filter(({ box }) => box.left < -0.5 || box.right > wide + 0.5).map(({ text }) => text);
    // The middle of a line's height: the boxes of letters are taller than the lines that they stand in.
    const core = ({ box }: Line) => ({ top: box.top + box.height * 0.32, bottom: box.bottom - box.height * 0.32, left: box.left, right: box.right });
    const cores = lines.map((line) => ({ ...core(line), text: line.text })).sort((a, b) => a.top - b.top);
    const over: string[] = [];
    cores.forEach((one, at) => {
      for (const other of cores.slice(at + 1)) {
        if (other.top >= one.bottom) break;
        if (other.left < one.right - 1 && one.left < other.right - 1) over.push(`${one.text} | ${other.text}`);
      }
    });
    return { outside, over, scrolls: document.documentElement.scrollWidth > wide };
  });
}
