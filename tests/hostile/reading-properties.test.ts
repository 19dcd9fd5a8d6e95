import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { quantities } from '../../src/2-summarize/extractors/quantities.ts';
import { commentaryHtml } from '../../src/4-render/commentary-html.ts';
import { page, view } from '../../src/4-render/index.ts';
import { setting } from '../../src/4-render/setting.ts';
import { readDesk } from '../../src/io/desk-folder.ts';
import { outlines } from '../../src/io/outlines.ts';
import { readTemplates } from '../../src/io/templates.ts';
import { BriefError } from '../../src/model/brief-error.ts';
import { DaySpan } from '../../src/model/day-span.ts';
import { Desk } from '../../src/model/desk.ts';
import type { Edition } from '../../src/model/edition.ts';
import { citationMarks } from '../../src/notes/citation-marks.ts';
import { resolveArticleTimes } from '../../src/text/article-times.ts';
import { daySpan, fromDayNumber, parts } from '../../src/text/calendar.ts';
import { numbersIn } from '../../src/text/numbers.ts';
import { fixtureEdition } from '../4-render/fixture-edition.ts';
import { folderWith } from '../desk.ts';
import { read as readNote } from '../notes/sources.ts';
import { ALL_FRAGMENTS } from './fragments.ts';
import { wrongsOf } from './page-checks.ts';

const mashed = (...pieces: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 }), fc.integer().map(String)), { maxLength: 14 })
    .map((all) => all.join(''));

// biome-ignore format: a list of words
const TIMES = ['on ', 'in ', 'last ', 'next ', 'Monday', 'March', 'May ', '31 ', '29 February ', '4 March 2019', ' 2019', '1899', '’20s', 'since ', 'until ', 'before ',
  'six days later', 'a year ago', 'that same year', 'early ', 'mid-', 'between ', ' and ', ' to ', '-', '/', ',', ' ', 'the 1990s', 'winter', 'two decades', '99999', 'th ', '12:30'];
// biome-ignore format: a list of words
const COUNTS = ['at least ', 'up to ', 'about ', 'dozens of ', 'hundreds', 'half a ', 'two ', 'thirty-', 'one hundred and ', 'million ', '1,204 ', '3.5 ', '12,', '$', '€ ', '%', ' per cent ', 'fighters ',
  'people ', 'were killed', 'wounding ', 'including ', 'of them ', 'km', ' to ', '-', '–', ' and ', ', ', '1e400', '٣٤ ', '½ ', 'th ', 'aged '];
const MARKDOWN = [
  '[@river ¶1]',
  '[@river ¶2; @hill/report "held by forty men"]',
  '[@',
  ']',
  '\\[@river ¶1]',
  '"',
  '“',
  '\n\n',
  '- ',
  '> ',
  '`',
  '```\n',
  '| a | b |\n|-|-|\n',
];
const MORE = [
  '](javascript:x)',
  '![x](http://x.example)',
  '<b onclick=x>',
  '&#106;',
  '[a]: http://x.example\n',
  '***',
  '~~',
  '# ',
  '===\n',
  '{{{',
  '\ue000',
  '0\ue001',
];

describe('whatever stands in a text', () => {
  it('its times are days of the calendar, in order, with the words that tell them', () => {
    fc.assert(
      fc.property(fc.array(mashed(...TIMES), { minLength: 1, maxLength: 4 }), fc.integer({ min: -40_000, max: 40_000 }), (texts, at) => {
        const report = daySpan(fromDayNumber(at));
        const resolved = resolveArticleTimes(
          texts.map((text, index) => ({ text, passage: index + 1 })),
          report,
        );
        for (const [index, times] of resolved.entries()) {
          for (const { span, start, end, wording } of times) {
            expect(DaySpan.safeParse(span).success && span.start <= span.end).toBe(true);
            expect(texts[index]?.slice(start, end)).toBe(wording);
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it('a day that is written out is that day, whenever the report is from', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 40_000 }), fc.integer({ min: -25_000, max: 40_000 }), (at, reported) => {
        const day = fromDayNumber(at);
        const { year, month, day: n } = parts(day);
        const name = new Date(Date.UTC(2000, month - 1, 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
        for (const written of [`${n} ${name} ${year}`, `${name} ${n}, ${year}`, `${n} ${name.toUpperCase()} ${year}`]) {
          const [times] = resolveArticleTimes([{ text: `The bridge was taken on ${written}.`, passage: 3 }], daySpan(fromDayNumber(reported)));
          expect([written, times?.[0]?.span]).toEqual([written, daySpan(day)]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('its numbers and quantities stand where they say, in order, and are numbers', () => {
    fc.assert(
      fc.property(mashed(...COUNTS), (text) => {
        for (const found of [numbersIn(text), quantities(text, []).map(({ at, value, max, wording }) => ({ ...at, value, max, wording }))]) {
          for (const one of found) {
            expect([one.start < one.end, one.end <= text.length, Number.isFinite(one.value), one.max === null || one.max >= one.value]).toEqual(
              Array(4).fill(true),
            );
            if ('wording' in one) expect(text.slice(one.start, one.end)).toBe(one.wording);
          }
          expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a number that is written with separators is that number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), (n) => {
        const [found] = quantities(`The group has about ${n.toLocaleString('en')} fighters in the north.`, []);
        expect(found).toMatchObject({ value: n, qualifier: 'about', counted: 'fighters' });
      }),
      { numRuns: 150 },
    );
  });

  it('citations in a note are found in order, none twice, and a note is read or refused with place and remedy', async () => {
    const note = mashed(...MARKDOWN, ...MORE, ...ALL_FRAGMENTS);
    await fc.assert(
      fc.asyncProperty(note, async (text) => {
        let last = 0;
        for (const { start, end } of citationMarks(text)) {
          expect([start >= last, end > start, end <= text.length, text.slice(start, start + 2)]).toEqual([true, true, true, '[@']);
          last = end;
        }
        const { problems } = await readNote(text);
        for (const { code, file, hint } of problems) expect([code.startsWith('notes/'), file !== null, hint !== null]).toEqual([true, true, true]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('commentary becomes nothing but its own harmless elements, with each of its citations once', () => {
    fc.assert(
      fc.property(mashed(...MARKDOWN, ...MORE, ...ALL_FRAGMENTS), (markdown) => {
        const marks = citationMarks(markdown).map(({ start, end }) => ({ start, end, citations: [1] }));
        const html = commentaryHtml({ markdown, marks }, () => [{ target: 'q-1', label: '1 ¶1', separator: '' }], setting('en'));
        const { document } = new JSDOM(`<main>${html}</main>`).window;
        const main = document.querySelector('main');
        const bad = 'script,iframe,img,style,form,input,object,embed,link,meta,base,svg,math,video,template,noscript,textarea,select,button';
        expect([main?.querySelectorAll(bad).length, document.body.children.length]).toEqual([0, 1]);
        for (const element of main?.querySelectorAll('*') ?? []) {
          for (const { name, value } of element.attributes) {
            expect(['href', 'rel', 'lang', 'dir', 'start', 'id', 'class']).toContain(name);
            if (name === 'href') expect(value).toMatch(/^(?:https?:|mailto:|#q-1$)/);
          }
        }
        const ids = [...(main?.querySelectorAll('span.cites[id]') ?? [])].map(({ id }) => id);
        expect([ids.length, new Set(ids).size]).toEqual([marks.length, marks.length]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('a whole page holds it as text, wherever an edition has words of others', async () => {
    const templates = await readTemplates('templates', null);
    const made = outlines();
    const words = mashed(...ALL_FRAGMENTS, '{{desk}}', '{{{style}}}', '</style>', '</script>', '\u2028').map((text) => `x${text}`);
    fc.assert(
      fc.property(words, words, (one, other) => {
        const edition = hostileEdition(fixtureEdition(), one, other);
        expect(wrongsOf(page(view(edition, made), templates, { variant: 'screen', paper: 'A4' }))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});

/** The same edition with these words wherever a source's may stand. */
function hostileEdition(edition: Edition, one: string, other: string): Edition {
  const stated = <T>(value: T) => ({ value, basis: { how: 'stated' as const, why: one } });
  const entry = (each: Edition['bottomLine'][number]) => ({
    ...each,
    runs: [
      { text: one, inserted: false },
      { text: other, inserted: true },
    ],
  });
  return {
    ...edition,
    desk: other,
    subject: { ...edition.subject, name: one, what: other, aliases: [one, other] },
    bottomLine: edition.bottomLine.map(entry),
    sections: edition.sections.map((section) => ({ ...section, entries: section.entries.map(entry) })),
    glance: edition.glance.map((row) => ({ ...row, values: row.values.map((value) => ({ ...value, text: one, note: other })) })),
    timeline: edition.timeline.map((item) => ({ ...item, text: one })),
    disputes: edition.disputes.map((dispute) => ({
      ...dispute,
      topic: one,
      sides: dispute.sides.map((side) => ({ ...side, claim: one, holder: other })),
    })),
    sources: edition.sources.map((source) => ({
      ...source,
      descriptor: other,
      source: { ...source.source, title: stated(one), byline: stated([other]), publisher: stated(one), url: stated(`https://x.example/${other}`) },
    })),
    quotations: edition.quotations.map((quotation) => ({
      ...quotation,
      evidence: { ...quotation.evidence, exact: one, prefix: other, suffix: one },
    })),
  };
}

describe('whatever stands in a data file', () => {
  it('is read, or refused with its file and the reason, and what was read reads the same again', async () => {
    const folder = await folderWith({ 'data/x.json': '' });
    const keys = fc.constantFrom(...Object.keys(Desk.parse({})), '__proto__', 'constructor', 'toString', 'limits', 'id');
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('TLP:RED', 'A4', -1, 9e15, [], {}));
    const record = fc
      .array(fc.tuple(keys, value), { maxLength: 5 })
      .map((pairs) => `{${pairs.map(([key, held]) => `${JSON.stringify(key)}:${JSON.stringify(held)}`).join(',')}}`);
    const text = fc.oneof(
      record,
      fc.json(),
      fc.string({ unit: 'binary', maxLength: 40 }),
      record.map((all) => `[${all}]`),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('desk', 'groups', 'regions', 'sources', 'retractions'), text, async (name, content) => {
        const path = join(folder, 'data', `${name}.json`);
        await writeFile(path, content);
        try {
          const { desk } = await readDesk(folder);
          expect(Desk.parse(JSON.parse(JSON.stringify(desk)))).toEqual(desk);
        } catch (error) {
          if (!(error instanceof BriefError)) throw error;
          for (const { code, file, message } of error.problems)
            expect([code.startsWith('data/'), file?.startsWith('data/'), message.length > 10]).toEqual([true, true, true]);
        }
        await writeFile(path, name === 'desk' ? '{}' : '[]');
      }),
      { numRuns: 200 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 60_000);
});
