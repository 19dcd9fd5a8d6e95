import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from '../../bench/printed-lines.ts';
import { page, type View, view } from '../../src/4-render/index.ts';
import { openBrowser, type PrintingBrowser } from '../../src/io/browser.ts';
import { findBrowser } from '../../src/io/browser-find.ts';
import { outlines } from '../../src/io/outlines.ts';
import { readTemplates } from '../../src/io/templates.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Pagination, Paper } from '../../src/model/printer.ts';
import type { Templates } from '../../src/model/templates.ts';
import { drawnEdition } from '../4-render/figures/fixture-figures.ts';
import { fixtureEdition } from '../4-render/fixture-edition.ts';
import { hardEdition } from '../4-render/shown/hard-edition.ts';
import { printed } from './print-job.ts';

let browser: PrintingBrowser;
let templates: Templates;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('These tests need a browser: run `npm run build`, which gets one.');
  [browser, templates] = await Promise.all([openBrowser({ executablePath, pages: 1 }), readTemplates('templates')]);
});
afterAll(() => browser.close());

async function bothWays(edition: Edition, paper: Paper) {
  const of: View = view(edition, outlines());
  const made = await printed(of, templates, paper, browser.print);
  const { pagination } = made;
  const { bytes } = await browser.print(page(of, templates, { variant: 'screen', paper, pagination }));
  return { pagination, inPdf: await pagesOf(made.bytes), fromScreen: await pagesOf(bytes) };
}

describe('the page for screens, printed from a browser', () => {
  const editions: readonly (readonly [string, Edition, Paper])[] = [
    ['a brief with figures', drawnEdition(), 'A4'],
    ['a brief on Letter paper', fixtureEdition(), 'Letter'],
    ['a brief with little to say', fixtureEdition({ shorter: true }), 'A4'],
    ['a brief that is hard to set', hardEdition(), 'A4'],
    ['a brief that is read from the right', { ...drawnEdition(), language: 'ar' }, 'A4'],
  ];
  const seen: Pagination[] = [];

  it.each(editions)('is the PDF, word for word, place for place and link for link: %s', async (_, edition, paper) => {
    const { pagination, inPdf, fromScreen } = await bothWays(edition, paper);
    seen.push(pagination);
    expect(inPdf.some(({ links }) => links.length > 20)).toBe(true);
    expect(fromScreen).toEqual(inPdf);
  });

  it('was tried with maps that moved and maps that did not, and contents in both places', () => {
    expect(seen.map(({ mapBefore }) => mapBefore === null)).toEqual(expect.arrayContaining([true, false]));
    expect(seen.map(({ contentsBelow }) => contentsBelow)).toEqual(expect.arrayContaining([true, false]));
  });
});
