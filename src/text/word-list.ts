/**
 * Words in one string, each behind a stroke: a list of strings takes ten times as many bytes as their letters, and ten thousand articles have two
 * million of them. A stroke is in no word, for it is neither letter nor digit.
 */
export type WordList = string;

const STROKE = '|';

export function wordList(words: Iterable<string>): WordList {
  let list = '';
  for (const word of words) list += STROKE + word;
  return list;
}

/** The words of a list, in its order. */
export const wordsIn = (list: WordList): readonly string[] => (list === '' ? [] : list.slice(1).split(STROKE));
