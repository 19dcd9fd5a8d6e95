import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handoutOrder, handoutPage, handoutView, type IndexRow, indexPage, page, view } from '../../../src/4-render/index.ts';
import { outlines } from '../../../src/io/outlines.ts';
import { readTemplates } from '../../../src/io/templates.ts';
import type { Templates } from '../../../src/model/templates.ts';
import { drawnEdition } from '../figures/fixture-figures.ts';
import { fixtureEdition } from '../fixture-edition.ts';
import { hardEdition } from './hard-edition.ts';
import { bringAxe, misplaced, openReader, type Sight, see, seen, WIDTHS, wrongs } from './reader.ts';

const ROW: IndexRow = {
  kind: 'group',
  name: 'Ondrevan Liberation Front',
  what: 'armed group',
  about: 'It holds a valley.',
  number: 2,
  issued: '5 March 2024',
  cutoff: '20 February 2024',
  marking: 'TLP:AMBER',
  entries: 58,
  sources: 6,
  pages: 7,
  html: 'groups/olf.html',
  pdf: 'groups/olf.pdf',
  editions: [],
  handout: 'groups/olf-handout.pdf',
};

let browser: Browser;
let templates: Templates;
const pages = new Map<string, string>();

beforeAll(async () => {
  [browser, templates] = await Promise.all([openReader(), readTemplates('templates')]);
  const screen = { variant: 'screen', paper: 'A4' } as const;
  pages.set('a brief', page(view(fixtureEdition(), outlines()), templates, screen));
  pages.set('a short brief', page(view(fixtureEdition({ shorter: true }), outlines()), templates, screen));
  pages.set('a brief that is drawn', page(view(drawnEdition(), outlines()), templates, screen));
  const drawn = view(drawnEdition(), outlines());
  const heads = drawn.contents.map(({ id }) => id);
  const pagination = {
    contents: new Map(heads.map((id, at) => [id, at + 1])),
    heads,
    contentsBelow: false,
    mapBefore: drawn.sections[0]?.entries[1]?.id ?? null,
  };
  pages.set('a brief with a PDF', page(drawn, templates, { ...screen, pagination }));
  pages.set('a brief in Arabic with a PDF', page(view({ ...drawnEdition(), language: 'ar' }, outlines()), templates, { ...screen, pagination }));
  pages.set('a brief that is hard to set', page(view(hardEdition(), outlines()), templates, screen));
  pages.set('a brief in French', page(view({ ...fixtureEdition(), language: 'fr' }, outlines()), templates, screen));
  pages.set('a brief in Arabic', page(view({ ...fixtureEdition(), language: 'ar' }, outlines()), templates, screen));
  pages.set('a brief in Arabic that is hard to set', page(view({ ...hardEdition(), language: 'ar' }, outlines()), templates, screen));
  const sheets = [
    ['a handout', fixtureEdition()],
    ['a handout that is hard to set', hardEdition()],
    ['a handout in Arabic', { ...fixtureEdition(), language: 'ar' }],
  ] as const;
  for (const [name, edition] of sheets) {
    const whole = view(edition, outlines());
    pages.set(name, handoutPage(handoutView(whole, handoutOrder(edition, whole), { name: 'groups/olf.pdf', href: '' }), templates, 'A4'));
  }
  const rows: IndexRow[] = [ROW, { ...ROW, kind: 'region', name: 'Ondreva', html: null, pdf: null, pages: null }];
  pages.set('the index', indexPage(rows, 'Upland desk', 'en', templates));
  pages.set('the index in Arabic', indexPage(rows, 'Upland desk', 'ar', templates));
});
afterAll(() => browser.close());

async function on<T>(name: string, sight: Sight, look: (page: Page) => Promise<T>): Promise<T> {
  const opened = await seen(browser, pages.get(name) ?? '', sight);
  try {
    return await look(opened);
  } finally {
    await opened.close();
  }
}

const BRIEFS = [
  'a brief',
  'a short brief',
  'a brief that is drawn',
  'a brief with a PDF',
  'a brief in Arabic with a PDF',
  'a brief that is hard to set',
  'a brief in French',
  'a brief in Arabic',
  'a brief in Arabic that is hard to set',
];
const HANDOUTS = ['a handout', 'a handout that is hard to set', 'a handout in Arabic'];
const NAMES = [...BRIEFS, ...HANDOUTS, 'the index', 'the index in Arabic'];
const PRINTED_WIDTH = 642;
const PHONE: Sight = { width: 390, theme: 'light' };
const DESK: Sight = { width: 1440, theme: 'light' };

describe.each(NAMES)('%s, as it is shown', (name) => {
  it('has no fault that axe knows of, on a phone and on a desk, in light and in dark colours', async () => {
    // What is no matter of colours is the same by day and by night.
    const sights = [
      [PHONE, 'all'],
      [DESK, 'all'],
      [{ ...DESK, theme: 'dark' }, 'colours'],
      [{ ...PHONE, theme: 'dark' }, 'colours'],
    ] as const;
    const found = await on(name, PHONE, async (opened) => {
      await bringAxe(opened);
      const each: string[][] = [];
      for (const [sight, rules] of sights) {
        await see(opened, sight);
        each.push(await wrongs(opened, rules));
      }
      return each;
    });
    expect(found).toEqual([[], [], [], []]);
  });

  it.each(WIDTHS)('stays within a window of %i pixels, no line over another', async (width) => {
    expect(await on(name, { width, theme: 'light' }, misplaced)).toEqual({ outside: [], over: [], scrolls: false });
  });
});

describe.each([...BRIEFS, ...HANDOUTS])('%s, as it is printed', (name) => {
  it('stays within the paper, no line over another', async () => {
    expect(await on(name, { width: PRINTED_WIDTH, theme: 'light', medium: 'print' }, misplaced)).toEqual({ outside: [], over: [], scrolls: false });
  });
});

describe('a brief with a PDF', () => {
  it('has its map before all parts on a screen, for the keyboard too, though paper has it in the text of one', async () => {
    const tops = (opened: Page) =>
      opened.evaluate(() =>
        ['.front', '.floats', '.body h2', '.body .entry'].map((part) => document.querySelector(part)?.getBoundingClientRect().top ?? 0),
      );
    for (const width of [390, 820, 1440]) {
      const found = await on('a brief with a PDF', { width, theme: 'light' }, tops);
      expect(found).toEqual([...found].sort((a, b) => a - b));
    }
    const order = await on('a brief with a PDF', { width: 1440, theme: 'light' }, async (opened) => {
      const reached: string[] = [];
      await opened.focus('.skip');
      for (let presses = 0; presses < 200 && !reached.includes('body'); presses += 1) {
        await opened.keyboard.press('Tab');
        reached.push(
          await opened.evaluate(() => ['front', 'contents', 'floats', 'body'].find((part) => document.activeElement?.closest(`.${part}`)) ?? ''),
        );
      }
      return [...new Set(reached)].filter((part) => part !== '');
    });
    expect(order).toEqual(['front', 'contents', 'floats', 'body']);
  });
});

describe('the first page of a brief on paper', () => {
  it.each(['a brief', 'a handout', 'a handout in Arabic'])('has each entry in one width, beside the box or below it: %s', async (name) => {
    const found = await on(name, { width: PRINTED_WIDTH, theme: 'light', medium: 'print' }, (opened) =>
      opened.evaluate(() => {
        const box = document.querySelector('.glance')?.getBoundingClientRect();
        if (box === undefined) return null;
        const entries = [...document.querySelectorAll('.key-reporting .entry')].map((entry) => entry.getBoundingClientRect());
        return entries.map(({ top, bottom, left, right }) => right <= box.left || left >= box.right || top >= box.bottom || bottom <= box.top);
      }),
    );
    expect(found?.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([true]));
  });

  it('sets citations smaller than what they stand behind, in judgements too', async () => {
    const sizes = await on('a brief', { width: PRINTED_WIDTH, theme: 'light', medium: 'print' }, (opened) =>
      opened.evaluate(() =>
        [...document.querySelectorAll('.front .cites')].map((cites) => {
          const text = cites.closest('.judgement, .entry, dd');
          return text !== null && Number.parseFloat(getComputedStyle(cites).fontSize) < Number.parseFloat(getComputedStyle(text).fontSize);
        }),
      ),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(new Set(sizes)).toEqual(new Set([true]));
  });
});

describe('a page read from the right', () => {
  const lines = (name: string, medium: 'screen' | 'print') =>
    on(name, { width: PRINTED_WIDTH, theme: 'light', medium }, (opened) =>
      opened.evaluate(() => [...document.querySelectorAll('.entry')].map((entry) => getComputedStyle(entry).lineHeight)),
    );

  it.each(['screen', 'print'] as const)('sets sentences of articles in the lines of any other page (%s)', async (medium) => {
    expect(new Set(await lines('a brief in Arabic', medium))).toEqual(new Set(await lines('a brief', medium)));
    expect(new Set(await lines('a handout in Arabic', medium))).toEqual(new Set(await lines('a handout', medium)));
  });

  it('keeps the two sides of a disputed point within their column, their dash before them', async () => {
    const out = await on('a handout in Arabic', { width: PRINTED_WIDTH, theme: 'light', medium: 'print' }, (opened) =>
      opened.evaluate(() =>
        [...document.querySelectorAll('.disputes li')].flatMap((side) => {
          const [whole, claim] = [side.getBoundingClientRect(), side.querySelector('.claim bdi, .claim')?.getBoundingClientRect()];
          return claim === undefined || claim.left < whole.left - 0.5 || claim.top > whole.top + 3 ? [side.textContent] : [];
        }),
      ),
    );
    expect(out).toEqual([]);
  });
});

describe('a handout', () => {
  it('is black on white all over, for copies of copies, but for the marking', async () => {
    await on('a handout', { width: PRINTED_WIDTH, theme: 'dark', medium: 'print' }, async (opened) => {
      const colours = await opened.evaluate(() =>
        [...document.body.querySelectorAll('*:not(.marking)')].flatMap((element) => {
          const { color, backgroundColor, opacity, borderTopColor, borderTopWidth } = getComputedStyle(element);
          return [color, backgroundColor, opacity, borderTopWidth === '0px' ? color : borderTopColor];
        }),
      );
      expect([...new Set(colours)].sort()).toEqual(['1', 'rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    });
  });
});

describe('a citation', () => {
  it('opens its quotation in place, by mouse or key, without a script, and Escape closes it', async () => {
    await on('a brief', { width: 1440, theme: 'light' }, async (opened) => {
      const state = () =>
        opened.evaluate(() => {
          const box = document.querySelector('.quotation:popover-open');
          return box === null ? null : { words: box.querySelector('mark')?.textContent ?? '', focus: document.activeElement?.textContent ?? '' };
        });
      expect(await opened.evaluate(() => document.scripts.length)).toBe(0);
      await opened.click('.body .entry .cites button');
      expect((await state())?.words).toContain('formed in March 2009 by former officers of the border guard');
      await opened.keyboard.press('Escape');
      expect(await state()).toBeNull();
      await opened.focus('.body .entry .cites button');
      await opened.keyboard.press('Enter');
      expect(await state()).not.toBeNull();
      // The way into the annex comes next to the quotation's own links.
      await opened.keyboard.press('Tab');
      expect(await opened.evaluate(() => document.activeElement?.closest('.quotation') !== null)).toBe(true);
    });
  });

  it('shows it beside itself and within the window, and at the foot of a phone', async () => {
    for (const width of WIDTHS) {
      await on('a brief', { width, theme: 'light' }, async (opened) => {
        for (const at of [0, 5, 30]) {
          const button = (await opened.$$('.entry .cites button'))[at];
          await button?.click();
          const { box, place } = await opened.evaluate(() => {
            const rect = (element: Element | null | undefined) => element?.getBoundingClientRect().toJSON() as DOMRect;
            const quotation = document.querySelector('.quotation:popover-open');
            return { box: rect(quotation), place: rect(document.querySelector(`[popovertarget="${quotation?.id}"]:focus`)) };
          });
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(900);
          if (width === 390) expect(box.bottom).toBe(900);
          // A window's edge moves it sideways only.
          else expect(Math.min(Math.abs(box.top - place.bottom), Math.abs(place.top - box.bottom))).toBeLessThan(20);
          await opened.keyboard.press('Escape');
        }
      });
    }
  });

  it('can be followed into the annex, where the quotation is at its place again once it is closed', async () => {
    await on('a brief', { width: 1440, theme: 'light' }, async (opened) => {
      await opened.click('.body .entry .cites button');
      const target = await opened.$eval('.quotation:popover-open .ways a', (link) => link.getAttribute('href') ?? '');
      await opened.click('.quotation:popover-open .ways a');
      await opened.keyboard.press('Escape');
      const place = await opened.$eval(target, (item) => ({
        top: item.getBoundingClientRect().top,
        shown: item.querySelector('mark')?.checkVisibility() ?? false,
        open: document.querySelector(':popover-open') !== null,
      }));
      expect(place.shown && !place.open).toBe(true);
      expect(place.top).toBeGreaterThan(-1);
      expect(place.top).toBeLessThan(900);
    });
  });
});
