import { isPersonNoun, singular } from './lexicon/persons.ts';
import type { Reading } from './reading.ts';

/** "After the accord of Mera it …" has five words before its subject; a longer phrase takes a comma. */
const MOST_WORDS = 14;
const RELATIVE = new Set(['that', 'which', 'where', 'who']);
const NO_END = new Set(['preposition', 'determiner', 'conjunction', 'verb', 'be', 'aux']);

/** The same where another may be meant: who is told of in the phrase stands before "they" as well, and the sentence needs the one before it. */
export function leansBehindPhrase(reading: Reading, at: number): boolean {
  return standsBehindPhrase(reading, at) && !isAnotherIn(reading, at, true);
}

/**
 * Whether the pronoun at `at` is the subject, or its subject's owner, behind a phrase that sets the time, the place or the means, and no comma: "After the
 * accord of Mera it joined the council", "In the hills its men …". Such a phrase names nobody whom the pronoun could mean.
 */
export function opensBehindPhrase(reading: Reading, at: number): boolean {
  return standsBehindPhrase(reading, at) && !isAnotherIn(reading, at, false);
}

const BESIDE =
  /^["“'‘]*(?:together with|along with|with|against|alongside|unlike|like|besides)\s[^;:.]{3,120}?,\s(?:(?:which|whom)\s$|(?:(?:which|whom)\s[^,;:.]{3,80},\s)?$)/iu;

/**
 * "With the Banner, which it calls a band of thieves, it has fought since 2017": the pronoun at `at` behind, or in a remark on, another group that
 * the sentence opens with beside its subject.
 */
export function opensBesideAnother({ tokens, text, names }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !BESIDE.test(text.slice(0, token.start))) return false;
  return new Set(names.flatMap(({ kind, id, end }) => (kind === 'group' && end <= token.start ? [id] : []))).size === 1;
}

/** Somebody in the phrase whom the pronoun may mean. */
function isAnotherIn({ tokens, names, people }: Reading, at: number, mayBeMany: boolean): boolean {
  const token = tokens[at];
  // "Unlike the Hill Front it has no schools": whom it is set beside is another.
  const isBeside = /^(?:unlike|like|besides|beside|alongside|against)$/.test(tokens[0]?.norm ?? '');
  if (token === undefined || (!isBeside && names.some(({ kind, start }) => kind === 'group' && start < token.start))) return true;
  const men = tokens.slice(1, at).filter(({ norm }) => isPersonNoun(norm));
  if (/^(?:he|she|his|her)$/.test(token.norm))
    return people.some(({ start }) => start < token.start) || men.some(({ norm }) => singular(norm) === norm);
  return !mayBeMany && /^(?:they|their)$/.test(token.norm) && tokens[0]?.norm !== 'with' && men.some(({ norm }) => singular(norm) !== norm);
}

function standsBehindPhrase({ tokens, text }: Reading, at: number): boolean {
  const [first, token, next] = [tokens[0], tokens[at], tokens[at + 1]];
  if (first === undefined || token === undefined || next === undefined || at < 2 || at > MOST_WORDS) return false;
  const opener = /^(?:and|but|yet)$/.test(first.norm) ? tokens[1] : first;
  if (opener?.tag !== 'preposition' || !/^["“'‘]?(?:(?:And|But|Yet)\s)?\p{Lu}/u.test(text) || /[,;:"“”]/.test(text.slice(opener.end, token.start)))
    return false;
  const phrase = tokens.slice(1, at);
  const end = phrase.at(-1);
  // "In return it …": a verb by its form.
  const isNoun = end?.ambiguous === true && tokens[at - 2]?.tag === 'preposition';
  if ((NO_END.has(end?.tag ?? '') && !isNoun) || phrase.some(({ norm }) => /^(?:it|they|he|she|them|him)$/.test(norm))) return false;
  const opensClause = phrase.findIndex(({ norm }) => RELATIVE.has(norm));
  const isVerb = ({ tag, ambiguous }: (typeof phrase)[number]) => tag === 'be' || tag === 'aux' || (tag === 'verb' && !ambiguous);
  if (phrase.some((one, place) => isVerb(one) && (opensClause < 0 || place < opensClause))) return false;
  // "In the hills it is slower": a thing or a state of things.
  const told = tokens.slice(at + 2).find(({ tag }) => tag !== 'adverb');
  if (token.norm === 'it' && next.tag === 'be' && told?.tag === 'other') return false;
  return /^(?:its|their|his|her)$/.test(token.norm)
    ? next.tag === 'other'
    : next.tag !== 'other' && next.tag !== 'preposition' && next.tag !== 'determiner';
}
