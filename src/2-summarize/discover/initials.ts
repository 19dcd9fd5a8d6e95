import { fold } from '../../text/words.ts';

/** Words that a name's short form counts or passes over. */
const LINKS = new Set('of for and the in on al el de del la las los y e da do dos du des et bin wa ul'.split(' '));
const MAX_WORDS = 14;
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’]s?(?![\p{L}\p{N}]))?/gu;
const BEHIND = /^(?:\s?\(|,?\s(?=or\s\p{Lu}\.?\p{Lu}))(?:the\s|or\s|also\s)?["“]?(\p{Lu}[\p{Lu}\p{N}-]{1,9}|(?:\p{Lu}\.){2,8})["”]?[),.;]/u;
const BEHIND_CHARS = 28;

/** The short form that a text gives right behind `end`, in brackets or after "or": "(NG)", "(the N.G.)". Null where there is none. */
export const shortBehind = (text: string, end: number): string | null => BEHIND.exec(text.slice(end, end + BEHIND_CHARS))?.[1] ?? null;

/**
 * Where the name begins that ends at `end` and whose initials spell the short form: at the farthest word that does, so that "Justice and Unity
 * Movement (JUM)" is whole. Each word with a capital gives one letter, a link may give one. Null where no words do.
 * After Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text" (2003), with initials alone.
 */
export function spelledFrom(text: string, end: number, short: string): number | null {
  const letters = short.replace(/[^\p{L}]/gu, '');
  const from = Math.max(0, end - MAX_NAME_CHARS);
  const before = [...text.slice(from, end).matchAll(WORD)].slice(-MAX_WORDS).map((match) => ({ start: from + match.index, text: match[0] }));
  if (letters.length < 2 || before.at(-1)?.start === undefined) return null;
  let spelled: number | null = null;
  // What is left of the short form, in front of the words passed: several where a link may count or not.
  let left = new Set([letters.length]);
  let next = end;
  for (const word of before.reverse()) {
    if (!BETWEEN.test(text.slice(word.start + word.text.length, next))) break;
    const isLink = !/^\p{Lu}/u.test(word.text);
    if (isLink && !LINKS.has(fold(word.text))) break;
    const initial = word.text.slice(0, 1).toUpperCase();
    const taken = [...left].flatMap((count) => (letters[count - 1] === initial ? [count - 1] : []));
    left = new Set(isLink || text[word.start - 1] === '-' ? [...left, ...taken] : taken);
    if (left.size === 0) break;
    next = word.start;
    if (!isLink && left.has(0)) spelled = word.start;
  }
  return spelled;
}

const MAX_NAME_CHARS = 120;
// Within a name: a space, a hyphen, a qualifier's brackets.
const BETWEEN = /^(?:[\s\u00a0]?[-‑(]|\)?[\s\u00a0]?|\))$/u;
