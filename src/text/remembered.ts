import { ownString } from './narrow.ts';

/** Longer texts are not kept: a whole article is asked for once, and would push out its sentences. */
const MAX_CHARS = 2_000;

/**
 * The same function of a text, which keeps its last results, at most `most` to twice as many. Two generations: what is asked for again
 * moves into the younger, and the elder goes when the younger is full. A result is shared by all who ask and must not be changed.
 */
export function remembered<T extends NonNullable<unknown>>(most: number, work: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = young;
  // The rules ask of one sentence again and again before they ask of the next.
  let lastText: string | null = null;
  let last: T | undefined;
  return (text) => {
    if (last !== undefined && text === lastText) return last;
    if (text.length > MAX_CHARS) return work(text);
    let result = young.get(text);
    if (result === undefined) {
      const own = ownString(text);
      result = old.get(own) ?? work(own);
      if (young.size >= most) {
        old = young;
        young = new Map();
      }
      young.set(own, result);
    }
    lastText = text;
    last = result;
    return result;
  };
}
