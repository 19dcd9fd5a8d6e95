import { isTitle } from '../lexicon/titles.ts';
import type { Candidate } from './person-names.ts';

/** The names of a sentence with those words before them that belong to them though they are titles elsewhere: "Tarim Belo Sheikh Oduya" is no Oduya. */
export function inWhole(sentence: string, found: readonly Candidate[], isKnown: (surface: string) => boolean): readonly Candidate[] {
  if (found.length === 0 || !SOME_TITLE.test(sentence)) return found;
  const whole = found.map((candidate) => withLead(sentence, candidate, isKnown));
  // What stands before the title was found as a name of its own.
  return whole.filter((one, at) => !whole.some((other, place) => place > at && other.start <= one.start && one.end < other.end));
}

function withLead(sentence: string, candidate: Candidate, isKnown: (surface: string) => boolean): Candidate {
  const before = LEAD.exec(sentence.slice(Math.max(0, candidate.start - MAX_LEAD), candidate.start))?.[0];
  if (before === undefined) return candidate;
  const words = before.trimEnd().split(' ').slice(0, -1);
  const foreign = words.findLastIndex((word) => isTitle(word) || isKnown(word) || OPENS_SENTENCE.test(word));
  const own = words.slice(foreign + 1);
  // "Front Sheikh Odell": the last word of somebody else's name, or none at all.
  if (own.length === 0 || (foreign >= 0 && own.length < words.length && !OPENS_SENTENCE.test(words[foreign] ?? ''))) return candidate;
  const start = candidate.start - before.trimStart().length + words.slice(0, foreign + 1).join(' ').length + (foreign >= 0 ? 1 : 0);
  return { ...candidate, start, name: sentence.slice(start, candidate.end) };
}

const TITLE = '(?:Sheikh|Haji|Hajji|Sayyid|Sharif|Mullah|Maulvi|Mawlawi)\\s';
const SOME_TITLE = new RegExp(TITLE);
const LEAD = new RegExp(`(?:^|(?<=[\\s(“"]))(?:\\p{Lu}[\\p{Ll}'’-]+\\s){1,3}${TITLE}$`, 'u');
const MAX_LEAD = 60;
const OPENS_SENTENCE = /^(?:In|On|At|By|From|To|With|When|While|After|Before|Since|But|And|As|The|A|An|For|Of|Its|His|Their)$/;
