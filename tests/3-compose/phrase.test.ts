import { describe, expect, it } from 'vitest';
import { quantityPhrase } from '../../src/3-compose/phrase.ts';
import { count, statement } from './fixtures.ts';

const phrase = (text: string, wording: string) => quantityPhrase(statement(text), count(text, wording, 500, { counted: 'fighters' }));

describe('a number in the words of its sentence', () => {
  it('keeps the hedge that stands before it', () => {
    expect(phrase('The Front is estimated to have 500 fighters.', '500 fighters')).toBe('estimated to have 500 fighters');
    expect(phrase('The Front may have 500 well-armed fighters.', '500')).toBe('may have 500 well-armed fighters');
    expect(phrase('The Front has 500 fighters.', '500 fighters')).toBe('500 fighters');
  });
});
