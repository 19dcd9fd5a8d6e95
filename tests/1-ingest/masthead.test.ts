import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/1-ingest/block.ts';
import { publisherOfMasthead } from '../../src/1-ingest/masthead.ts';
import { block } from './stories.ts';

const header = (...lines: readonly string[]): readonly Block[] => lines.map((text, at) => block(text, { line: at + 1, lastLine: at + 1 }));

describe('publisherOfMasthead', () => {
  it.each([
    ['By Anna Berg | Centre for Valley Studies | May 2, 2021', 'Centre for Valley Studies'],
    ['Anna Berg • 2 May 2021 • The Northern Post', 'The Northern Post'],
    ['The Valley Review, May 2021, pages 12-14', 'The Valley Review'],
    ['News from Valley Watch, 2 May 2021', 'Valley Watch'],
  ])('reads "%s"', (line, name) => {
    expect(publisherOfMasthead(header(line), null)).toMatchObject({ value: name, basis: { how: 'stated' } });
  });

  it('infers it from the name above the day', () => {
    const found = publisherOfMasthead(header('Nine guards killed', 'Valley Access Group', '2 May 2021'), 'Nine guards killed');
    expect(found).toMatchObject({ value: 'Valley Access Group', basis: { how: 'inferred' } });
  });

  it.each([
    ['By Anna Berg | Staff Writer | May 2, 2021'],
    ['By Anna Berg | World News | May 2, 2021'],
    ['Anna Berg, 2 May 2021'],
    ['The bridge at Karsa was rebuilt by the Valley Group in May 2021, pages of its report say'],
  ])('finds nobody in "%s"', (line) => {
    expect(publisherOfMasthead(header(line), null)).toBeNull();
  });

  it('takes neither a person, nor a section, nor the headline above the day for it', () => {
    expect(publisherOfMasthead(header('Anna Berg', '2 May 2021'), null)).toBeNull();
    expect(publisherOfMasthead(header('World News', '2 May 2021'), null)).toBeNull();
    expect(publisherOfMasthead(header('Northern Post Reopens', '2 May 2021'), 'Northern Post Reopens')).toBeNull();
  });
});
