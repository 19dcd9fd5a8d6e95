import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexPage, page, runningStyle, view } from '../../src/4-render/index.ts';
import { SEARCH_SCRIPT } from '../../src/4-render/search-script.ts';
import { outlines } from '../../src/io/outlines.ts';
import { readTemplates } from '../../src/io/templates.ts';
import { BriefError } from '../../src/model/brief-error.ts';
import { Edition } from '../../src/model/edition.ts';
import type { Templates } from '../../src/model/templates.ts';
import { pageMark } from '../../src/text/page-mark.ts';
import { fixtureEdition } from './fixture-edition.ts';

/** As many as the fixture holds: 2 in the bottom line, 6 in key reporting, the rest in the sections. */
const ENTRIES = fixtureEdition().sections.reduce((sum, section) => sum + section.entries.length, 8);

let templates: Templates;
let screen: string;
let document: Document;

beforeAll(async () => {
  templates = await readTemplates('templates');
  screen = page(view(fixtureEdition(), outlines()), templates, { variant: 'screen', paper: 'A4' });
  document = new JSDOM(screen).window.document;
});

describe('page', () => {
  it('loads nothing from outside itself and runs nothing', () => {
    expect(document.querySelectorAll('script, iframe, object, embed, form, img, base, link, use, foreignObject').length).toBe(0);
    expect([...screen.matchAll(/url\(([^)]{0,20})/g)].every(([, url]) => url?.startsWith('data:font/woff2'))).toBe(true);
    expect(screen).not.toMatch(/@import/);
    expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toContain("default-src 'none'");
  });

  it('leads every link on the page to an id that is there once, and every other link to http, https or mailto', () => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    const wrong = targets.filter((target) => (target.startsWith('#') ? !ids.includes(target.slice(1)) : !/^(https?|mailto):/.test(target)));
    expect(wrong).toEqual([]);
    expect(targets.length).toBeGreaterThan(100);
  });

  it('keeps an entry one block with its citations inside', () => {
    const entries = [...document.querySelectorAll('p.entry')];
    expect(entries.length).toBe(ENTRIES);
    expect(entries.every((entry) => entry.querySelector('.cites button') !== null && entry.querySelector('p, div, ul') === null)).toBe(true);
    expect(entries[0]?.textContent.replace(/\s+/g, ' ')).toBe(
      'The Ondrevan Liberation Front still holds the upper Darya valley, though it lost four villages in the offensive of October to December 2022. [3 ¶1; 5 ¶1] reported Jun 2023',
    );
  });

  it('sets headings in order, with one h1, landmarks, a language and a skip link', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3')].map((heading) => Number(heading.tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelectorAll('main').length).toBe(1);
    expect(document.querySelector('nav')?.getAttribute('aria-label')).toBe('Contents');
    expect(document.querySelector('a')?.getAttribute('href')).toBe('#brief');
  });

  it('isolates names in other scripts', () => {
    const name = document.querySelector('bdi');
    expect([name?.getAttribute('lang'), name?.getAttribute('dir'), name?.textContent]).toEqual(['und-Arab', 'rtl', 'جبهة تحرير أوندريفا']);
  });

  it('prints markup in a seed as text, wherever it stands', () => {
    const bad = '<img src=x onerror=alert(1)></style><script>alert(1)</script>{{title}}"\'`';
    const raw = JSON.parse(JSON.stringify(fixtureEdition()), (key, value: unknown) =>
      typeof value === 'string' &&
      [
        'name',
        'short',
        'what',
        'desk',
        'text',
        'claim',
        'holder',
        'topic',
        'descriptor',
        'exact',
        'prefix',
        'seed',
        'label',
        'program',
        'file',
        'sourceSummary',
        'title',
        'licence',
        'date',
      ].includes(key) &&
      !/^\d{4}-/.test(value)
        ? `${value} ${bad}`
        : value,
    );
    const made = page(view(Edition.parse(raw), outlines()), templates, { variant: 'screen', paper: 'A4' });
    const hostile = new JSDOM(made).window.document;
    expect(hostile.querySelectorAll('script, img').length).toBe(0);
    expect(hostile.querySelectorAll('style').length).toBe(1);
    expect(hostile.querySelector('h1')?.textContent).toContain(bad);
    expect([...hostile.querySelectorAll('*')].some((element) => [...element.attributes].some((attribute) => attribute.name.startsWith('on')))).toBe(
      false,
    );
  });

  it('carries the extended Latin files only when a letter of the page needs them', () => {
    const count = (html: string): number => html.match(/@font-face/g)?.length ?? 0;
    const ascii = Edition.parse(JSON.parse(JSON.stringify(fixtureEdition()).replace(/[\u0100-\u02ff\u1e00-\u1eff]/g, 'x')));
    expect(count(screen)).toBe(9);
    expect(count(page(view(ascii, outlines()), templates, { variant: 'screen', paper: 'A4' }))).toBe(5);
    const latin = Edition.parse(JSON.parse(JSON.stringify(ascii).replace(/[\u0600-\u06ff]/g, 'x')));
    expect(count(page(view(latin, outlines()), templates, { variant: 'screen', paper: 'A4' }))).toBe(4);
  });

  it('opens each quotation by the citations that name it, and leads from it to its place, its source and each of its uses', () => {
    const opened = [...document.querySelectorAll('.cites button')].map((button) => button.getAttribute('popovertarget') ?? '');
    const boxes = [...document.querySelectorAll('.annex [popover]')];
    expect(new Set(opened)).toEqual(new Set(boxes.map((box) => box.id)));
    for (const box of boxes) {
      const item = box.closest('li');
      expect(box.querySelector('.ways a')?.getAttribute('href')).toBe(`#${item?.id}`);
      const uses = [...box.querySelectorAll('.uses a')].map((use) => use.getAttribute('href')?.slice(1) ?? '');
      expect(uses.length).toBeGreaterThan(0);
      for (const use of uses) {
        const place = document.getElementById(use);
        // A disputed point is named by its heading; its sides stand below.
        const whole = place?.closest('.point') ?? place;
        expect(whole?.querySelector(`[popovertarget="${box.id}"]`) ?? use).not.toBe(use);
      }
    }
  });

  it('shows a quotation with the words around it, its source and its grade where it is opened, and prints neither twice', () => {
    const box = [...document.querySelectorAll('.quotation')].find((one) => one.textContent.includes('avoids towns by day'));
    expect(box?.querySelector('.origin')?.getAttribute('data-source')).toMatch(/^\[2\] .+, [A-F]6, ¶\d+$/);
    expect(box?.querySelector('q')?.textContent).toBe('That was all. It avoids towns by day and closes roads by night. Nobody disputes it.');
    const print = page(view(fixtureEdition(), outlines()), templates, { variant: 'print', paper: 'A4' });
    expect(print).not.toContain('That was all.');
    expect(print).not.toContain('popover=');
  });

  it('lists under each source all that rests on it, in the order of the document', () => {
    const source = document.querySelector('#s-4 .rests');
    const uses = [...(source?.querySelectorAll('a') ?? [])].map((use) => use.textContent);
    const numbers = uses.map(Number).filter((n) => !Number.isNaN(n));
    const expected = [...document.querySelectorAll('.entry')]
      .filter((entry) => /\b4 ¶/.test(entry.querySelector('.cites')?.textContent ?? ''))
      .map((entry) => Number(entry.getAttribute('data-n')));
    expect(numbers).toEqual(expected);
    expect(uses).toContain('disputed');
    expect(uses.filter((use) => use === 'timeline')).toHaveLength(1);
  });

  it('stays far below the size that mail systems refuse', () => {
    expect(Buffer.byteLength(screen)).toBeLessThan(500_000);
  });

  it('writes the same bytes for the same edition', () => {
    expect(page(view(fixtureEdition(), outlines()), templates, { variant: 'screen', paper: 'A4' })).toBe(screen);
  });

  it('holds a mark for each number of its contents list when it is to be printed, and none on a screen', () => {
    const marked = page(view(fixtureEdition(), outlines()), templates, { variant: 'print', paper: 'Letter' });
    expect(new JSDOM(marked).window.document.querySelector('nav a[href="#annex"] .page')?.textContent).toBe(pageMark('annex'));
    expect(marked).toContain('@page{size:letter');
    expect(screen).not.toMatch(/[\u0002\u0003]/);
  });

  it('heads each page with the part that it begins with, as the digits of a counter', () => {
    const shown = view(fixtureEdition(), outlines());
    expect(runningStyle(shown, ['', 'annex'])).toMatch(/symbols:"" " \\b7 {2}17 Evidence annex";/);
    expect(runningStyle(shown, [])).toBe('');
  });

  it('holds specimens of all its running titles and of the digits when it is to be printed, and neither once that is known', () => {
    const shown = view(fixtureEdition(), outlines());
    const open = page(shown, templates, { variant: 'print', paper: 'A4' });
    expect(open).toContain(
      '@page :first{@top-left{content:"0123456789" "\\a " "Ondrevan Liberation Front" "\\a " "Ondrevan Liberation Front" counter(page,running-0)',
    );
    expect(open.match(/@counter-style running-\d+\{/g)).toHaveLength(shown.contents.length);
    expect(screen).not.toContain('0123456789');
    const pagination = { contents: new Map([['annex', 5]]), heads: ['', 'annex'], contentsBelow: true, mapBefore: null };
    const known = page(shown, templates, { variant: 'print', paper: 'A4', pagination });
    expect(known).not.toContain('0123456789');
    const { document } = new JSDOM(known).window;
    expect(document.querySelector('nav a[href="#annex"] .page')?.textContent).toBe('5');
    expect(document.querySelector('.front + .contents')).not.toBeNull();
    expect(document.querySelectorAll('.contents')).toHaveLength(1);
  });

  it('names a template’s mistake as the desk’s to mend', () => {
    const broken = { ...templates, layout: templates.layout.replace('{{title}}', '{{titel}}') };
    expect(() => page(view(fixtureEdition(), outlines()), broken, { variant: 'screen', paper: 'A4' })).toThrow(BriefError);
    expect(() => page(view(fixtureEdition(), outlines()), broken, { variant: 'screen', paper: 'A4' })).toThrow(/titel/);
  });

  it('gives templates no way to an object’s prototype', () => {
    const curious = { ...templates, layout: '{{title.constructor}}' };
    expect(() => page(view(fixtureEdition(), outlines()), curious, { variant: 'screen', paper: 'A4' })).toThrow(BriefError);
  });
});

describe('indexPage', () => {
  it('lists groups and regions apart, with links to what was made', () => {
    const row = {
      what: 'armed group',
      about: 'It holds a valley.',
      number: 2,
      issued: '5 March 2024',
      cutoff: null,
      marking: 'TLP:CLEAR',
      entries: 58,
      sources: 6,
      pages: 7,
      editions: [
        { number: 2, issued: '5 March 2024', told: 'New (Strength): <b>900</b> fighters.', html: 'archive/groups/front/2.html', pdf: null },
        { number: 1, issued: '4 February 2024', told: 'It holds a valley.', html: null, pdf: null },
      ],
    };
    const html = indexPage(
      [
        { ...row, kind: 'group', name: 'Ondrevan <Front>', html: 'groups/front.html', pdf: 'groups/front.pdf', handout: 'groups/front-handout.pdf' },
        { ...row, kind: 'region', name: 'Darya', html: 'regions/darya.html', pdf: null, pages: null, handout: null, editions: [] },
      ],
      'Upland desk',
      'en',
      templates,
    );
    const index = new JSDOM(html).window.document;
    expect([...index.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual(['Groups', 'Regions']);
    expect([...index.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'))).toEqual([
      'groups/front.html',
      'archive/groups/front/2.html',
      'groups/front.pdf',
      'groups/front-handout.pdf',
      'regions/darya.html',
    ]);
    expect(index.querySelector('tbody th a')?.textContent).toBe('Ondrevan <Front>');
    expect(html).toContain('PDF, 7 pages');
    expect([...index.querySelectorAll('details li')].map((item) => item.textContent)).toEqual([
      'Edition 2, 5 March 2024: New (Strength): <b>900</b> fighters.',
      'Edition 1, 4 February 2024: It holds a valley.',
    ]);
  });

  it('lets its one script run by its hash, and no other', () => {
    const { document } = new JSDOM(indexPage([], '<script>alert(1)</script>', 'en', templates)).window;
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.map((script) => script.textContent)).toEqual([SEARCH_SCRIPT]);
    const hash = createHash('sha256').update(SEARCH_SCRIPT).digest('base64');
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy?.match(/script-src [^;]*/)?.[0]).toBe(`script-src 'sha256-${hash}'`);
  });

  it('is whole without the script, and with it finds briefs by words of theirs and of their editions', () => {
    const row = {
      kind: 'group',
      what: '',
      about: null,
      number: 2,
      issued: '',
      cutoff: null,
      marking: '',
      entries: 1,
      sources: 1,
      pages: null,
      html: null,
      pdf: null,
      handout: null,
    } as const;
    const html = indexPage(
      [
        { ...row, name: 'Marečić Brigade', editions: [] },
        { ...row, name: 'Front', editions: [2, 1].map((number) => ({ number, issued: '', told: `Bridge ${number}`, html: null, pdf: null })) },
      ],
      'Desk',
      'en',
      templates,
    );
    expect(new JSDOM(html).window.document.querySelectorAll('tbody tr:not([hidden])').length).toBe(2);
    const { document, Event } = new JSDOM(html, { runScripts: 'dangerously' }).window;
    const box = document.querySelector('input');
    const find = (words: string) => {
      if (box !== null) box.value = words;
      box?.dispatchEvent(new Event('input'));
      return [...document.querySelectorAll('tbody tr:not([hidden]) th')].map((cell) => cell.textContent?.trim().split(' ')[0]);
    };
    expect(box?.closest('[hidden]')).toBeNull();
    expect(find('marecic')).toEqual(['Marečić']);
    expect(find('bridge 1')).toEqual(['Front']);
    expect(document.querySelector('details')?.open).toBe(true);
    expect(find('<nothing>')).toEqual([]);
    expect(document.querySelector('[role="status"]')?.textContent).toBe('0 of 2');
    expect(find('')).toHaveLength(2);
  });
});
