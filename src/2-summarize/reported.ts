import { isPersonNoun, singular } from './lexicon/persons.ts';
import { SPEECH_VERBS } from './lexicon/speech.ts';
import type { Reading } from './reading.ts';

/** "Lawyers say that it has killed hundreds", "an officer said they had fled": whom it is said of, and not who says it. */
export function isReported({ tokens, text }: Reading, at: number): boolean {
  const token = tokens[at];
  const that = tokens[at - 1]?.norm === 'that' ? at - 1 : at;
  const verb = tokens[that - 1];
  if (token === undefined || verb === undefined || !SPEECH_VERBS.has(verb.norm) || verb.tag === 'ing' || that < 2) return false;
  if (/[,;:“”"]/.test(text.slice(0, token.start)) || /^\s(?:also|themselves|itself)\b/.test(text.slice(token.end))) return false;
  const before = tokens.slice(0, that - 1);
  if (before.some(({ tag }) => tag === 'verb' || tag === 'be' || tag === 'aux') || BODIES.test(text.slice(0, verb.start))) return false;
  const people = before.filter(({ norm, tag }) => tag === 'other' && isPersonNoun(norm));
  const [only] = people;
  if (only === undefined || people.length > 1) return false;
  // "Diplomats say that they too have begun": as others have, so that it is not the diplomats.
  return (
    token.norm === 'it' ||
    (token.norm === 'they' && (singular(only.norm) === only.norm || /^\stoo\s(?!(?:were|was|are|(?:had|have) been)\b)/.test(text.slice(token.end))))
  );
}
/** What may be "it" among those who say it: "officials of the ministry". */
const BODIES =
  /\b(?:government|ministry|party|army|police|council|court|church|union|company|commission|mission|agency|embassy|bank|newspaper|group|organi[sz]ation|movement|front|institute|department|force|military|nations?)\b/i;

/** "Shops and hotels give what it calls donations": in whose words, who was told of calls it so. */
export function isCalledSo({ tokens, names, text }: Reading, at: number): boolean {
  const [what, token, verb] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (
    what?.norm !== 'what' ||
    token === undefined ||
    !/^(?:it|they)$/.test(token.norm) ||
    !/^(?:calls?|called|terms?|termed)$/.test(verb?.norm ?? '')
  )
    return false;
  return !names.some(({ kind, start }) => kind === 'group' && start < token.start) && !BODIES.test(text.slice(0, token.start));
}
