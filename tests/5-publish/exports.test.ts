import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exported } from '../../src/5-publish/index.ts';
import { Edition } from '../../src/model/edition.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../src/model/output.ts';
import { fixtureEdition } from '../4-render/fixture-edition.ts';

const EDITION = fixtureEdition();
const text = (edition: Edition, format: ExportFormat): string => new TextDecoder().decode(exported(edition, format));
const withTitle = (title: string): Edition => ({
  ...EDITION,
  sources: EDITION.sources.map((source) => ({
    ...source,
    source: {
      ...source.source,
      title: { value: title, basis: { how: 'stated', why: '' } },
      byline: { value: [title], basis: { how: 'stated', why: '' } },
      publisher: { value: title, basis: { how: 'stated', why: '' } },
    },
    descriptor: title,
  })),
});

type Item = {
  readonly id: string;
  readonly title: string;
  readonly author?: readonly object[];
  readonly URL?: string;
  readonly issued?: object;
  readonly type: string;
};
/** As citation-js, which many programs read references with, understands a file. */
const read = (content: string, type: string): readonly Item[] => new Cite(content, { forceType: type, generateGraph: false }).data;
plugins.config.get('@bibtex').parse.strict = false;

const HOSTILE = [
  'A } title, @misc{x, title = {y}} and more',
  '{{{ unbalanced',
  '}}} unbalanced',
  'Ends with a backslash \\',
  '100 % of $x_1^2$ & ~ # "quoted"',
  'line\nER  - \r\nTY  - ELEC\u2028UR  - javascript:alert(1)',
  'bell \u0007 and reversed \u202e txet',
  '@comment{all} @string{a = "b"} @preamble{"c"}',
];

describe('the exports', () => {
  it('are read by a reference program as the sources they are: BibTeX, RIS and CSL-JSON', () => {
    const { title, byline, url } = EDITION.sources[0]?.source ?? {};
    for (const [format, type] of [
      ['bib', '@bibtex/text'],
      ['ris', '@ris/file'],
      ['csl.json', '@csl/list+text'],
    ] as const) {
      const items = read(text(EDITION, format), format === 'csl.json' ? '@else/json' : type);
      expect(items.length, format).toBe(EDITION.sources.length);
      expect(items[0], format).toMatchObject({ title: title?.value, URL: url?.value });
      expect(JSON.stringify(items[0]?.author), format).toContain(byline?.value[0]?.split(' ').at(-1));
    }
    expect(JSON.parse(text(EDITION, 'csl.json')).map(({ id }: Item) => id)).toEqual(EDITION.sources.map(({ article }) => article));
    expect([...text(EDITION, 'bib').matchAll(/^@misc\{([^,]+),$/gm)].map((found) => found[1])).toEqual(EDITION.sources.map(({ article }) => article));
  });

  it.each(HOSTILE)('keep the text %j in its field', (title) => {
    const edition = withTitle(title);
    const bib = text(edition, 'bib');
    // Each record begins at the head of a line, and braces are balanced in every line but its first and last.
    expect(bib.match(/^\s*@/gm)?.length).toBe(EDITION.sources.length);
    for (const line of bib.split('\n').filter((one) => one.startsWith('  '))) {
      expect([...line].reduce((depth, char) => depth + (char === '{' ? 1 : char === '}' ? -1 : 0), 0)).toBe(0);
      expect(line).toMatch(/^ {2}[a-z]+ = \{.*\},$/);
    }
    expect(read(bib, '@bibtex/text').length).toBe(EDITION.sources.length);
    const ris = text(edition, 'ris');
    for (const line of ris.split('\r\n').filter((one) => one !== '')) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- .*$/u);
    expect(ris.match(/^TY {2}- /gm)?.length).toBe(EDITION.sources.length);
    expect(read(ris, '@ris/file').length).toBe(EDITION.sources.length);
    for (const format of EXPORT_FORMATS)
      expect(text(edition, format)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/);
  });

  it('hold no link that is not one of the web', () => {
    // The fixture has a source whose address is a script.
    for (const format of EXPORT_FORMATS) expect(text(EDITION, format), format).not.toContain('javascript:');
  });

  it('can be written for any edition and any text, the same bytes each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const edition = withTitle(title === '' ? 'x' : title);
        for (const format of EXPORT_FORMATS) {
          const once = text(edition, format);
          expect(text(Edition.parse(JSON.parse(JSON.stringify(edition))), format)).toBe(once);
          if (format !== 'bib' && format !== 'ris') JSON.parse(once);
        }
        expect(text(edition, 'bib').match(/^@misc/gm)?.length).toBe(EDITION.sources.length);
        expect(text(edition, 'ris').match(/^ER {2}- \r$/gm)?.length).toBe(EDITION.sources.length);
      }),
      { numRuns: 40 },
    );
  });

  it('name claims and quotations in JSON-LD by the ids of the edition, and fetch no context', () => {
    const { '@context': context, hasPart, citation } = JSON.parse(text(EDITION, 'jsonld'));
    expect(context).toEqual({ '@vocab': 'https://schema.org/' });
    const works = new Set(citation.map((work: { '@id': string }) => work['@id']));
    const entry = EDITION.bottomLine[0];
    expect(hasPart[0]).toMatchObject({ '@type': 'Claim', identifier: entry?.id, text: entry?.runs.map((run) => run.text).join('') });
    expect(hasPart[0].citation.map(({ identifier }: { identifier: string }) => identifier)).toEqual(entry?.citations.map((n) => `q${n}`));
    for (const claim of hasPart) for (const quotation of claim.citation) expect(works.has(quotation.isPartOf['@id'])).toBe(true);
  });

  it('tell the desk’s own judgements and commentary in JSON-LD as the desk’s own, and mark an example', () => {
    const own: Edition = {
      ...EDITION,
      note: { author: null, date: null, example: true, language: 'en' },
      judgements: [{ text: 'It will likely rain.', likelihood: 'likely', confidence: { level: 'high', basis: 'It rains.' }, citations: [1] }],
      commentary: { markdown: 'Rain\u202e matters.', marks: [] },
    };
    const { hasPart } = JSON.parse(text(own, 'jsonld'));
    expect(hasPart.slice(0, 2)).toMatchObject([
      {
        genre: 'judgement',
        text: 'It will likely rain.',
        keywords: ['likelihood: likely', 'confidence: high'],
        description: 'Likelihood: likely (55–80 %). Confidence: high. It rains.',
        creativeWorkStatus: 'example',
        author: { name: EDITION.desk },
        citation: [{ identifier: 'q1' }],
      },
      { genre: 'commentary', text: 'Rain\\u{202e} matters.' },
    ]);
    expect(JSON.parse(text({ ...EDITION, judgements: [], commentary: null }, 'jsonld')).hasPart[0].genre).not.toBe('judgement');
  });
});
