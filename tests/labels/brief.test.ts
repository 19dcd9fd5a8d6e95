import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../src/3-compose/index.ts';
import { changesPage, handoutOrder, handoutPage, handoutView, indexPage, page, view } from '../../src/4-render/index.ts';
import { outlines } from '../../src/io/outlines.ts';
import { readTemplates } from '../../src/io/templates.ts';
import { catalogue } from '../../src/labels/index.ts';
import { Desk } from '../../src/model/desk.ts';
import { Edition } from '../../src/model/edition.ts';
import type { Language } from '../../src/model/language.ts';
import type { Templates } from '../../src/model/templates.ts';
import { withSlots } from '../../src/text/page-mark.ts';
import { article, day, gazetteer, statement } from '../3-compose/fixtures.ts';
import { fixtureEdition } from '../4-render/fixture-edition.ts';
import { leaves } from './leaves.ts';

const [group] = gazetteer.groups;

const ARTICLES = [
  article(
    'one',
    [
      statement('The Northern Front killed six soldiers in Tessin on 4 March 2031.', {
        places: [['tessin', 'at']],
        topic: 'incident',
        dates: [{ span: day('2031-03-04'), role: 'event', wording: '4 March 2031', basis: 'stated' }],
      }),
      statement('The Northern Front has 900 fighters, said Ada Pell.', {
        topic: 'strength',
        kind: 'claim',
        holder: { name: 'Ada Pell', role: null, stance: 'claims' },
      }),
      statement('The Northern Front taxes salt.', { topic: 'finance', weight: 0.8 }),
      statement('The Northern Front fights the Harbour League in Reedham.', {
        topic: 'area',
        places: [['reedham', 'at']],
        subjects: [
          ['northern-front', 'actor'],
          ['harbour-league', 'target'],
        ],
        relations: [{ from: 'northern-front', to: 'harbour-league', type: 'fights', wording: 'fights' }],
      }),
      statement('The Northern Front is likely to grow.', { topic: 'outlook', kind: 'forecast', weight: 0.7 }),
    ],
    { date: '2031-03-05' },
  ),
  article('two', [statement('The Northern Front was formed by border guards.', { topic: 'origins' })], { publisher: null, date: null }),
];

/** The edition that the composer writes in a language, with an edition before it. */
function inLanguage(language: Language): Edition {
  if (group === undefined) throw new Error('The gazetteer has a group.');
  const edition = compose(
    { kind: 'group', id: 'northern-front', group },
    {
      summaries: ARTICLES,
      ties: [],
      gazetteer,
      desk: Desk.parse({ name: 'Küste 7', language }),
      corrections: [],
      note: null,
      marking: null,
      issued: '2031-03-06',
      number: 2,
      manifest: [{ file: 'seeds/one.txt', sha256: '0'.repeat(64) }],
      program: 'Fieldbrief 0',
    },
  );
  return Edition.parse({
    ...edition,
    previous: { number: 1, issued: '2031-02-01' },
    changes: [{ kind: 'source', part: catalogue(language).edition.parts.sources, place: 'source-1', before: null, after: 'one' }],
    corrections: [{ article: 'x', seed: 'x.txt', title: null, retracted: '2031-03-05', why: 'Küste.', gone: ['It was.'], standing: [], others: 2 }],
  });
}

let templates: Templates;
beforeAll(async () => {
  templates = await readTemplates('templates');
});

/** All pages that a reader gets, by what they are. */
function pages(language: Language): readonly (readonly [string, string])[] {
  const edition = inLanguage(language);
  const whole = view(edition, outlines());
  const sheet = handoutView(whole, handoutOrder(edition, whole), { name: 'x.html', href: '' });
  const row = { name: 'Küste', what: '', about: null, number: 2, issued: '', cutoff: null, marking: 'TLP:CLEAR', entries: 3, sources: 1, pages: 2 };
  const files = { html: 'x.html', pdf: 'x.pdf', handout: 'y.pdf' };
  return [
    ['screen', page(whole, templates, { variant: 'screen', paper: 'A4' })],
    ['print', page(whole, templates, { variant: 'print', paper: 'A4' })],
    ['handout', handoutPage(sheet, templates, 'A4')],
    ['changes', changesPage(edition, templates)],
    ['list', indexPage([{ ...row, ...files, kind: 'group', editions: [] }], 'Küste 7', language, templates)],
  ];
}

/** What English says, in stretches of its own between the words that a phrase is given; what the language says alike is no leftover. */
function english(language: Language, which: (path: string) => boolean = () => true): readonly string[] {
  const own = leaves(catalogue(language)).map(({ text }) => text);
  const texts = leaves(catalogue('en'))
    .filter(({ path }) => which(path))
    .flatMap(({ text }) => text.split(/[∎3]/));
  const words = [...new Set(texts.map((text) => text.replace(/^[\s:;,.()–]+|[\s:;,.()–]+$/g, '')))].filter((text) => /\p{L}{4}/u.test(text));
  return words.filter((text) => !own.some((other) => other.toLowerCase().includes(text.toLowerCase())));
}

/** What the page says in its own language: all text, labels for machines included, but for what is marked as another language's. */
function ownWords(html: string): string {
  const { document } = new JSDOM(withSlots(html).page).window;
  for (const other of document.querySelectorAll('style, script, [lang]:not(html)')) other.remove();
  const labels = [...document.querySelectorAll('[aria-label], [data-label], [content], [alt]')].map((element) =>
    ['aria-label', 'data-label', 'alt', ...(element.getAttribute('name') === 'description' ? ['content'] : [])].map(
      (name) => element.getAttribute(name) ?? '',
    ),
  );
  return [document.title, document.body.textContent, ...labels.flat()].join('\n').replace(/[ \t\n]+/g, ' ');
}

const isIn = (words: string, text: string): boolean =>
  new RegExp(`(?<!\\p{L})${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(text);

describe.each(['fr', 'ar'] as const)('a brief in "%s"', (language) => {
  it('has no label left in English', () => {
    const left = pages(language).flatMap(([name, html]) => {
      const text = ownWords(html);
      return english(language)
        .filter((words) => isIn(words, text))
        .map((words) => `${name}: ${words}`);
    });
    expect(left).toEqual([]);
  });

  it('names its language and direction, and marks the words of articles with theirs', () => {
    for (const [name, html] of pages(language)) {
      const { documentElement: root } = new JSDOM(html).window.document;
      expect([name, root.lang, root.dir]).toEqual([name, language, language === 'ar' ? 'rtl' : '']);
    }
    const { document } = new JSDOM(pages(language)[0]?.[1] ?? '').window;
    const marked = [...document.querySelectorAll('.theirs, q')];
    expect(marked.length).toBeGreaterThan(5);
    for (const element of marked) expect([element.getAttribute('lang'), element.getAttribute('dir')]).toEqual(['en', 'ltr']);
  });
});

/** What the page says itself, without what the composer writes: the invented edition, which has every figure, is written in English, and single words of it may stand in a label. */
const ofThePage = (path: string): boolean => !path.startsWith('edition.');

describe.each(['fr', 'ar'] as const)('figures, judgements and a whole list of sources in "%s"', (language) => {
  it('have no label left in English', () => {
    const edition = { ...fixtureEdition(), language };
    const text = ownWords(page(view(edition, outlines()), templates, { variant: 'screen', paper: 'A4' }));
    expect(english(language, ofThePage).filter((words) => words.includes(' ') && isIn(words, text))).toEqual([]);
  });
});

describe('a brief in English', () => {
  it('marks no words of articles, and has every label that a brief of this kind can have', () => {
    const [, screen] = pages('en')[0] ?? ['', ''];
    expect(screen).not.toMatch(/class="theirs"|<bdi lang="en"/);
    const text = ownWords(screen);
    for (const words of ['At a glance', 'Evidence annex', 'Since edition 1 of 1 February 2031', 'was retracted on 5 March 2031'])
      expect(text).toContain(words);
  });
});
