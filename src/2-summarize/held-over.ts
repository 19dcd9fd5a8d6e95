import { cue } from '../text/cues.ts';
import { isPersonNoun } from './lexicon/persons.ts';
import type { Reading } from './reading.ts';

/** A body that the sentence brings in anew. */
const NEW_BODY = cue(
  /\b(?:an?|another|his|her)\s(?:[\p{L}-]+\s){0,2}(?:group|party|movement|faction|militia|organi[sz]ation|front|army|company|force|wing|bloc)\b/iu,
);

/** The group that goes on being told of over a sentence about one of its people, who is no "it"; null where another may be meant. */
export function heldOver(told: string | null, last: Reading | null, reading: Reading): string | null {
  if (told === null || last?.passage.n !== reading.passage.n) return null;
  const others = reading.names.some((name) => name.kind === 'group' && name.id !== told);
  return others || NEW_BODY.test(reading.text) ? null : told;
}

const ANY_BODY =
  /\b(?:government|ministry|party|army|police|council|court|church|union|company|commission|mission|country|congress|administration|agency|embassy|parliament|state|bank|newspaper|organi[sz]ation|movement|front|faction|brigade|panel|institute|group|militia|king|president|minister|city|town|village|base|camp|it|this|that|he|she)\b(?!\s(?:robber|account|raid))/i;

/** Things in the plural are the subject, and no body, place or person is told of. */
export function tellsOfNobody({ text, names, people, tokens, caps }: Reading): boolean {
  const verb = tokens.findIndex(({ tag }) => tag === 'verb' || tag === 'be' || tag === 'aux');
  const subject = tokens[verb - 1];
  const areMany =
    subject !== undefined && verb <= MAX_WORDS && /[^s]s$/.test(subject.norm) && subject.text === subject.norm && !isPersonNoun(subject.norm);
  return !caps && areMany && names.length === 0 && people.length === 0 && !ANY_BODY.test(text);
}
const MAX_WORDS = 4;
