import type { Named, Reading } from './reading.ts';

/** "The oldest of them", "Another", "Chief among these": so many words that name nobody stand before the verb. */
const MAX_WORDS_BEFORE = 7;

/** The group that a sentence names only behind its "was", or as what remains of it, and that it yet is about: "The oldest was the Hill Front." Null where there is none. */
export function toldByBe({ tokens, names, people, text }: Reading): Named | null {
  const remains = names.find(({ kind, start }) => kind === 'group' && REMAINS.test(text.slice(0, start)));
  if (remains !== undefined) return remains;
  const be = tokens.findIndex(({ tag }) => tag === 'be');
  const [verb, next] = [tokens[be], tokens[be + 1]];
  if (verb === undefined || next === undefined || be === 0 || be > MAX_WORDS_BEFORE) return null;
  const isNamedBefore = [...names, ...people].some(({ start }) => start < verb.start);
  if (isNamedBefore || tokens.slice(0, be).some(({ tag, before }) => tag === 'verb' || /[,;:]/.test(before))) return null;
  const groups = names.filter(({ kind }) => kind === 'group');
  const [only] = groups;
  const isAlone = only !== undefined && groups.every(({ id }) => id === only.id);
  return isAlone && /^\s(?:the\s)?$/i.test(text.slice(verb.end, only.start)) ? only : null;
}

/** "What remains of the Hill Front now calls itself …": that is who goes on. */
const REMAINS = /^["“'‘]*(?:(?:In|Around|Near|Across)\s[^,;.]{2,40},\s)?what\s(?:now\s)?(?:remains|remained|is left|was left)\sof\s(?:the\s)?$/iu;
