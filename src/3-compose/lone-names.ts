import type { Range } from '../model/range.ts';
import { STARTERS } from '../text/abbreviations.ts';
import { fold } from '../text/words.ts';

/** A capitalised word that no other name stands beside: it may be a surname. Offsets in the text; `key` is what surnames are compared by. */
export type LoneName = Range & { readonly key: string };

/** A capitalised word with capitalised words or initials before it: "Karim Odell", "K. Odell". */
type LongerName = { readonly key: string; readonly before: string };

/** A name in one word, an article joined to it included: "al-Marani", "O’Dell". */
const NAME = /(?<![\p{L}\p{N}’'-])(?:[Aa]l-|[Ee]l-)?\p{Lu}[\p{L}’']*\p{Ll}(?:-\p{L}+)*/gu;

/** Shorter ones are too often something else. */
const MIN_KEY_CHARS = 4;

/** The words right before a name that belong to it: capitalised ones and initials. */
const BEFORE = /(?:(?:\p{Lu}[\p{L}’'.-]*)\s)+$/u;
/** Another name goes on from it: "Odell Street", "Odell and Sons" does not. */
const GOES_ON = /^(?:['’]s)?[\s-]\p{Lu}/u;
const BEFORE_CHARS = 60;

/** Titles that anybody bears. */
const COURTESY = /^(?:mr|mrs|ms|dr|sir|sheikh|shaykh|mullah)\.?$/iu;

/** A word of small and capital letters without marks, which is no article ("al", "el") that would be left out. */
const PLAIN_WORD = /^(?!(?:al|el)$)[a-z]+$/i;

/** What a surname is compared by: without articles, genitive and marks. */
export function surnameKey(name: string): string {
  // One word, as most names are in texts, has nothing to be taken apart.
  if (PLAIN_WORD.test(name)) return name.toLowerCase();
  return (
    fold(name.replace(/['’]s?$/u, '').replace(/^(?:[Aa]l|[Ee]l)[-\s]/u, ''))
      .split(/[^\p{L}]+/u)
      .filter((part) => part !== '' && part !== 'al' && part !== 'el')
      .at(-1) ?? ''
  );
}

/** The names of a text in one word, and those that end a longer name. */
export function namesIn(text: string): { readonly lone: readonly LoneName[]; readonly longer: readonly LongerName[] } {
  const lone: LoneName[] = [];
  const longer: LongerName[] = [];
  for (const match of text.matchAll(NAME)) {
    const written = match[0].replace(/['’]s$/u, '');
    const [start, end] = [match.index, match.index + written.length];
    const key = surnameKey(written);
    if (key.length < MIN_KEY_CHARS || STARTERS.has(key)) continue;
    const before = namedBefore(text, start);
    if (before !== '') longer.push({ key, before });
    else if (!GOES_ON.test(text.slice(end, end + 5))) lone.push({ start, end, key });
  }
  return { lone, longer };
}

const GAP = /[\s[\]]/;
const isSmall = (code: number): boolean => code > 96 && code < 123;

/** What most lone names stand behind, seen without a look at the words before: the text's beginning, a mark, or a word in small letters. */
function isBehindNoName(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && GAP.test(text.charAt(at - 1))) at -= 1;
  if (at === start || at === 0) return true;
  const end = at;
  while (at > 0 && isSmall(text.charCodeAt(at - 1))) at -= 1;
  return at < end && (at === 0 || GAP.test(text.charAt(at - 1)));
}

/** The rest of the name before its last word; brackets of the editor's belong to it. */
function namedBefore(text: string, start: number): string {
  if (isBehindNoName(text, start)) return '';
  const lead = text
    .slice(Math.max(0, start - BEFORE_CHARS), start)
    .replaceAll(']', ' ')
    .replaceAll('[', ' ')
    .replace(/\s+$/u, ' ');
  const words = (BEFORE.exec(lead)?.[0] ?? '').trim().split(' ');
  // "In May Odell": a word that begins sentences is no name.
  const own = words.slice(words.findLastIndex((word) => STARTERS.has(fold(word))) + 1).filter((word) => word !== '' && !COURTESY.test(word));
  return own.join(' ');
}
