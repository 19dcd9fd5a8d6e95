import { isPersonNoun } from '../lexicon/persons.ts';
import { SPEAKING_NOUNS, UNNAMED } from '../lexicon/speech.ts';
import { TITLE_WORDS } from '../lexicon/titles.ts';
import { AUXILIARIES, BE, PREPOSITIONS } from '../lexicon/verbs.ts';
import type { PersonMention } from './people.ts';
import { isAbbreviationGap } from './phrase-edges.ts';
import { type Speaker, subject } from './speaker.ts';
import { gapBefore, type WordsOf } from './words-of.ts';

/**
 * The subject before a remark between commas that ends right before word `end`: "The front, which was not invited, said",
 * "A spokesman, Col. Name, said". Where the remark is a name, the speaker is the one named.
 */
export function speakerBeforeInset(words: WordsOf, end: number, people: readonly PersonMention[]): Speaker | null {
  const last = words.list[end - 1];
  if (last === undefined || !/^[)\]”"’']?\s?,\s*$/u.test(gapBefore(words, end))) return null;
  for (let at = end - 1; at > 0 && at > end - MAX_INSET_WORDS; at -= 1) {
    const gap = gapBefore(words, at);
    // A stop or a dash ends the clause, unless it belongs to a rank or an initial.
    if (/[.;:!?—–]|--/u.test(gap) && !isAbbreviationGap(words, at)) return null;
    if (!/^[)’'”"]?s?\s?,[”"’']?\s*$/u.test(gap)) continue;
    const person = nameThrough(words, at, end, people);
    const before = person !== null || opensRemark(words, at) || isRole(words, at, end) ? subject(words, at, people) : null;
    if (before === null || before.pronoun) continue;
    // "its head, Name": the name's role shows a speaker where the noun alone does not.
    if ((person === null || person.role === null) && (before.isWeak || !before.isSpeaker)) continue;
    if (person === null || before.person !== null) return before;
    return { ...before, end: person.end, surface: person.surface, person, isSpeaker: true, isWeak: false, isPlural: false };
  }
  return null;
}

/** "A witness who asked not to be named said": the subject before that clause, which no comma parts from the verb at word `end`. */
export function speakerBeforeUnnamed(words: WordsOf, end: number, people: readonly PersonMention[]): Speaker | null {
  const close = words.list[end - 1]?.end ?? 0;
  const found = UNNAMED.exec(words.text.slice(0, close));
  if (found === null || found.index + found[0].length !== close) return null;
  const at = words.list.findIndex(({ start }) => start >= found.index);
  return at > 0 ? subject(words, at, people) : null;
}

// "The front, which had not been invited to the talks in the capital and did not send anybody, said": longer ones are clauses.
const MAX_INSET_WORDS = 24;

/** Words that open a remark on the noun before them. A participle does so only behind a paper or body. */
const REMARK_OPENERS = /^(?:which|who|whose|in|on|at|during|through|quoting|citing|speaking|writing|referring|an?|the)$/;

/** "presidential adviser for peace": a noun for a person without an article, up to its preposition. */
function isRole(words: WordsOf, at: number, end: number): boolean {
  for (let to = at; to < Math.min(end, at + MAX_ROLE_WORDS); to += 1) {
    const norm = words.list[to]?.norm ?? '';
    if (to > at && PREPOSITIONS.has(norm)) return isPersonNoun(words.list[to - 1]?.norm ?? '');
    if (BE.has(norm) || AUXILIARIES.has(norm) || /[,;:]/.test(to > at ? gapBefore(words, to) : '')) return false;
    if (to === end - 1) return isPersonNoun(norm);
  }
  return false;
}
// "first deputy prime minister for rural affairs"
const MAX_ROLE_WORDS = 6;

function opensRemark(words: WordsOf, at: number): boolean {
  const norm = words.list[at]?.norm ?? '';
  return (
    REMARK_OPENERS.test(norm) ||
    (/ed$/.test(norm) && words.list.slice(Math.max(0, at - MAX_HEAD_REACH), at).some((word) => SPEAKING_NOUNS.has(word.norm)))
  );
}
// "A report by the panel of experts, leaked in May,": from the noun to the comma.
const MAX_HEAD_REACH = 8;

/** The person whose name, with titles before it, is all that stands from word `from` to word `end`. */
function nameThrough(words: WordsOf, from: number, end: number, people: readonly PersonMention[]): PersonMention | null {
  const close = words.list[end - 1]?.end ?? 0;
  const person = people.find((mention) => mention.end === close && mention.start >= (words.list[from]?.start ?? 0));
  if (person === undefined) return null;
  return words.list.slice(from, end).every((word) => word.start >= person.start || TITLE_WORDS.has(word.norm)) ? person : null;
}
