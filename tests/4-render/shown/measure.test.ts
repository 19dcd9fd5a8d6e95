import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, view } from '../../../src/4-render/index.ts';
import { outlines } from '../../../src/io/outlines.ts';
import { readTemplates } from '../../../src/io/templates.ts';
import { drawnEdition } from '../figures/fixture-figures.ts';
import { openReader, type Sight, seen } from './reader.ts';

let browser: Browser;
const pages = new Map<string, string>();

beforeAll(async () => {
  const [opened, templates] = await Promise.all([openReader(), readTemplates('templates')]);
  browser = opened;
  for (const language of ['en', 'ar'] as const)
    pages.set(language, page(view({ ...drawnEdition(), language }, outlines()), templates, { variant: 'screen', paper: 'A4' }));
});
afterAll(() => browser.close());

async function on<T>(language: string, sight: Sight, look: (page: Page) => Promise<T>): Promise<T> {
  const opened = await seen(browser, pages.get(language) ?? '', sight);
  try {
    return await look(opened);
  } finally {
    await opened.close();
  }
}

const PAPER: Sight = { width: 642, theme: 'light', medium: 'print' };
const DESK: Sight = { width: 1440, theme: 'light' };
const PHONE: Sight = { width: 390, theme: 'light' };

/** How many letters the widest line of a sentence has room for, by a text in which all letters occur. */
const widest = (opened: Page): Promise<number> =>
  opened.evaluate(() => {
    const sample = 'the quick brown fox jumps over a lazy dog while nobody looks at the two of them';
    const context = document.createElement('canvas').getContext('2d');
    const counts = [...document.querySelectorAll('.entry .sentence')].map((sentence) => {
      const { fontSize, fontFamily } = getComputedStyle(sentence);
      if (context === null) return 0;
      context.font = `${fontSize} ${fontFamily}`;
      const entry = sentence.closest('.entry') ?? sentence;
      const style = getComputedStyle(entry.closest('.body') === null ? entry : sentence);
      const { width } = (entry.closest('.body') === null ? entry : sentence).getBoundingClientRect();
      const room = width - Number.parseFloat(style.paddingInlineStart) - Number.parseFloat(style.paddingInlineEnd);
      return room / (context.measureText(sample).width / sample.length);
    });
    return Math.max(...counts);
  });

describe('the lines of a brief', () => {
  it.each([
    ['en', PAPER],
    ['ar', PAPER],
    ['en', DESK],
    ['ar', DESK],
  ])('have 60 to 75 letters, which an eye follows with ease (%s, %o)', async (language, sight) => {
    const letters = await on(language, sight, widest);
    expect(letters).toBeGreaterThan(60);
    expect(letters).toBeLessThan(76);
  });
});

describe('the table of a figure', () => {
  it('lets no value touch the next on a phone', async () => {
    const touching = await on('en', PHONE, (opened) =>
      opened.evaluate(() =>
        [...document.querySelectorAll('.figure .data tbody tr')].flatMap((row) => {
          const boxes = [...row.children].filter((cell) => cell.textContent !== '').map((cell) => cell.getBoundingClientRect());
          return boxes.flatMap((box, at) => {
            const before = boxes[at - 1];
            return before !== undefined && Math.abs(before.top - box.top) < 2 && box.left - before.right < 6 ? [row.textContent] : [];
          });
        }),
      ),
    );
    expect(touching).toEqual([]);
  });

  it('gives what a row rests on the width of a phone', async () => {
    const [least, room] = await on('en', PHONE, (opened) =>
      opened.evaluate(() => {
        const width = (element: Element | null): number => element?.getBoundingClientRect().width ?? 0;
        const cells = [...document.querySelectorAll('.figure .data tbody tr > :last-child')].map(width);
        return [Math.min(...cells), width(document.querySelector('.figure .data'))] as const;
      }),
    );
    expect(room).toBeGreaterThan(300);
    expect(least).toBe(room);
  });

  it('has what a row rests on in one line on paper', async () => {
    const broken = await on('en', PAPER, (opened) =>
      opened.evaluate(() =>
        [...document.querySelectorAll('.figure .data tbody tr > :last-child')].flatMap((cell) => {
          const tops = [...cell.querySelectorAll('a, button')]
            .map((link) => link.getBoundingClientRect())
            .flatMap(({ top, width }) => (width > 0 ? [top] : []));
          return Math.max(...tops) - Math.min(...tops) > 6 ? [cell.textContent] : [];
        }),
      ),
    );
    expect(broken).toEqual([]);
  });
});

describe('the margin beside a sentence', () => {
  it.each(['en', 'ar'])(
    'has what is cited and the kind of the sentence in one line, the report in the next, no point at its head (%s)',
    async (language) => {
      const wrong = await on(language, PAPER, (opened) =>
        opened.evaluate(() =>
          [...document.querySelectorAll('.body .margin')].flatMap((margin) => {
            const [kind, reported, cites] = ['.kind', '.reported', '.cites'].map((part) => margin.querySelector(part));
            if (!reported || !cites) return [];
            const point = kind === null || kind === undefined ? 'none' : getComputedStyle(kind, '::after').content;
            const tops = [cites, kind ?? cites].map((part) => Math.round(part.getBoundingClientRect().top / 4));
            return tops[0] === tops[1] && reported.getBoundingClientRect().top > cites.getBoundingClientRect().bottom - 4 && point === 'none'
              ? []
              : [margin.textContent];
          }),
        ),
      );
      expect(wrong).toEqual([]);
    },
  );
});
