import { isPersonNoun } from './lexicon/persons.ts';
import type { Reading } from './reading.ts';

/** What stands before a pronoun early in its sentence, and is nobody whom it could mean. */

/** "Sometimes, it …", "In some cases, they …": nothing before the comma that the pronoun could stand for. */
export const isAdverbBefore = (before: string): boolean => ADVERB.test(before);
const ADVERB =
  /^["“'‘]*(?:Sometimes|Often|Usually|Occasionally|Recently|Today|Initially|Mostly|Generally|In (?:some|most|many|other) (?:cases|instances|areas|places)|At (?:times|first)|Other times|Most of the time)\s*,?\s+$/iu;

/** "In Karsa, they …", "On the night of 14 December they …": a place and a time, and nobody whom the pronoun could stand for. */
export function isPlaceBefore({ text, names, people, tokens }: Reading, start: number): boolean {
  if (!PLACED.test(text.slice(0, start))) return false;
  const isBefore = (one: { readonly start: number; readonly end: number }) => one.end <= start;
  return (
    !names.some((name) => name.kind === 'group' && isBefore(name)) &&
    !people.some(isBefore) &&
    !tokens.some((token) => isBefore(token) && token.tag === 'other' && isPersonNoun(token.norm))
  );
}

const PLACED = /^["“'‘]*(?:in|at|near|around|outside|inside|across|on|during|by|from)\s[^,;:]{1,60},?\s+$/iu;

/** "With the Hill Front and the Banner it formed", "With 200 men he took": those it did it with are not the one who did it. */
export function isCompanyBefore({ text, tokens }: Reading, start: number): boolean {
  return (
    COMPANY.test(text.slice(0, start)) &&
    !tokens.some((token) => token.start < start && (token.tag === 'be' || token.tag === 'aux' || token.tag === 'verb'))
  );
}
const COMPANY =
  /^["“'‘]*(?:together |along |jointly )?(?:with|alongside)\s(?!(?:its|their|his|her|the help|that|this)\b)[^.;:]{1,90}(?<!\b(?:before|when|as|until|while|if|because|that|which|after|since))\s$/iu;

/** Only a date stands before the place: "On 16 February they …". */
export function isDateBefore(reading: Reading, start: number): boolean {
  return reading.times.some(
    (time) =>
      time.end <= start &&
      /^\s*,?\s*$/.test(reading.text.slice(time.end, start)) &&
      /^["“'‘]*(?:\p{L}+\s+){0,2}$/u.test(reading.text.slice(0, time.start)) &&
      !reading.names.some((name) => name.start < time.start),
  );
}
