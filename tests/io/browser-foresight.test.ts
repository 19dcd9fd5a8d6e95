import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontFaces } from '../../src/4-render/fonts.ts';
import { places } from '../../src/5-publish/pdf-places.ts';
import { openBrowser, type PrintingBrowser } from '../../src/io/browser.ts';
import { findBrowser } from '../../src/io/browser-find.ts';
import { readTemplates } from '../../src/io/templates.ts';
import type { Places } from '../../src/model/printer.ts';

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

/** What is foreseen of a page and what its file shows, without ends of parts that no page begins with. */
async function foreseenAndFound(html: string): Promise<readonly [foreseen: Places | null, found: Places]> {
  let foreseen: Places | null = null;
  const fill = (some: Places | null) => {
    foreseen = some;
    return { numbers: new Map<string, number>(), style: '' };
  };
  const file = await browser.print(html, { tagged: false, blanks: { foresee: true, fill } });
  return [foreseen, places(file)];
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
