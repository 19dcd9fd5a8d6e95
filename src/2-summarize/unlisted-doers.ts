import type { Reading } from './reading.ts';

/** Men under arms in the plural, of whom the next sentence says "they". */
const UNDER_ARMS =
  /^(?:forces|troops|soldiers|police|policemen|gendarmes|fighters|rebels|militants|gunmen|guerrillas|insurgents|militiamen|militias|commandos|paramilitaries|vigilantes|attackers|assailants|bandits|raiders|extremists|jihadists|terrorists|separatists)$/;

/** Words of such a subject: "the Velmar regional special forces" has five. */
const MOST_WORDS = 5;

/**
 * Who a sentence tells of when no gazetteer knows them: "Velmaran forces", "the gunmen", in the sentence's own words, in lower case at its head unless
 * the first word is a name. Null when its subject is something else, or who does it is said with a number, or all is in capitals.
 */
export function unlistedDoers(reading: Reading, from: number): string | null {
  if (reading.caps) return null;
  const opening = Math.max(from, NUMBERED.exec(reading.text)?.[0].length ?? 0);
  const tokens = reading.tokens.filter(({ start }) => start >= opening);
  const verb = tokens.findIndex(({ tag, norm }) => (tag === 'verb' || tag === 'aux' || tag === 'be') && !UNDER_ARMS.test(norm));
  const words = tokens.slice(0, Math.max(0, verb));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length > MOST_WORDS || !UNDER_ARMS.test(last.norm)) return null;
  const text = reading.text.slice(first.start, last.end);
  if (!PLAIN.test(text) || INDEFINITE.test(text)) return null;
  const isName = reading.names.some(({ start }) => start === first.start) || /^\p{Lu}{2}/u.test(text);
  return isName || from > 0 ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Paragraphs of a report may be numbered. */
const NUMBERED = /^\d{1,3}[.)]\s+/;
/** Words and spaces alone: no comma, number or bracket. */
const PLAIN = /^[\p{L}’'-]+(?:\s[\p{L}’'-]+)*$/u;
/** "Some rebels", "no soldiers", "his fighters", "rebels and soldiers": not one body of men that can be named again. */
const INDEFINITE =
  /^(?:some|no|few|many|most|several|other|these|those|his|her|their|its|our|my|any|all|both|dozens|hundreds|thousands)\b|\b(?:and|or|of|by|who|that)\b/i;
