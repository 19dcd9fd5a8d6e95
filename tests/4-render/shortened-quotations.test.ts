import { describe, expect, it } from 'vitest';
import { view } from '../../src/4-render/index.ts';
import { firstOf } from '../../src/4-render/shortened-quotations.ts';
import { outlines } from '../../src/io/outlines.ts';
import { Edition } from '../../src/model/edition.ts';
import { QuotationLimits } from '../../src/model/look.ts';
import { fixtureEdition } from './fixture-edition.ts';

const edition = (chars: number) => Edition.parse({ ...fixtureEdition(), sources: fixtureEdition().sources.map((source) => ({ ...source, chars })) });
const annex = (of: Edition, limits: object) => view(of, outlines(), QuotationLimits.parse(limits)).annex;
const shown = (of: Edition, limits: object) =>
  annex(of, limits).groups.map(({ n, quotations }) => ({ n, texts: quotations.map(({ exact }) => exact.map(({ text }) => text).join('')) }));
const words = (text: string) => text.replace(' […]', '').split(/\s+/).length;

describe('limits on quotations', () => {
  it('shorten nothing and say nothing when there are none, or none is reached', () => {
    expect(annex(edition(100_000), {})).toEqual(annex(edition(100_000), { longestWords: 500, mostOfArticle: 0.9 }));
    expect(annex(edition(100_000), {}).shortened).toBe('');
  });

  it('cut a long quotation to so many words with an ellipsis, and say so', () => {
    const texts = shown(edition(100_000), { longestWords: 6 }).flatMap((group) => group.texts);
    expect(Math.max(...texts.map(words))).toBe(6);
    expect(texts.filter((text) => text.endsWith(' […]')).length).toBeGreaterThan(5);
    expect(annex(edition(100_000), { longestWords: 6 }).shortened).toMatch(/^Quotations are shortened here, “\[…\]”: to 6 words at most\./);
  });

  it('keep what is shown of each article within its share, name the sources that were shortened, and show the start of each', () => {
    const chars = 2000;
    for (const { n, texts } of shown(edition(chars), { mostOfArticle: 0.1 })) {
      const sum = texts.reduce((all, text) => all + text.replace(' […]', '').length, 0);
      expect(sum <= chars * 0.1 || texts.every((text) => words(text) === 1)).toBe(true);
      expect(texts.every((text) => text !== '')).toBe(true);
      if (texts.some((text) => text.endsWith('[…]'))) expect(annex(edition(chars), { mostOfArticle: 0.1 }).shortened).toContain(`for source ${n}`);
    }
    expect(annex(edition(chars), { mostOfArticle: 0.1 }).shortened).toContain('no more than 10 % of an article');
  });

  it('show as many words around as the desk wants', () => {
    const around = (limits: object) =>
      annex(edition(9000), limits)
        .groups.flatMap(({ quotations }) => quotations.flatMap(({ before, prefix, suffix, after }) => [before, prefix, suffix, after]))
        .flat()
        .reduce((sum, { text }) => sum + text.length, 0);
    expect(around({ contextWords: 0 })).toBe(0);
    expect(around({ contextWords: 2 })).toBeLessThan(around({}));
  });

  it('leave a text alone that is short enough', () => {
    expect([firstOf('one two', 2), firstOf('one two three', 2), firstOf('one two', undefined)]).toEqual(['one two', 'one two […]', 'one two']);
  });
});
