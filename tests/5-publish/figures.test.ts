import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import puppeteer, { type Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, type View, view } from '../../src/4-render/index.ts';
import { openBrowser } from '../../src/io/browser.ts';
import { findBrowser } from '../../src/io/browser-find.ts';
import { outlines } from '../../src/io/outlines.ts';
import { readTemplates } from '../../src/io/templates.ts';
import type { Templates } from '../../src/model/templates.ts';
import { drawnEdition } from '../4-render/figures/fixture-figures.ts';
import { printed } from './print-job.ts';

let folder: string;
let browser: Browser;
let executablePath: string;
let templates: Templates;
const shown: View = view(drawnEdition(), outlines());

beforeAll(async () => {
  executablePath = findBrowser() ?? '';
  folder = await mkdtemp(join(tmpdir(), 'fieldbrief-figures-'));
  [browser, templates] = await Promise.all([puppeteer.launch({ executablePath, args: ['--no-sandbox'] }), readTemplates('templates')]);
  await writeFile(join(folder, 'page.html'), page(shown, templates, { variant: 'screen', paper: 'A4' }));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** What the browser itself measures: labels that cover each other, labels that leave their drawing, heads of tables broken in a word. Runs in the page. */
function measured(): {
  readonly clashes: string[];
  readonly outside: string[];
  readonly labels: number;
  readonly wide: number;
  readonly heads: number;
  readonly broken: string[];
} {
  const clashes: string[] = [];
  const outside: string[] = [];
  let labels = 0;
  for (const svg of document.querySelectorAll('.plot svg')) {
    if (svg.getClientRects().length === 0) continue;
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll('text')].map((text) => {
      const box = text.getBoundingClientRect();
      // A line's box holds room for accents above and leading below, which no letter of it fills: of its height, a fifth and a seventh.
      return { text: text.textContent, left: box.left, right: box.right, top: box.top + box.height * 0.2, bottom: box.bottom - box.height * 0.14 };
    });
    labels += boxes.length;
    boxes.forEach((a, at) => {
      if (a.left < frame.left - 0.5 || a.right > frame.right + 0.5 || a.top < frame.top - 0.5 || a.bottom > frame.bottom + 0.5) outside.push(a.text);
      for (const b of boxes.slice(at + 1)) {
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) clashes.push(`${a.text} / ${b.text}`);
      }
    });
  }
  const broken: string[] = [];
  let heads = 0;
  for (const head of document.querySelectorAll('thead th')) {
    const text = head.firstChild;
    if (text === null || text.nodeType !== Node.TEXT_NODE || head.getClientRects().length === 0) continue;
    heads += 1;
    for (const word of (text.textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word[0]);
    }
  }
  return { clashes, outside, labels, wide: document.documentElement.scrollWidth - document.documentElement.clientWidth, heads, broken };
}

describe('figures in a browser', () => {
  it.each([
    [1440, 'screen'],
    [820, 'screen'],
    [390, 'screen'],
    [642, 'print'],
  ] as const)('have no label over another and none outside its drawing, %i pixels wide, on %s', async (width, media) => {
    const tab = await browser.newPage();
    await tab.setViewport({ width, height: 900 });
    await tab.emulateMediaType(media);
    await tab.goto(pathToFileURL(join(folder, 'page.html')).href);
    await tab.evaluate(() => document.fonts.ready);
    const found = await tab.evaluate(measured);
    await tab.close();
    expect(found.clashes).toEqual([]);
    expect(found.outside).toEqual([]);
    expect(found.labels).toBeGreaterThan(60);
    expect(found.wide).toBeLessThanOrEqual(0);
    expect(found.broken).toEqual([]);
    if (width > 800) expect(found.heads).toBeGreaterThan(6);
  });
});

describe('figures in a PDF', () => {
  it('have alternative text, links from their marks, and true pages in the list of figures', async () => {
    const printer = await openBrowser({ executablePath, pages: 1 });
    try {
      const made = await printed(shown, templates, 'A4', printer.print);
      const file = await getDocument({ data: Uint8Array.from(made.bytes), verbosity: 0 }).promise;
      const places = new Set(Object.keys(await file.getDestinations()));
      for (const figure of shown.figures) {
        const n = made.pagination.contents.get(figure.id) ?? 0;
        const sheet = await file.getPage(n);
        const words = (await sheet.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
        expect(words.replace(/\s+/g, ' ')).toContain(figure.label);
        expect(JSON.stringify(await sheet.getStructTree())).toContain('"role":"Figure"');
      }
      const sheet = await file.getPage(made.pagination.contents.get('figure-map') ?? 1);
      expect(JSON.stringify(await sheet.getStructTree())).toContain('Map with ');
      const links = (await sheet.getAnnotations()).flatMap(({ dest }) => (typeof dest === 'string' ? [dest] : []));
      expect(links.length).toBeGreaterThanOrEqual(20);
      expect(links.filter((link) => !places.has(link))).toEqual([]);
    } finally {
      await printer.close();
    }
  });
});
