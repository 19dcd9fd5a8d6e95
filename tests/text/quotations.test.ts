import { describe, expect, it } from 'vitest';
import { quotations } from '../../src/text/quotations.ts';

const quoted = (text: string): string[] => quotations(text).map((range) => text.slice(range.start, range.end));

describe('quotations', () => {
  it('finds curly, straight, angled and single quotations, and not apostrophes', () => {
    expect(quoted(`He’s “one”, "two", «three», ‘four don’t’ and 'five'. The men's.`)).toEqual([
      '“one”',
      '"two"',
      '«three»',
      '‘four don’t’',
      "'five'",
    ]);
  });

  it('does not list a quotation inside a quotation', () => {
    expect(quoted('He said “it is ‘theirs’ now”.')).toEqual(['“it is ‘theirs’ now”']);
  });

  it('runs an unclosed quotation to the end of its paragraph', () => {
    expect(quotations('A “b c.\n\nD e.')).toEqual([{ start: 2, end: 7, closed: false }]);
  });
});
