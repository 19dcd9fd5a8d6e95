import { describe, expect, it } from 'vitest';
import { quoteSelectors } from '../../src/text/quote-selectors.ts';
import { article } from '../2-summarize/desk.ts';

describe('selectors of a quotation', () => {
  const told = article([
    'The first paragraph.',
    'A long road led from the market to the bridge before the flood, said a trader who keeps a stall there.',
  ]);
  const passage = told.passages[1] ?? expect.fail();
  const at = (words: string) => ({ start: told.text.indexOf(words), end: told.text.indexOf(words) + words.length });

  it('takes words around it from its own passage alone', () => {
    expect(quoteSelectors(told, passage, at('A long road'), { start: 7, end: 18 })).toEqual({
      passage: 2,
      exact: 'A long road',
      prefix: '',
      suffix: ' led from the market to the bridge before the fl',
      ...at('A long road'),
      raw: { start: 7, end: 18 },
    });
  });

  it('keeps no more than 48 characters on either side', () => {
    const { prefix, suffix } = quoteSelectors(told, passage, at('before'), { start: 0, end: 6 });
    expect(prefix).toBe('A long road led from the market to the bridge ');
    expect(suffix).toBe(' the flood, said a trader who keeps a stall ther');
    expect(suffix).toHaveLength(48);
  });
});
