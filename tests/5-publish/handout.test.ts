import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handoutOrder, handoutPage, handoutView, view } from '../../src/4-render/index.ts';
import { type Handout, handout } from '../../src/5-publish/index.ts';
import { pdfObjects } from '../../src/5-publish/pdf-objects.ts';
import { places } from '../../src/5-publish/pdf-places.ts';
import { openBrowser, type PrintingBrowser } from '../../src/io/browser.ts';
import { findBrowser } from '../../src/io/browser-find.ts';
import { outlines } from '../../src/io/outlines.ts';
import { readTemplates } from '../../src/io/templates.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Paper } from '../../src/model/printer.ts';
import type { Templates } from '../../src/model/templates.ts';
import { fixtureEdition } from '../4-render/fixture-edition.ts';
import { hardEdition } from '../4-render/shown/hard-edition.ts';

let browser: PrintingBrowser;
let templates: Templates;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('These tests need a browser: run `npm run build`, which gets one.');
  [browser, templates] = await Promise.all([openBrowser({ executablePath }), readTemplates('templates')]);
});
afterAll(() => browser.close());

async function made(
  edition: Edition,
  paper: Paper = 'A4',
): Promise<{ result: Handout | null; prints: number; parts: number; render: (parts: number) => string }> {
  const whole = view(edition, outlines());
  const order = handoutOrder(edition, whole);
  const render = (parts: number) => handoutPage(handoutView(whole, order.slice(0, parts), { name: 'groups/olf.pdf', href: '' }), templates, paper);
  let prints = 0;
  const result = await handout({
    render,
    parts: order.length,
    print: (html) => {
      prints += 1;
      return browser.print(html);
    },
    info: {
      title: whole.title,
      author: 'Upland desk',
      subject: whole.description,
      keywords: [],
      marking: whole.marking.label,
      language: whole.lang,
      issued: whole.issuedDay,
    },
  });
  return { result, prints, parts: order.length, render };
}

async function words(bytes: Uint8Array): Promise<string[]> {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const all: string[] = [];
  for (let n = 1; n <= file.numPages; n += 1) {
    const { items } = await (await file.getPage(n)).getTextContent();
    all.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  return all;
}

/** The invented edition with each section told three times over, which is more than two pages hold. */
function longEdition(): Edition {
  const edition = fixtureEdition();
  const thrice = (entries: Edition['keyReporting']) => [1, 2, 3].flatMap((n) => entries.map((entry) => ({ ...entry, id: `${entry.id}-${n}` })));
  return { ...edition, sections: edition.sections.map((section) => ({ ...section, entries: thrice(section.entries) })) };
}

describe('handout', () => {
  it.each(['A4', 'Letter'] as const)('fills two pages of %s and no more, in few prints: with one part more it would not fit', async (paper) => {
    const { result, prints, parts, render } = await made(longEdition(), paper);
    expect(result?.pages).toBe(2);
    expect(result?.parts).toBeLessThan(parts);
    expect(prints).toBeLessThanOrEqual(Math.ceil(Math.log2(parts + 2)) + 1);
    expect(places(pdfObjects((await browser.print(render((result?.parts ?? 0) + 1))).bytes)).pages).toHaveLength(3);
  });

  it('bears marking, edition and page number on each page, and ends with sources, what is left out and the full brief', async () => {
    const { result } = await made(longEdition());
    const text = await words(result?.bytes ?? new Uint8Array());
    text.forEach((page, at) => {
      expect(page.match(/TLP:AMBER/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
      // In plain black as well, for a copy loses the colours of the label.
      expect(page).toContain('Edition 1 · 5 March 2024 · TLP:AMBER');
      expect(page).toContain(`Page ${at + 1} of 2`);
    });
    expect(text.at(-1)).toMatch(/Sources cited here .*Left out: \d+ of \d+ entries \(.*Full brief: groups\/olf\.pdf/);
    expect(text[0]).toMatch(/December 2022\. \[ ?3 ¶1 ?; ?5 ¶1 ?\]/);
  });

  it('is a page shorter for a brief with little to say, which is all there', async () => {
    const { result, parts, prints } = await made(fixtureEdition({ shorter: true }));
    expect(result).toMatchObject({ pages: 1, parts });
    expect(prints).toBe(1);
  });

  it('fits what is hard to set', async () => {
    expect((await made(hardEdition())).result?.pages).toBeLessThanOrEqual(2);
  });

  it('is refused when nothing fits, not cut off', async () => {
    const edition = fixtureEdition();
    const name = 'Front of the upper valley '.repeat(2000);
    expect((await made({ ...edition, subject: { ...edition.subject, name } })).result).toBeNull();
  });

  it('has the same bytes each time', async () => {
    const [one, other] = [await made(fixtureEdition()), await made(fixtureEdition())];
    expect(Buffer.compare(one.result?.bytes ?? Buffer.of(1), other.result?.bytes ?? Buffer.of(2))).toBe(0);
  });
});
