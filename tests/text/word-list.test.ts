import { expect, it } from 'vitest';
import { wordList, wordsIn } from '../../src/text/word-list.ts';

it('gives the words of a list back in their order, with one that is empty, and none of none', () => {
  for (const words of [[], [''], ['', ''], ['bridge'], ['bridge', '', 'northern guard', '0,5', 'état']])
    expect(wordsIn(wordList(words))).toEqual(words);
});

it('takes words from a set as they stand in it', () => {
  expect(wordsIn(wordList(new Set(['river', 'brigade', 'river'])))).toEqual(['river', 'brigade']);
});
