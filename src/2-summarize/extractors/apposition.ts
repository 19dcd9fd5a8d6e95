import { TITLE_WORDS } from '../lexicon/titles.ts';
import { AUXILIARIES, BE } from '../lexicon/verbs.ts';
import { isVerb } from './counted.ts';
import type { PersonMention } from './people.ts';
import { appositionRole } from './person-roles.ts';
import { isAbbreviationGap } from './phrase-edges.ts';
import { gapBefore, type WordsOf } from './words-of.ts';

/** "X, head of Y, said": the person before an apposition between commas that ends right before word `end`. */
export function apposedPerson(
  words: WordsOf,
  end: number,
  people: readonly PersonMention[],
): { readonly start: number; readonly person: PersonMention } | null {
  const before = words.text.slice(words.list[end - 1]?.end ?? 0, words.list[end]?.start ?? 0);
  if (!/^[)\]]?\s?,\s*$/.test(before)) return null;
  for (let at = end - 1; at > 0 && at > end - MAX_APPOSITION_WORDS; at -= 1) {
    if (!/^\s?,\s*$/.test(gapBefore(words, at))) continue;
    const close = words.list[at - 1]?.end ?? 0;
    const person = people.findLast((mention) => mention.end === close);
    const opener = words.list[at]?.norm ?? '';
    if (person !== undefined && !BE.has(opener) && !AUXILIARIES.has(opener) && !CLAUSE_OPENERS.test(opener)) {
      return { start: titleStart(words, person), person };
    }
  }
  return null;
}

/** Where the titles before a person's name begin: "Gen." in "Gen. Name". */
function titleStart(words: WordsOf, person: PersonMention): number {
  let at = words.list.findIndex((word) => word.end > person.start);
  while (at > 0 && TITLE_WORDS.has(words.list[at - 1]?.norm ?? '') && /^\.?\s$/.test(gapBefore(words, at))) at -= 1;
  return words.list[at]?.start ?? person.start;
}

// "head of the command that oversees troops deployed in three countries".
const MAX_APPOSITION_WORDS = 24;
/** Words that open a clause of its own and no apposition. */
const CLAUSE_OPENERS = /^(?:and|but|or|while|when|as|after|although|because)$/;

/** ", a war monitor," tells what a body is; ", the city fell" does not. */
function isBodyApposition(words: WordsOf, at: number): boolean {
  if (!/^an?$/.test(words.list[at]?.norm ?? '')) return false;
  for (let to = at + 1; to < at + MAX_BODY_WORDS; to += 1) {
    const norm = words.list[to]?.norm ?? '';
    if (norm === '' || /[,.;]/.test(gapBefore(words, to))) return true;
    if (BE.has(norm) || AUXILIARIES.has(norm) || (isVerb(norm) && !/^(?:based|funded|backed|run|owned|linked)$/.test(norm))) return false;
  }
  return true;
}
const MAX_BODY_WORDS = 12;

/** Where an apposition that begins with a comma at word `at` ends: at the next comma that is not within it, or the sentence's end. */
export function appositionEnd(words: WordsOf, at: number): number {
  if (
    !/^\s?,\s*$/.test(gapBefore(words, at)) ||
    !(words.list[at]?.norm === 'who' || appositionRole(words.text, words.list[at - 1]?.end ?? 0).isRole || isBodyApposition(words, at))
  )
    return 0;
  let end = 0;
  for (let to = at; to < words.list.length && to < at + MAX_APPOSITION_WORDS; to += 1) {
    if (to > at && /[,;:—–“”"]|--|\.\s/.test(gapBefore(words, to)) && !isAbbreviationGap(words, to)) break;
    end = words.list[to]?.end ?? end;
  }
  return end;
}
