import { describe, expect, it } from 'vitest';
import { view } from '../../src/4-render/index.ts';
import { outlines } from '../../src/io/outlines.ts';
import { Edition } from '../../src/model/edition.ts';
import { fixtureEdition } from './fixture-edition.ts';

/** The fixture with every quotation of source 1 confirmed, and the first of source 6. */
const graded = Edition.parse({
  ...fixtureEdition(),
  quotations: fixtureEdition().quotations.map((quotation, at, all) => ({
    ...quotation,
    credibility: quotation.source === 1 || all.findIndex(({ source }) => source === 6) === at ? 1 : 6,
  })),
});

describe('Admiralty grades', () => {
  it('stand in the list of sources, with the span of their items, and say when the desk has graded nothing', () => {
    expect(view(graded, outlines()).sources.list.map(({ grade }) => grade)).toEqual(['B1', 'C6', 'B6', 'D6', 'A6', 'F1–F6, source ungraded']);
    expect(view(fixtureEdition(), outlines()).sources.list[5]?.grade).toBe('F6, source ungraded');
  });

  it('stand beside each quotation', () => {
    const groups = view(graded, outlines()).annex.groups;
    expect(groups[0]?.quotations.every(({ grade }) => grade === 'B1')).toBe(true);
    expect(groups[0]?.quotations[0]?.source).toMatch(/, B1$/);
    expect(groups[5]?.quotations.map(({ grade }) => grade).sort()).toContain('F1');
  });

  it('are explained on the last page, those that occur', () => {
    const meaning = view(graded, outlines()).about.scales.find(({ name }) => name.startsWith('Grades'))?.meaning ?? '';
    expect(meaning).toContain('1: confirmed: two independent origins');
    expect(meaning).not.toContain('3: ');
    expect(meaning).toContain('F6 stands for ungraded');
  });
});
