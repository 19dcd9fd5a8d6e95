import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontFaces } from '../../src/4-render/fonts.ts';
import { places } from '../../src/5-publish/pdf-places.ts';
import { openBrowser, type PrintingBrowser } from '../../src/io/browser.ts';
import { findBrowser } from '../../src/io/browser-find.ts';
import { readTemplates } from '../../src/io/templates.ts';
import type { Places, Settled } from '../../src/model/printer.ts';

let browser: PrintingBrowser;
let fonts: string;

beforeAll(async () => {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('These tests need a browser: run `npm run build`, which gets one.');
  const [opened, templates] = await Promise.all([openBrowser({ executablePath, pages: 1 }), readTemplates('templates')]);
  browser = opened;
  fonts = fontFaces('', templates.fonts);
});
afterAll(() => browser.close());

/** What is foreseen of a page and what its file shows, without ends of parts that no page begins with; and what stands where by the room for it. */
async function foreseenAndFound(html: string): Promise<readonly [foreseen: Places | null, found: Places, settled: Settled | null]> {
  let foreseen: Places | null = null;
  let settled: Settled | null = null;
  const fill = (some: Places | null, places: Settled) => {
    foreseen = some;
    settled = places;
    return { numbers: new Map<string, number>(), style: '' };
  };
  const file = await browser.print(html, { foresee: true, fill });
  return [foreseen, places(file), settled];
}

const ROWS = 400;
// Rows of cells in several sizes and faces, whose base lines lie on each other; texts of one to three lines, some of which end close to the edge.
const row = (n: number): string =>
  `<tr id="r-${n}"><th>${n} <b>March</b></th><td>${'words that run on '.repeat(1 + ((n * 7) % 11))}${'i'.repeat(n % 40)}</td><td class="small" style="font-size:${6 + (n % 25) / 10}pt">[${n} ¶${n % 9}]</td></tr>`;
const page = (paper: string, dir: string): string => `<!doctype html><html lang="en" dir="${dir}"><title>Rows</title><style>${fonts}
  @page{size:${paper};margin:21mm 20mm 20mm 20mm}
  body{margin:0;font:8.2pt/9.75pt "Source Sans 3"} h2{font:400 10.5pt/13pt "Source Serif 4";break-after:avoid;margin:6.5pt 0}
  table{border-collapse:collapse;table-layout:fixed;width:100%} td,th{padding:1.6pt 4mm 1.65pt 0;border-bottom:.4pt solid;vertical-align:baseline} th{width:30mm;font-weight:600} .small{width:30mm}
  tr{break-inside:avoid}</style>
  ${[...Array(ROWS / 10).keys()].map((part) => `<h2 id="h-${part}">Part ${part}</h2><table id="t-${part}">${[...Array(10).keys()].map((n) => row(part * 10 + n)).join('')}</table>`).join('')}
  <p>${[...Array(ROWS).keys()].map((n) => `<a href="#r-${n}">${n}</a> ${n % 10 === 0 ? `<a href="#h-${n / 10}">p</a> <a href="#t-${n / 10}">t</a>` : ''}`).join(' ')}</p>`;

describe('what is foreseen of a page', () => {
  it.each([
    ['A4', 'ltr'],
    ['letter', 'ltr'],
    ['A4', 'rtl'],
  ])('is where its parts lie in the file, to the last row beside an edge: %s, %s', async (paper, dir) => {
    const [foreseen, found] = await foreseenAndFound(page(paper, dir));
    expect(found.pages).toBeGreaterThan(8);
    expect(found.pageOf.size).toBe(ROWS + ROWS / 5);
    expect(foreseen?.pages).toBe(found.pages);
    expect([...(foreseen?.pageOf ?? [])].sort()).toEqual([...found.pageOf].sort());
    expect([...(foreseen?.highestOn ?? [])].sort()).toEqual([...found.highestOn].sort());
  });
});

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
  const found = async (html: string): Promise<readonly [pageOf: (id: string) => number, settled: Settled | null]> => {
    const [foreseen, { pages, pageOf }, settled] = await foreseenAndFound(html);
    expect([foreseen?.pages, ...[...(foreseen?.pageOf ?? [])].sort()]).toEqual([pages, ...[...pageOf].sort()]);
    return [(id) => pageOf.get(id) ?? 0, settled];
  };

  it('is a figure too large for the rest of its page: what follows fills that, and the figure stands at the head of the next', async () => {
    const [pageOf, settled] = await found(floating(190));
    // 67 mm are left, of which the part behind the front takes 4 above its heading: that and five entries.
    expect(['h-0', 'e-4', 'f', 'e-5', 'h-1'].map(pageOf)).toEqual([1, 1, 2, 2, 2]);
    expect(settled?.mapBefore).toBe('e-5');
  });

  it('goes before a heading whose entries begin the page', async () => {
    const [pageOf, settled] = await found(floating(240));
    expect(['f', 'h-0', 'e-0'].map(pageOf)).toEqual([2, 2, 2]);
    expect(settled?.mapBefore).toBe('h-0');
  });

  it('finds its place among parts that are laid out last, too', async () => {
    // The first part fits before the figure; so much is in it that the next ones are left out at first.
    const [pageOf, settled] = await found(floating(138, 'word '.repeat(2500)));
    expect(['e-9', 'f', 'h-1'].map(pageOf)).toEqual([1, 2, 2]);
    expect(settled?.mapBefore).toBe('h-1');
    expect((await found(floating(190, 'word '.repeat(2500))))[1]?.mapBefore).toBe('e-5');
  });

  it('is no figure that fits where it stands', async () => {
    const [pageOf, settled] = await found(floating(100));
    expect(['f', 'h-0', 'e-1', 'e-2'].map(pageOf)).toEqual([1, 1, 1, 2]);
    expect(settled?.mapBefore).toBeNull();
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
    expect(settled?.contentsBelow).toBe(below);
  });
});
