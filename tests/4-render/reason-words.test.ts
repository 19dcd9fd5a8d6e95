import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/1-ingest/index.ts';
import { reasonPieces } from '../../src/4-render/reason-words.ts';
import { setting } from '../../src/4-render/setting.ts';
import type { Language } from '../../src/model/language.ts';
import { seed } from '../1-ingest/stories.ts';

const told = (why: string, language: Language) =>
  reasonPieces(why, setting(language))
    ?.map(({ text }) => text)
    .join('') ?? null;

const REASONS = [
  'it names "May 3, 2031"',
  'it says "May 3" without a year',
  '"Monday, May 3" falls on the weekday it names',
  '"last week" is the newest event it reports as news',
  '"last Monday" is 3 May 2031 in another article of the desk',
  '"last Monday" is 3 May 2031 in "The raid; and after"',
  '"last month" and "April" are of one event',
  'it is written "two years after" what it dates "2029" or "May 2029"',
  'the end of the period it reports on: "1 to 8 May 2031"',
  'from its layout, which is that of article 2 of the same seed',
  'from line 12: "told The Vale Courier"',
];

describe('reasons for what was inferred of a source', () => {
  it.each(REASONS)('stand in English as they are kept: %s', (why) => {
    expect(told(why, 'en')).toBe(why);
    expect(told(`${why}; ${REASONS[0]}`, 'en')).toBe(`${why}; ${REASONS[0]}`);
  });

  it('stand in the language of the page around the words of the article', () => {
    expect(told('"last Monday" is 3 May 2031 in "The raid"; it names "2031"', 'fr')).toBe(
      '«\u00a0last Monday\u00a0», c’est-à-dire 3 mai 2031 selon «\u00a0The raid\u00a0»\u00a0; l’article nomme «\u00a02031\u00a0»',
    );
    const words = reasonPieces('it names "2031 and May"', setting('ar'))?.filter(({ foreign }) => foreign?.lang === 'en');
    expect(words?.map(({ text }) => text)).toEqual(['2031 and May']);
  });

  it('are left as they are where one is of no known form', () => {
    expect(told('the address names the institute', 'fr')).toBeNull();
    expect(told('it names "2031"; the address names the institute', 'fr')).toBeNull();
  });

  it('are all of a known form, as far as the bundled seeds have them', async () => {
    const folder = join(import.meta.dirname, '..', '..', 'seeds');
    const { articles } = await ingest(
      readdirSync(folder).map((path) => seed(path, new Uint8Array(readFileSync(join(folder, path))))),
      [],
    );
    const reasons = articles.flatMap(({ source: { title, byline, publisher, date, url, origin } }) =>
      [title, byline, publisher, date, url, origin].flatMap((fact) =>
        fact?.basis.how === 'inferred' ? [fact.basis.why.replace(/^inferred:? /, '')] : [],
      ),
    );
    expect(reasons.length).toBeGreaterThan(9);
    expect(reasons.filter((why) => told(why, 'fr') === null)).toEqual([]);
  });
});
