import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, view } from '../../src/4-render/index.ts';
import { outlines } from '../../src/io/outlines.ts';
import { readTemplates } from '../../src/io/templates.ts';
import { Edition } from '../../src/model/edition.ts';
import type { Templates } from '../../src/model/templates.ts';
import { fixtureEdition } from './fixture-edition.ts';

let templates: Templates;
beforeAll(async () => {
  templates = await readTemplates('templates');
});

const noted = (given: object = {}): Edition =>
  Edition.parse({
    ...fixtureEdition(),
    note: { author: 'A. Analyst', date: '2024-03-01', example: false },
    judgements: [
      {
        text: 'The Front is very likely to keep the pass through the summer',
        likelihood: 'very likely',
        confidence: { level: 'moderate', basis: 'Two reports from the valley agree' },
        citations: [1, 2],
      },
    ],
    commentary: { markdown: '### Tolls\n\nThe tolls matter most [@x].', marks: [{ start: 33, end: 37, citations: [3] }] },
    ...given,
  });
const documentOf = (edition: Edition): Document =>
  new JSDOM(page(view(edition, outlines()), templates, { variant: 'screen', paper: 'A4' })).window.document;
const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('the desk’s own words', () => {
  it('stand apart from reporting and say whose they are', () => {
    const document = documentOf(noted());
    const judgements = document.querySelector('section.judgements');
    expect(text(judgements?.querySelector('h2') ?? null)).toBe('Key judgements');
    expect(text(judgements?.querySelector('.whose') ?? null)).toBe(
      'The desk’s own judgement, apart from what sources report; A. Analyst, 1 March 2024.',
    );
    expect(judgements?.querySelector('p.entry')).toBeNull();
    expect(text(document.querySelector('section.key-reporting h2'))).toBe('Key reporting');
    expect(text(document.querySelector('section.commentary h2'))).toBe('13 Commentary by the desk');
    expect(text(document.querySelector('section.commentary h3'))).toBe('Tolls');
  });

  it('give likelihood and confidence in separate sentences', () => {
    const [judgement, confidence] = [...documentOf(noted()).querySelectorAll('section.judgements li > p')].map(text);
    expect(judgement).toMatch(/^The Front is very likely to keep the pass through the summer\. \[\d/);
    expect(confidence).toBe('Confidence: moderate. Two reports from the valley agree.');
  });

  it('cite like all others, and the annex leads back to them', () => {
    const document = documentOf(noted());
    const links = 'section.judgements .cites button, section.commentary .cites a';
    for (const link of document.querySelectorAll(links)) {
      const opened = document.getElementById(link.getAttribute('popovertarget') ?? link.getAttribute('href')?.slice(1) ?? '');
      const quotation = opened?.closest('li');
      expect(quotation).toBeDefined();
      const back = [...(quotation?.querySelectorAll('.uses a') ?? [])].map((use) => use.getAttribute('href'));
      expect(back).toContain(`#${link.closest('[id]')?.id ?? ''}`);
    }
    expect(document.querySelectorAll('section.judgements .cites button').length).toBe(2);
    expect(document.querySelectorAll('section.commentary .cites a').length).toBe(1);
  });

  it('name the scale of their likelihood words, and only of those used', () => {
    expect(view(noted(), outlines()).about.scales.find(({ name }) => name.startsWith('Likelihood'))?.meaning).toBe('very likely: 80–95 %.');
    expect(view(fixtureEdition(), outlines()).about.scales.some(({ name }) => name.startsWith('Likelihood'))).toBe(false);
  });

  it('say of an example that it is one, at each of its places', () => {
    const document = documentOf(noted({ note: { author: null, date: null, example: true } }));
    expect([...document.querySelectorAll('.whose strong')].map(text)).toEqual(Array.from({ length: 2 }, () => expect.stringContaining('An example')));
  });

  it('are no part of a brief whose desk has written none', () => {
    expect(documentOf(fixtureEdition()).querySelector('section.judgements, section.commentary')).toBeNull();
  });
});
