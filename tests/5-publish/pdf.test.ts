import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from '../../bench/printed-lines.ts';
import { page, type View, view } from '../../src/4-render/index.ts';
import { type Pdf, pdf } from '../../src/5-publish/index.ts';
import { pdfObjects } from '../../src/5-publish/pdf-objects.ts';
import { places } from '../../src/5-publish/pdf-places.ts';
import { openBrowser, type PrintingBrowser } from '../../src/io/browser.ts';
import { findBrowser } from '../../src/io/browser-find.ts';
import { outlines } from '../../src/io/outlines.ts';
import { readTemplates } from '../../src/io/templates.ts';
import type { Print } from '../../src/model/printer.ts';
import type { Templates } from '../../src/model/templates.ts';
import { drawnEdition } from '../4-render/figures/fixture-figures.ts';
import { fixtureEdition } from '../4-render/fixture-edition.ts';
import { hardEdition } from '../4-render/shown/hard-edition.ts';
import { printed } from './print-job.ts';

let browser: PrintingBrowser;
let templates: Templates;
let made: Pdf;
const shown: View = view(fixtureEdition(), outlines());

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('These tests need a browser: run `npm run build`, which gets one.');
  [browser, templates] = await Promise.all([openBrowser({ executablePath }), readTemplates('templates')]);
  made = await printed(shown, templates, 'A4', browser.print);
});
afterAll(() => browser.close());

// Arabic letters come one by one, and reach over their neighbours.
const LATIN = /[\p{Script=Latin}\d]/u;

const open = (bytes: Uint8Array) => getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;

async function words(bytes: Uint8Array): Promise<string[]> {
  const file = await open(bytes);
  return Promise.all(
    [...Array(file.numPages).keys()].map(async (at) => {
      const { items } = await (await file.getPage(at + 1)).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' ');
    }),
  );
}

describe('pdf', () => {
  it('has seven pages, with marking, edition and page number on each', async () => {
    const text = await words(made.bytes);
    expect(made.pages).toBe(7);
    expect(text).toHaveLength(7);
    text.forEach((page, at) => {
      expect(page.match(/TLP:AMBER/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
      expect(page).toContain('Edition 1 · 5 March 2024');
      expect(page).toContain(`Page ${at + 1} of 7`);
    });
  });

  it('prints in its contents list the page on which each part’s heading stands', async () => {
    const text = await words(made.bytes);
    for (const part of shown.contents) {
      const n = made.pagination.contents.get(part.id) ?? 0;
      // The first page holds all titles, in the list itself.
      if (n > 1) expect(text.findIndex((page, at) => at > 0 && page.includes(`${part.number} ${part.title}`))).toBe(n - 1);
      expect(text[0]).toContain(`${part.title} ${n}`);
    }
  });

  it('names at the head of each page but the first the part that the page begins with', async () => {
    const sheets = (await pagesOf(made.bytes)).map(({ lines }) => lines.filter((line) => !line.includes('TLP:AMBER')));
    const heads = sheets.map(([line = '']) => line);
    const places = [...made.pagination.contents];
    heads.forEach((line, at) => {
      const here = shown.contents.filter(({ id }) => made.pagination.contents.get(id) === at + 1).map(({ number, title }) => `${number} ${title}`);
      const before = places.findLast(([, n]) => n <= at)?.[0];
      const running = shown.contents.filter(({ id }) => id === before).map(({ number, title }) => `${number} ${title}`);
      const [, head] = /Ondrevan Liberation Front · (\d+ .+)$/.exec(line) ?? [];
      if (at === 0) expect(head).toBeUndefined();
      else expect([...running, ...here]).toContain(head);
    });
    // A page whose first line is a heading is named for it, not for what ended on the page before.
    const starts = sheets.findIndex(
      ([head = '', line = '']) => head.includes(' · ') && line.endsWith(head.slice(head.indexOf(' · ') + ' · '.length)),
    );
    expect(starts).toBeGreaterThan(0);
  });

  it('keeps all text within the margins, no word over another', async () => {
    for (const file of [await open(made.bytes), await open((await printed(view(hardEdition(), outlines()), templates, 'A4', browser.print)).bytes)]) {
      for (let n = 1; n <= file.numPages; n += 1) {
        const { items } = await (await file.getPage(n)).getTextContent();
        const boxes = items.flatMap((item) =>
          'str' in item && LATIN.test(item.str)
            ? [{ text: item.str, left: item.transform[4], y: item.transform[5], width: item.width, size: item.height }]
            : [],
        );
        // 20 mm at the sides; 1 pt for the width of a space at a line's end.
        expect(boxes.filter(({ left, width }) => left < 56 - 1 || left + width > 595 - 56 + 1.5)).toEqual([]);
        expect(boxes.filter(({ y }) => y < 20 || y > 842 - 20)).toEqual([]);
        const over = boxes.flatMap((one, at) =>
          boxes
            .slice(at + 1)
            .filter(
              (other) =>
                Math.abs(one.y - other.y) < Math.min(one.size, other.size) * 0.4 &&
                one.left + 1 < other.left + other.width - 1 &&
                other.left + 1 < one.left + one.width - 1,
            )
            .map((other) => `page ${n}: ${one.text} | ${other.text}`),
        );
        expect(over).toEqual([]);
      }
    }
  });

  it('says the same in its XMP packet, the marking too', async () => {
    const { info, metadata } = await (await open(made.bytes)).getMetadata();
    expect(metadata?.get('dc:title')).toBe(shown.title);
    expect(metadata?.get('dc:creator')).toEqual(['Upland desk & sons']);
    expect(metadata?.get('dc:description')).toBe(shown.description);
    expect(metadata?.get('dc:subject')).toEqual(['TLP:AMBER', 'Darya, Ōndreva']);
    expect(metadata?.get('dc:rights')).toBe('TLP:AMBER');
    expect(metadata?.get('xmp:createdate')).toBe('2024-03-05T00:00:00Z');
    expect(info).toMatchObject({ Custom: { Marking: 'TLP:AMBER' } });
    // Chromium writes links without their own description, which PDF/UA asks for: the file must not claim it.
    expect(Buffer.from(made.bytes).toString('latin1')).not.toContain('pdfuaid');
  });

  it('says what it is: title, desk, subject, keywords, language, tags, and the day of issue in place of the day of printing', async () => {
    const file = await open(made.bytes);
    const { info } = await file.getMetadata();
    expect(info).toMatchObject({
      Title: shown.title,
      Author: 'Upland desk & sons',
      Subject: shown.description,
      Keywords: 'TLP:AMBER, Darya, Ōndreva',
      CreationDate: "D:20240305000000+00'00'",
      ModDate: "D:20240305000000+00'00'",
      Language: 'en',
    });
    expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
    expect(Buffer.from(made.bytes).toString('latin1')).toContain('/DisplayDocTitle true');
  });

  it('has bookmarks for the brief and each of its parts', async () => {
    const outline = await (await open(made.bytes)).getOutline();
    const titles = outline.flatMap((item) => [item.title, ...item.items.map((inner: { title: string }) => inner.title)]);
    expect(titles[0]).toBe('Ondrevan Liberation Front');
    for (const part of shown.contents) expect(titles.some((title) => title.replace(/\s+/g, ' ') === `${part.number} ${part.title}`)).toBe(true);
  });

  it('leads from each citation to its quotation and back', async () => {
    const file = await open(made.bytes);
    const places = Object.keys(await file.getDestinations());
    const links: string[] = [];
    const outside: string[] = [];
    for (let n = 1; n <= file.numPages; n += 1) {
      for (const annotation of await (await file.getPage(n)).getAnnotations()) {
        if (typeof annotation.dest === 'string') links.push(annotation.dest);
        if (annotation.url !== undefined) outside.push(annotation.url);
      }
    }
    const [to, from] = [links.filter((link) => link.startsWith('q-')), links.filter((link) => link.startsWith('e-'))];
    expect(links.filter((link) => !places.includes(link))).toEqual([]);
    expect(new Set(to).size).toBe(fixtureEdition().quotations.length + shown.sources.list.length);
    expect(new Set(from).size).toBe(
      [...shown.sections, shown.bottomLine, shown.keyReporting].reduce((sum, part) => sum + (part?.entries.length ?? 0), 0),
    );
    expect(outside.every((url) => /^https?:\/\//.test(url))).toBe(true);
    expect(outside.length).toBeGreaterThan(0);
  });

  it('heads its tables for readers that speak, and repeats nothing else', async () => {
    const tree = JSON.stringify(await (await (await open(made.bytes)).getPage(made.pagination.contents.get('timeline') ?? 1)).getStructTree());
    expect(tree).toContain('"role":"TH"');
    expect(tree).toContain('"role":"Link"');
  });

  it('reads the same places as a general reader of PDF', async () => {
    const file = await open(made.bytes);
    const { pageOf, pages } = places(pdfObjects(made.bytes));
    expect(pages).toHaveLength(file.numPages);
    const destinations = await file.getDestinations();
    for (const [name, number] of pageOf) expect((await file.getPageIndex(destinations[name]?.[0])) + 1).toBe(number);
    expect(pageOf.size).toBe(Object.keys(destinations).length);
  });

  it('has the same bytes from another browser, after other work', async () => {
    const executablePath = findBrowser() ?? '';
    const other = await openBrowser({ executablePath, pages: 1 });
    try {
      await other.print('<!doctype html><table><tr><th>One<td>Two</table>');
      expect(Buffer.compare((await printed(shown, templates, 'A4', other.print)).bytes, made.bytes)).toBe(0);
    } finally {
      await other.close();
    }
  });

  it('fits Letter paper, and a brief with little to say', async () => {
    const letter = await open((await printed(shown, templates, 'Letter', browser.print)).bytes);
    expect((await letter.getPage(1)).view).toEqual([0, 0, 612, 792]);
    expect((await printed(view(fixtureEdition({ shorter: true }), outlines()), templates, 'A4', browser.print)).pages).toBeLessThanOrEqual(2);
  });

  it.each([
    ['A4', shown],
    ['Letter', shown],
    ['A4', view(hardEdition(), outlines())],
    ['A4', view({ ...drawnEdition(), language: 'ar' }, outlines())],
  ] as const)('prints once, and has each word and link where a print has them that holds the numbers itself: %s', async (paper, of) => {
    const pages: string[] = [];
    const once = await printed(of, templates, paper, (html, settle) => {
      pages.push(html);
      return browser.print(html, settle);
    });
    expect(pages).toHaveLength(1);
    const plainly = await browser.print(page(of, templates, { variant: 'print', paper, pagination: once.pagination }));
    expect(await pagesOf(once.bytes)).toEqual(await pagesOf(plainly.bytes));
    expect(once.pages).toBe(places(pdfObjects(plainly.bytes)).pages.length);
  });

  it.each([
    ['numbers are set in a face of their own', '.contents .page{font-family:"Source Serif 4"}'],
    ['the first page has a margin of its own', '@page :first{margin-top:50mm}'],
    ['the first page lies on paper of its own', '@page cover{size:A5 landscape} .front{page:cover}'],
  ])('prints again with numbers and titles in the page where %s', async (_, style) => {
    const { print: own = '' } = templates.styles;
    const styled = { ...templates, styles: { ...templates.styles, print: `${own}\n${style}` } };
    let prints = 0;
    const again = await printed(shown, styled, 'A4', (html, settle) => {
      prints += 1;
      return browser.print(html, settle);
    });
    expect(prints).toBe(2);
    const plainly = await browser.print(page(shown, styled, { variant: 'print', paper: 'A4', pagination: again.pagination }));
    expect(await pagesOf(again.bytes)).toEqual(await pagesOf(plainly.bytes));
    const text = await words(again.bytes);
    expect(text.join(' ')).toContain(`Evidence annex ${again.pagination.contents.get('annex')}`);
  });

  const bare = { heads: ['a'], info: { title: '', author: '', subject: '', keywords: [], marking: '', language: 'en', issued: '2024-03-05' } };

  it('gives up loudly when the numbers do not settle', async () => {
    let round = 0;
    const unsteady: Print = (_, settle) => {
      round += 1;
      const blank = '<p style="break-before:page">x</p>'.repeat(round);
      return browser.print(`<!doctype html><title>T</title><a href="#a">a</a>${blank}<p id="a">A</p>`, settle);
    };
    await expect(pdf({ ...bare, page: () => '', parts: ['a'], print: unsteady })).rejects.toThrow('did not settle');
    expect(round).toBe(4);
  });

  it('names the part that is nowhere in the file', async () => {
    const nowhere = pdf({ ...bare, page: () => '<!doctype html><title>T</title><p id="a">', parts: ['a'], print: browser.print });
    await expect(nowhere).rejects.toThrow('"a"');
  });

  it('leaves nothing of what it took its titles and numbers from', async () => {
    const text = (await pagesOf(made.bytes)).map(({ lines }) => lines.join('\n'));
    expect(text.join('\n')).not.toContain('0123456789');
    for (const [at, page] of text.entries()) expect(page.match(/Ondrevan Liberation Front ·/g)?.length ?? 0).toBe(at === 0 ? 0 : 1);
    expect(
      Buffer.from(made.bytes)
        .toString('latin1')
        .match(/startxref/g),
    ).toHaveLength(1);
  });
});

describe('a page handed out as HTML', () => {
  it('prints from a browser as many pages as the PDF has', async () => {
    const screen = page(shown, templates, { variant: 'screen', paper: 'A4' });
    const text = (await pagesOf((await browser.print(screen)).bytes)).map(({ lines }) => lines);
    expect(text).toHaveLength(made.pages);
    expect(text[0]?.join(' ')).toContain('Page 1 of 7');
    expect(text.flat().join(' ')).not.toContain('Skip to the brief');
    // The same words; only what is read off the print itself, running titles and the numbers of pages, stands in the PDF alone.
    const bare = (pages: readonly (readonly string[])[]): readonly string[] =>
      pages
        .flatMap((lines, at) => (at === 0 ? lines : lines.map((line) => line.replace(/(Ondrevan Liberation Front) · \d+ .+$/, '$1'))))
        .flatMap((line) => line.split(' ').slice(2))
        .filter((word) => !/^\d{1,2}$/.test(word))
        .sort();
    expect(bare(text)).toEqual(bare((await pagesOf(made.bytes)).map(({ lines }) => lines)));
  });
});
