import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { page, view } from '../../src/4-render/index.ts';
import { jsonMistake, jsonPlaces } from '../../src/io/json-place.ts';
import { outlines } from '../../src/io/outlines.ts';
import { readTemplates } from '../../src/io/templates.ts';
import { shownText } from '../../src/text/shown-text.ts';
import { visible, visibleJson } from '../../src/text/visible.ts';
import { BRIDGE, read } from '../1-ingest/stories.ts';
import { emptyEdition } from '../edition.ts';
import { ALL_FRAGMENTS } from './fragments.ts';
import { wrongsOf } from './page-checks.ts';

/** Strings as strangers write them: fragments that would act, joined with words and with any characters at all, lone halves of pairs too. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ALL_FRAGMENTS),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(...BRIDGE, '\n\n', '\r', '---\n', '# ', '\ud800'),
    ),
    {
      maxLength: 10,
    },
  )
  .map((pieces) => pieces.join(''));

describe('whatever a stranger writes', () => {
  it('is read without an error, and every passage is found in the seed where it says', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom('a.txt', 'a.md', 'a.html'), fc.boolean(), async (text, path, asBytes) => {
        const content = asBytes ? Uint8Array.from(Buffer.from(text, 'latin1')) : `${BRIDGE.join('\n\n')}\n\n${text}`;
        const { articles, problems, texts } = await read(path, content);
        expect(problems.filter(({ code }) => code === 'ingest/unreadable')).toEqual([]);
        for (const { text: body, passages } of articles) {
          const seed = texts.get(path) ?? '';
          for (const { start, end, raw } of passages) {
            expect([start < end, raw.start < raw.end, raw.end <= seed.length, end <= body.length]).toEqual([true, true, true, true]);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('is shown on a page as text and nothing else', async () => {
    const templates = await readTemplates('templates', null);
    const made = outlines();
    fc.assert(
      fc.property(hostile, hostile, (name, desk) => {
        const edition = emptyEdition('idlib');
        const seen = view({ ...edition, desk, subject: { ...edition.subject, name } }, made);
        const html = page(seen, templates, { variant: 'screen', paper: 'A4' });
        expect(wrongsOf(html)).toEqual([]);
        const heading = new JSDOM(html).window.document.querySelector('h1')?.textContent ?? '';
        expect(heading.replace(/\s+/g, ' ').trim()).toBe(shownText(name).replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('is made visible once: what is shown has nothing left to show, and JSON for a terminal reads as what went in', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(visible(visible(text))).toBe(visible(text));
        expect(shownText(shownText(text))).toBe(shownText(text));
        expect(JSON.parse(visibleJson({ text }))).toEqual({ text: JSON.parse(JSON.stringify(text)) });
      }),
      { numRuns: 300 },
    );
  });

  it('is told from JSON exactly as the parser tells it', () => {
    const json = fc.oneof(
      hostile,
      fc.json(),
      fc.json().map((text) => text.slice(0, -1)),
      fc.tuple(fc.json(), fc.nat(9)).map(([text, at]) => `${text.slice(0, at)}${text.slice(at + 1)}`),
    );
    fc.assert(
      fc.property(json, (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(jsonMistake(text) === null).toBe(isJson);
        if (isJson) expect(jsonPlaces(text).lineOf([])).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
