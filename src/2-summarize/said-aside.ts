import type { Range } from '../model/range.ts';
import { cue } from '../text/cues.ts';

/** "The Front, which ⟨the army says has 900 men⟩, attacked the town": only the aside is somebody's word. */
const ASIDE = cue(
  /,\s(?:which|who|whom)\s(?=(?:\p{L}[\p{L}’'-]*\s){1,5}(?:says?|said|claims?|claimed|alleges?|alleged|believes?|believed|estimates?|estimated|puts?|insists?|insisted)\s)[^,;]{4,140}(?=,\s(?!(?:and|or|but)\s)\S)/giu,
);

/** The asides of a sentence that somebody else says of whom it tells, each from its pronoun to its comma. */
export function saidAsides(text: string): readonly Range[] {
  return ASIDE.all(text)
    .map(({ index, 0: words }) => ({ start: index + 2, end: index + words.length }))
    .filter(({ start, end }) => !OF_ITSELF.test(text.slice(start, end)));
}

/** "The bombing, which the Front said it had carried out, killed nine": its own deed, and what the sentence is on. */
const OF_ITSELF = /\b(?:says?|said|claims?|claimed|insists?|insisted)\s(?:that\s)?(?:it|they|he|she)\b/i;

export const isInSaidAside = (text: string, start: number): boolean => saidAsides(text).some((aside) => aside.start <= start && start < aside.end);
