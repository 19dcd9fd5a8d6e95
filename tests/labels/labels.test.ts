import { describe, expect, it } from 'vitest';
import { type Catalogue, catalogue } from '../../src/labels/index.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { formatSpan } from '../../src/text/calendar.ts';
import { leaves } from './leaves.ts';

const keys = (language: (typeof LANGUAGES)[number]) => leaves(catalogue(language)).map(({ path }) => path);

describe('a catalogue of labels', () => {
  it.each(LANGUAGES)('has in "%s" every word that English has, and none empty that is not', (language) => {
    // ROLES and ENDS of a language are its own: only what the catalogue holds is compared.
    expect(keys(language).sort()).toEqual(keys('en').sort());
    const english = new Map(leaves(catalogue('en')).map(({ path, text }) => [path, text]));
    const empty = leaves(catalogue(language)).filter(({ path, text }) => text.trim() === '' && english.get(path)?.trim() !== '');
    expect(empty).toEqual([]);
  });

  it('says in French no colon or semicolon behind a space at which a line may break', () => {
    const wrong = leaves(catalogue('fr')).filter(({ text }) => / [:;!?»]|« |(?<![\s\u00a0])[;!?]|(?<![\s\u00a0\d])(?<!^):(?!\/)/u.test(text));
    expect(wrong).toEqual([]);
  });

  it('says in Arabic nothing in Latin letters but names of standards and formats', () => {
    const KNOWN =
      /\b(?:TLP|CLEAR|GREEN|AMBER|STRICT|RED|ICD|Admiralty|Natural Earth|Atom|F6?|[A-F]|PDF)\b|∎|likely|unlikely|probable|improbable|remote|certain|chance|odds/g;
    const wrong = leaves(catalogue('ar')).filter(({ text }) => /\p{Script=Latin}/u.test(text.replace(KNOWN, '')));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['en', ['1 quotation', '2 quotations', '1,204 quotations']],
    ['fr', ['1 citation', '2 citations', '1\u00a0204 citations']],
    ['ar', ['اقتباس واحد', 'اقتباسان', '1,204 اقتباسات']],
  ] as const)('counts in "%s" by its own plurals', (language, counts) => {
    const { quotations } = catalogue(language).page;
    expect([1, 2, 1204].map(quotations)).toEqual(counts);
  });

  it('counts in Arabic from three to ten, from eleven on, and hundreds, each in its form', () => {
    const { quotations } = catalogue('ar').page;
    expect([3, 11, 100].map(quotations)).toEqual(['3 اقتباسات', '11 اقتباسًا', '100 اقتباس']);
  });

  it.each([
    ['en', '27 November 2024', 'late 2021', '30 November to 1 December 2024'],
    ['fr', '27 novembre 2024', 'fin 2021', '30 novembre au 1er décembre 2024'],
    ['ar', '27 نوفمبر 2024', 'أواخر 2021', '30 نوفمبر إلى 1 ديسمبر 2024'],
  ] as const)('writes dates in "%s" no finer than they are known', (language, day, third, range) => {
    const { dates } = catalogue(language).edition;
    expect(formatSpan({ start: '2024-11-27', end: '2024-11-27', precision: 'day' }, dates)).toBe(day);
    expect(formatSpan({ start: '2021-09-01', end: '2021-12-31', precision: 'year' }, dates)).toBe(third);
    expect(formatSpan({ start: '2024-11-30', end: '2024-12-01', precision: 'range' }, dates)).toBe(range);
  });

  it('prints the words of ICD 203 as the standard has them in English, and beside its own in other languages', () => {
    const said = (words: Catalogue) => words.scales.likelihoodWord(words.page.likelihoods.likely, 'likely');
    expect(said(catalogue('en'))).toBe('likely');
    expect(said(catalogue('fr'))).toBe('probable (likely)');
    expect(said(catalogue('ar'))).toBe('مرجّح (likely)');
  });
});
