import { describe, expect, it } from 'vitest';
import { summarizer } from '../../src/2-summarize/index.ts';
import { Group } from '../../src/model/gazetteer.ts';
import { article, gazetteer } from './desk.ts';

/** The printed sentences on a desk on which these groups split from the Hill Front. */
const printedWith =
  (...parts: readonly object[]) =>
  (...paragraphs: string[]): string[] =>
    summarizer({ ...gazetteer, groups: [...gazetteer.groups, ...parts.map((part) => Group.parse(part))] })(article(paragraphs)).statements.map(
      ({ text }) => text,
    );
const ties = [{ type: 'split from', to: 'hill-front' }];
const COAST = { id: 'coast-band', name: 'Coast Band', parent: 'dawn-state', ties };
const TOLD = [
  'The Hill Front sent men to Mera when Karim Odell pledged allegiance to the Dawn State in 2015.',
  'The faction made its name on 26 October 2016, when it took the port of Tolve.',
] as const;

describe('the faction', () => {
  it('is the group that split from the one told of, where the article names it or its parent', () => {
    expect(printedWith(COAST)(...TOLD)[1]).toBe('[Coast Band] made its name on 26 October 2016, when it took the port of Tolve.');
  });

  it('is nobody who is certain where several split from it, and the group itself where none did', () => {
    const RIVER = { id: 'river-band', name: 'River Band', parent: 'dawn-state', ties };
    expect(printedWith(COAST, RIVER)(...TOLD).join()).not.toContain('] made its name');
    expect(printedWith()(...TOLD)[1]).toContain('[Hill Front] made its name');
  });
});
