import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fontFaces } from '../../src/4-render/fonts.ts';
import { finished } from '../../src/5-publish/pdf-finished.ts';
import { pdfObjects } from '../../src/5-publish/pdf-objects.ts';
import { places } from '../../src/5-publish/pdf-places.ts';
import { openBrowser, type PrintingBrowser } from '../../src/io/browser.ts';
import { findBrowser, isShell } from '../../src/io/browser-find.ts';
import { hideInFirstPass, showInFirstPass, showsPage, WINDOW } from '../../src/io/browser-first-pass.ts';
import { RENDERING_FLAGS, sandboxFlags } from '../../src/io/browser-flags.ts';
import { readTemplates } from '../../src/io/templates.ts';

const INFO = { title: 'T', author: '', subject: '', keywords: [], marking: '', language: 'en', issued: '2024-03-05' };
const reproducible = (bytes: Uint8Array): Uint8Array => finished(pdfObjects(bytes), new Map(), INFO);
const PARAGRAPHS = 120;
const executablePath = findBrowser() ?? '';
const OPTIONS = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true } as const;

let ours: PrintingBrowser;
let plain: Browser;
let page: Page;
let fonts: string;

beforeAll(async () => {
  const launched = puppeteer.launch({
    executablePath,
    headless: isShell(executablePath) ? 'shell' : true,
    pipe: true,
    args: [...RENDERING_FLAGS, ...sandboxFlags()],
    defaultViewport: WINDOW,
  });
  const [opened, templates] = await Promise.all([openBrowser({ executablePath, pages: 1 }), readTemplates('templates')]);
  [ours, plain, fonts] = [opened, await launched, fontFaces('', templates.fonts)];
});
afterAll(() => Promise.all([ours.close(), plain.close()]));
beforeEach(async () => {
  page = await plain.newPage();
});

const brief = (style: string): string => `<!doctype html><html lang="en"><title>Passes</title>
  <style>${fonts} body{font:10pt "Source Sans 3"} ${style}</style>
  <h1 id="first">First</h1>${[...Array(PARAGRAPHS).keys()].map((n) => `<p id="p-${n}">${`Words of ${n} that run on. `.repeat(9)}</p>`).join('')}
  <p>${[...Array(PARAGRAPHS).keys()].map((n) => `<a href="#p-${n}">${n}</a>`).join(' ')}</p>`;

/** What a browser prints that is told nothing but to print. */
async function plainly(html: string): Promise<Uint8Array> {
  await page.setContent(html);
  return reproducible(await page.pdf(OPTIONS));
}

describe('a print that hides its page in the first of two passes', () => {
  it.each([
    ['A4', '@page{size:A4;margin:20mm}'],
    ['Letter, with another first page', '@page{size:letter;margin:20mm} @page :first{margin-top:60mm}'],
    ['paper that lies', '@page{size:A5 landscape;margin:8mm}'],
    ['a named first page on paper of its own', '@page{size:A4;margin:20mm} @page front{size:A5 landscape;margin:10mm} h1{page:front}'],
    ['a style that asks for the width of the paper', '@page{size:A4;margin:20mm} @media print and (max-width:700px){p{margin-inline:4em}}'],
    ['a style with no word of paper', ''],
    ['a page hidden on screens', '@page{size:A4;margin:20mm} @media screen{html{display:none}}'],
    ['paper as large as the window', `@page{size:${WINDOW.width}px ${WINDOW.height}px;margin:0}`],
  ])('has the bytes of a plain one: %s', async (_, style) => {
    const html = brief(style);
    const printed = reproducible((await ours.print(html)).bytes);
    expect(places(pdfObjects(printed)).pageOf.size).toBe(PARAGRAPHS);
    expect(Buffer.compare(printed, await plainly(html))).toBe(0);
  });

  it('computes and lays out each element once, where a plain one does it twice', async () => {
    const computed = async (html: string, before: (page: Page) => Promise<void>): Promise<number> => {
      await page.setContent(html);
      await before(page);
      await page.tracing.start({ categories: ['-*', 'devtools.timeline'] });
      await page.pdf(OPTIONS);
      const trace: { traceEvents: { name: string; args: { elementCount?: number } }[] } = JSON.parse(
        Buffer.from((await page.tracing.stop()) ?? []).toString(),
      );
      return trace.traceEvents.filter(({ name, args }) => name === 'UpdateLayoutTree' && (args.elementCount ?? 0) > PARAGRAPHS).length;
    };
    const html = brief('@page{size:A4;margin:20mm} @media screen{html{display:none}}');
    expect(await computed(html, async () => undefined)).toBe(2);
    expect(await computed(html, hideInFirstPass)).toBe(1);
  });

  it('knows a file that shows nothing of its page, as of one whose print has the size of the window', async () => {
    const paper = { width: WINDOW.width, height: WINDOW.height };
    await page.setContent(brief(''));
    await hideInFirstPass(page);
    expect(showsPage(await page.pdf({ ...OPTIONS, ...paper }))).toBe(false);
    await showInFirstPass(page);
    expect(showsPage(await page.pdf({ ...OPTIONS, ...paper }))).toBe(true);
    expect(showsPage(await plainly(brief('body{display:none}')))).toBe(false);
    expect(showsPage(await plainly('<!doctype html><title>T</title><p>word'))).toBe(true);
  });
});
