import type { Focus } from './focus.ts';
import type { Reading, Reference } from './reading.ts';
import { isSpokenAt } from './spoken.ts';

/** Whether the words beside a pronoun show that it does not mean whom the article told of last. */
export function isNeverMeant(reading: Reading, reference: Reference, focus: Focus): boolean {
  const after = reading.text.slice(reference.end);
  switch (reference.kind) {
    case 'group':
      return (/^they$/i.test(reference.surface) && CONSISTS.test(after)) || isOfTheSecond(reading, reference, focus);
    case 'region':
      // "Orland has offered an amnesty." and a paragraph farther on "It has not lost its head": of whom that one is about.
      return focus.last !== null && focus.last.passage.n !== reading.passage.n && OF_A_BODY.test(after);
    case 'person':
      return isSpeakerHimself(reading, reference);
    default:
      return false;
  }
}

/** "It received four loads. They included mortars": what is told of has parts, and no group. */
const CONSISTS = /^\s(?:also\s|mainly\s|mostly\s)?(?:include[sd]?|compris(?:e|es|ed)|contain(?:s|ed)?|consist(?:s|ed)?\sof|range[sd]?\sfrom)\b/i;

const OF_A_BODY =
  /^(?:['’]s)?\s(?:(?:has|had|is|was|not|never|still|also|now)\s){0,3}(?:lost|its|recruit\p{L}*|fighting|split|retreated|weakened|beaten|defeated)\b/iu;

/** "The army said that all had been killed; the group claimed 22. Its statement …": of the one that the second half told of, or of the first. */
function isOfTheSecond({ text, passage }: Reading, { surface, start, to }: Reference, { second, last }: Focus): boolean {
  if (second === null || second === to || last?.passage.n !== passage.n) return false;
  return /^its?$/i.test(surface) && start <= MAX_LEAD && !/["“]/.test(text.slice(0, start));
}
// "In a statement on Monday its"
const MAX_LEAD = 24;

/** “The sheikh is our emir, and I am his soldier,” Odell said: nobody who speaks of himself as "I" is "he" in the same words. */
function isSpeakerHimself(reading: Reading, { start, to }: Reference): boolean {
  const { holder, text } = reading;
  if (holder === null || holder.name !== to || !isSpokenAt(reading, start)) return false;
  return SPEAKS_OF_HIMSELF.test(text);
}
const SPEAKS_OF_HIMSELF = /\b(?:I|my|me|we|our|us)\b/;
