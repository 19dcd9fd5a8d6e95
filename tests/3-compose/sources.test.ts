import { describe, expect, it } from 'vitest';
import { annex } from '../../src/3-compose/annex.ts';
import { descriptor } from '../../src/3-compose/descriptor.ts';
import { sourceSummary } from '../../src/3-compose/source-summary.ts';
import { catalogue } from '../../src/labels/index.ts';
import type { Summary } from '../../src/model/summary.ts';
import { article, statement } from './fixtures.ts';

const { edition: words } = catalogue('en');

const two = (date: string | null = '2031-03-04') => [
  article('one', [statement('The Front left.'), statement('The Front came back.')], { date }),
  article('two', [statement('The Front taxes salt.')], { publisher: null }),
];
const cite = (summaries: readonly Summary[], articles: readonly string[]) => {
  const made = annex(new Map(summaries.map((summary) => [summary.article.id, summary])), words);
  for (const id of articles) {
    for (const one of summaries.find(({ article: { id: known } }) => known === id)?.statements ?? []) {
      made.cite(
        one.evidence.map((evidence) => ({ article: id, evidence })),
        `e-${id}`,
      );
    }
  }
  return made;
};

describe('the annex', () => {
  it('numbers sources by first use, not by name', () => {
    expect(
      cite(two(), ['two', 'one'])
        .sources()
        .map(({ n, article: id }) => `${n} ${id}`),
    ).toEqual(['1 two', '2 one']);
  });

  it('gives one number to a quotation that is cited twice, and knows both users', () => {
    const [first] = two();
    const evidence = first?.statements[0]?.evidence[0];
    if (first === undefined || evidence === undefined) throw new Error('no evidence');
    const made = cite([first], []);
    const reference = { article: 'one', evidence };
    expect([made.cite([reference], 'e-1'), made.cite([reference], 'timeline-1')]).toEqual([[1], [1]]);
    expect(made.quotations(() => 6).map((quotation) => quotation.usedBy)).toEqual([['e-1', 'timeline-1']]);
  });
});

describe('a source’s descriptor', () => {
  it('says when an article rests on nobody but its author', () => {
    const [, second] = two();
    expect(second === undefined ? '' : descriptor(second, words)).toBe('Report; rests on its author, who names no source.');
  });

  it('names whom the article quotes, the most quoted first', () => {
    const said = (name: string) => statement(`${name} said the Front left.`, { holder: { name, role: null, stance: 'says' } });
    const summary = article('one', [said('Ada Pell'), said('Vale Observatory'), said('Vale Observatory')]);
    expect(descriptor(summary, words)).toContain('rests in part on Vale Observatory, Ada Pell.');
  });
});

describe('the source summary statement', () => {
  it('tells how many articles there are, over what time, which carries the brief, and what is weak', () => {
    const text = sourceSummary(cite(two('2030-01-02'), ['one', 'two']).sources(), words);
    expect(text).toBe(
      'This brief rests on 2 articles from one known publisher, dated from 2 January 2030 to 4 March 2031. Source 1 carries 67% of the quotations. ' +
        'Weaknesses: all not graded for reliability; 1 without a known publisher; all without a named author.',
    );
  });

  it('says so when no article is dated', () => {
    const undated = [article('one', [statement('The Front left.')], { date: null })];
    expect(sourceSummary(cite(undated, ['one']).sources(), words)).toContain('none of them dated');
  });
});
