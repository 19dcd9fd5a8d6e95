import type { Range } from '../../model/range.ts';
import { shortBehind, spelledFrom } from './initials.ts';

/** Names whose extent a short form has shown somewhere, by their first word. */
export type WholeNames = ReadonlyMap<string, readonly string[]>;

const FIRST_WORD = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}]*/gu;
const BEFORE_SHORT = /\s?\((?=["“\p{Lu}]|the\s|or\s|also\s)|,?\s(?=or\s\p{Lu}\.?\p{Lu})/gu;

/** The names that the texts give a short form of, each from the farthest word whose initial it has. */
export function wholeNames(texts: readonly string[]): WholeNames {
  const names = new Map<string, string[]>();
  for (const text of texts) {
    for (const { index } of text.matchAll(BEFORE_SHORT)) {
      const short = shortBehind(text, index);
      const start = short === null ? null : spelledFrom(text, index, short);
      if (start === null) continue;
      const name = text.slice(start, index);
      const first = /^[\p{L}\p{M}\p{N}]+/u.exec(name)?.[0] ?? '';
      const known = names.get(first);
      if (known === undefined) names.set(first, [name]);
      else if (!known.includes(name)) known.push(name);
    }
  }
  for (const list of names.values()) list.sort((a, b) => b.length - a.length);
  return names;
}

/** Where they stand in a sentence, the longest of those that begin at one word. */
export function wholeNamesIn(sentence: string, names: WholeNames): readonly Range[] {
  const found: Range[] = [];
  let end = 0;
  for (const { 0: word, index } of sentence.matchAll(FIRST_WORD)) {
    if (index < end) continue;
    const name = names.get(word)?.find((one) => sentence.startsWith(one, index) && !/^[\p{L}\p{N}]/u.test(sentence.slice(index + one.length)));
    if (name === undefined) continue;
    end = index + name.length;
    found.push({ start: index, end });
  }
  return found;
}
