import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, type View, view } from '../../../src/4-render/index.ts';
import { outlines } from '../../../src/io/outlines.ts';
import { readTemplates } from '../../../src/io/templates.ts';
import type { Templates } from '../../../src/model/templates.ts';
import { fixtureEdition } from '../fixture-edition.ts';
import { drawnEdition, HOSTILE } from './fixture-figures.ts';

const edition = drawnEdition();
let templates: Templates;
let made: View;
let document: Document;

beforeAll(async () => {
  templates = await readTemplates('templates');
  made = view(edition, outlines());
  document = new JSDOM(page(made, templates, { variant: 'screen', paper: 'A4' })).window.document;
});

describe('the figures of a page', () => {
  it('are numbered as they stand, and listed with the contents', () => {
    const labels = [...document.querySelectorAll('main figure .label')].map((label) => label.textContent);
    expect(labels).toEqual(['Figure 1', 'Figure 2', 'Figure 3', 'Figure 4']);
    expect([...document.querySelectorAll('.contents .figures a')].map((link) => link.getAttribute('href'))).toEqual(
      made.figures.map(({ id }) => `#${id}`),
    );
  });

  it('are listed where the map, which is no part by itself, or two or more are drawn, and absent where nothing is', () => {
    const bare = view(fixtureEdition({ shorter: true }), outlines());
    expect([bare.map, bare.figures, bare.sections.flatMap(({ figures }) => figures)]).toEqual([null, [], []]);
    expect(page(bare, templates, { variant: 'screen', paper: 'A4' })).not.toContain('<figure');
    expect(view(fixtureEdition(), outlines()).figures).toEqual([]);
    const { map } = edition.figures;
    const mapped = view({ ...fixtureEdition(), timeline: [], figures: { map, courses: [], ties: null } }, outlines());
    expect(mapped.figures.map(({ id }) => id)).toEqual(['figure-map']);
  });

  it('stand where the paper has the map: before the part or entry that it was moved to, and before that alone', () => {
    const parts = [made.timeline, made.disputes, made.gaps, made.sources, made.annex, made.about].flatMap((part) => part ?? []);
    const entries = made.sections.flatMap((section) => [section, ...section.entries]);
    for (const { id } of [...entries.slice(0, 4), ...parts]) {
      const pagination = { contents: new Map(), heads: [], contentsBelow: true, mapBefore: id };
      const moved = new JSDOM(page(made, templates, { variant: 'screen', paper: 'A4', pagination })).window.document;
      expect(moved.querySelectorAll('.floats')).toHaveLength(1);
      const behind = moved.querySelector('.floats')?.nextElementSibling;
      expect(behind?.getAttribute('aria-labelledby') ?? behind?.id).toBe(id);
    }
  });

  it('name the column of each value, for a phone, where rows are no rows', () => {
    const [first] = document.querySelectorAll('.figure.map tbody tr');
    expect([...(first?.querySelectorAll('td[data-label]') ?? [])].map((cell) => cell.getAttribute('data-label'))).toEqual([
      'Drawn as',
      'Reports',
      'Incidents',
    ]);
  });

  it('say in words what they show, and hold no link inside what is one image', () => {
    const drawings = [...document.querySelectorAll('svg')];
    expect(drawings.every((svg) => svg.getAttribute('role') === 'img' && (svg.getAttribute('aria-label') ?? '').length > 20)).toBe(true);
    expect(document.querySelectorAll('svg a').length).toBe(0);
  });

  it('lead every mark to a place on the page that rests on evidence', () => {
    const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
    const links = [...document.querySelectorAll('.plot a')];
    expect(links.length).toBeGreaterThan(30);
    expect(document.querySelectorAll('.plot.narrow a').length).toBe(0);
    for (const link of links) {
      const target = link.getAttribute('href')?.slice(1) ?? '';
      expect(ids.has(target)).toBe(true);
      expect(target).toMatch(/^(?:q|e|t)-/);
      expect(link.getAttribute('aria-label')).not.toBe('');
    }
  });

  it('tell the same in a table, each row with its citations, and the annex leads back to it', () => {
    const { map } = edition.figures;
    const rows = [...document.querySelectorAll('.figure.map tbody tr')];
    expect(rows.length).toBe(map?.marks.length);
    expect([...document.querySelectorAll('.data tbody tr')].every((row) => row.querySelector('.cites :is(a, button)') !== null)).toBe(true);
    expect(rows.map((row) => row.textContent).join(' ')).toMatch(/Nowhere\s*village, not drawn: no coordinates/);
    expect(document.querySelector('.annex a[href="#f-map-1"]')?.textContent).toBe('map');
  });

  it('print a hostile name as text, wherever it stands', () => {
    expect(document.querySelectorAll('script').length).toBe(0);
    expect([...document.querySelectorAll('*')].some((element) => element.hasAttribute('onload'))).toBe(false);
    const shown = [...document.querySelectorAll('.plot text, .data th, .plot a')].map(
      (element) => element.textContent + (element.getAttribute('aria-label') ?? ''),
    );
    expect(shown.some((text) => text.includes(HOSTILE.slice(0, 20)))).toBe(true);
    expect(shown.some((text) => text.includes('\u202e'))).toBe(false);
    for (const link of document.querySelectorAll('.plot a'))
      expect(link.getAttribute('style')).toMatch(/^left:[\d.]+%;top:[\d.]+%;width:[\d.]+%;height:[\d.]+%$/);
  });

  it('stand in the printed page once, in their wide form', () => {
    const printed = new JSDOM(page(made, templates, { variant: 'print', paper: 'A4' })).window.document;
    expect(printed.querySelectorAll('.plot.wide').length).toBe(4);
    expect(printed.querySelectorAll('.plot.narrow').length).toBe(0);
  });
});
