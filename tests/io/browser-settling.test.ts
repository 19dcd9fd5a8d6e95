import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfObjects } from '../../src/5-publish/pdf-objects.ts';
import { places } from '../../src/5-publish/pdf-places.ts';
import { openBrowser, type PrintingBrowser } from '../../src/io/browser.ts';
import { findBrowser } from '../../src/io/browser-find.ts';
import type { Settled } from '../../src/model/printer.ts';

let browser: PrintingBrowser;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('These tests need a browser: run `npm run build`, which gets one.');
  browser = await openBrowser({ executablePath, pages: 1 });
});
afterAll(() => browser.close());

describe('what moves for its page', () => {
  // A page of 257 mm: the front, a figure of 120 mm, and entries of 10 mm.
  const entry = (n: number): string => `<p class="entry" id="e-${n}"></p>`;
  const body = (part: number, words = ''): string =>
    `<section class="body" aria-labelledby="h-${part}"><h2 id="h-${part}">Part ${words}</h2>${[...Array(10).keys()].map((n) => entry(part * 10 + n)).join('')}</section>`;
  const floating = (front: number, words = ''): string => `<!doctype html><html lang="en"><title>Figure</title><style>
    @page{size:A4;margin:20mm 20mm 20mm 20mm} body{margin:0} h2{height:10mm;margin:0;break-after:avoid;overflow:hidden} a{display:block;height:0;overflow:hidden}
    .front + *{margin-top:4mm} .entry{height:10mm;margin:0;break-inside:avoid} .floats{height:120mm;break-inside:avoid}</style>
    <main><div class="front" style="height:${front}mm"></div><div class="floats" id="f"></div>${body(0, words)}${body(1)}${body(2)}
    ${[...Array(30).keys()].map((n) => `<a href="#e-${n}">e</a>`).join('')}<a href="#h-0">h</a><a href="#h-1">h</a><a href="#f">f</a></main>`;
  const found = async (html: string): Promise<readonly [pageOf: (id: string) => number, settled: Settled]> => {
    const { bytes, settled } = await browser.print(html, true);
    const { pageOf } = places(pdfObjects(bytes));
    return [(id) => pageOf.get(id) ?? 0, settled];
  };

  it('is a figure too large for the rest of its page: what follows fills that, and the figure stands at the head of the next', async () => {
    const [pageOf, settled] = await found(floating(190));
    // 67 mm are left, of which the part behind the front takes 4 above its heading: that and five entries.
    expect(['h-0', 'e-4', 'f', 'e-5', 'h-1'].map(pageOf)).toEqual([1, 1, 2, 2, 2]);
    expect(settled.mapBefore).toBe('e-5');
  });

  it('goes before a heading whose entries begin the page', async () => {
    const [pageOf, settled] = await found(floating(240));
    expect(['f', 'h-0', 'e-0'].map(pageOf)).toEqual([2, 2, 2]);
    expect(settled.mapBefore).toBe('h-0');
  });

  it('finds its place among parts that are laid out last, too', async () => {
    // The first part fits before the figure; so much is in it that the next ones are left out at first.
    const [pageOf, settled] = await found(floating(138, 'word '.repeat(2500)));
    expect(['e-9', 'f', 'h-1'].map(pageOf)).toEqual([1, 2, 2]);
    expect(settled.mapBefore).toBe('h-1');
    expect((await found(floating(190, 'word '.repeat(2500))))[1].mapBefore).toBe('e-5');
  });

  it('is no figure that fits where it stands', async () => {
    const [pageOf, settled] = await found(floating(100));
    expect(['f', 'h-0', 'e-1', 'e-2'].map(pageOf)).toEqual([1, 1, 1, 2]);
    expect(settled.mapBefore).toBeNull();
  });

  const beside = (box: number, lead: number): string => `<!doctype html><html lang="en"><title>Contents</title><style>
    @page{size:A4;margin:20mm 20mm 20mm 20mm} body{margin:0} .front{display:grid;grid-template-columns:1fr 50mm;align-items:start}
    .contents{height:60mm;break-inside:avoid} .front ~ .contents{height:20mm} .next{height:10mm} a{display:block;height:0;overflow:hidden}</style>
    <main><div class="front"><div class="lead" style="height:${lead}mm"></div><div class="beside"><div style="height:${box}mm"></div><nav class="contents" id="c"></nav></div></div>
    <div class="next" id="n" style="height:${257 - 100 - 5}mm;break-inside:avoid"></div><a href="#n">n</a><a href="#c">c</a></main>`;

  it.each([
    ['stays beside the front page', 30, 100, 1, false],
    ['stays when it hangs out by less than it takes below', 60, 100, 2, false],
    ['leaves when it hangs out by more', 60, 80, 1, true],
    ['leaves when the column has no room for it', 220, 100, 2, true],
  ])('is a contents list that %s', async (_, box, lead, page, below) => {
    // Where the part behind it stands tells whether the list took room of its own: 105 mm are left for what goes before.
    const [pageOf, settled] = await found(beside(box, lead));
    expect([pageOf('c'), pageOf('n')]).toEqual([1, page]);
    expect(settled.contentsBelow).toBe(below);
  });

  it('stays where it is when nobody asks for its place', async () => {
    const { bytes, settled } = await browser.print(floating(190));
    expect(settled).toEqual({ contentsBelow: false, mapBefore: null });
    expect(places(pdfObjects(bytes)).pageOf.get('e-0')).toBe(2);
  });
});
