import type { Range } from '../model/range.ts';
import { cue } from '../text/cues.ts';

/** A group's name, or a word that stands for it, in a sentence. */
type Party = Range & { readonly id: string };
type Led = Range & { readonly name: string };

// A name, a title and a few words of description fit into it.
const MAX_CHARS_BETWEEN = 70;

const VERB = '(?:led|headed|commanded|run|chaired)';
const ACTIVE = '(?:led|leads|leading|headed|heads|heading|commanded|commands|commanding|chairs|founded)';
const TIMES = '(?:has|had|have|been|still|also|now|then|later|currently|is|was|are|were|since\\s\\d{4}|who|which)';

/** "⟨group⟩ (G), which is now led since 2019 by Commander ⟨name⟩" */
const GROUP_FIRST = new RegExp(
  `^(?:['’]s)?(?:\\s\\([^()]{1,40}\\))?(?:\\s\\[[^\\]]{1,40}\\])?(?:,\\s(?:an?|the|its|one of)\\s[^,;.]{1,50})?,?(?:\\s${TIMES}){0,4}\\s${VERB}\\s(?:[\\w-]+\\s){0,4}?by\\s(?:(?:the|its|a|an)\\s)?(?:[\\p{L}.-]+\\s){0,4}$`,
  'iu',
);

/** "⟨group⟩ (G) was founded in 1970 by a philosophy professor, ⟨name⟩": who made it is of it. */
const FOUNDED_BY =
  /^(?:\s\([^()]{1,40}\))?,?\s(?:which\s)?(?:was|had been)\s(?:founded|formed|established|created|set up)\s(?:[\p{L}\d-]+\s){0,5}?by\s(?:(?:the|its|an?)\s(?:[\p{L}-]+\s){0,3}[\p{L}-]+,\s|(?:[\p{L}.-]+\s){0,4})$/iu;

/** "⟨name⟩, who has led the armed ⟨group⟩" */
const PERSON_FIRST = new RegExp(`^,?(?:\\s${TIMES}){0,3}\\s${ACTIVE}\\s(?:the\\s)?(?:[\\p{Ll}-]+\\s){0,2}$`, 'u');

/** Not the group, but a part of it. */
const PART_BEHIND = /^(?:['’]s?)?\s(?:[\p{Ll}-]+\s)?(?:wing|branch|unit|cell|delegation|office|squad|team|attack|assault|raid|offensive)\b/u;

/** Inside the apposition of another name. */
const APPOSED = /,\s(?:an?|the|its|one of)\s[^,;.]{0,50}$/iu;

const UNDER_BEFORE = cue(/\bunder\s(?:the\s)?(?:leadership|command)\sof\s(?:[\p{L}.-]+\s){0,3}$/iu);

const HEAD = '(?:leader|head|chief|emir|amir|caliph|chairman|commander(?:[- ]in[- ]chief)?|secretary[- ]general)';

/** "⟨name⟩ took over as its leader", "was named the group's new emir". */
const BECAME = new RegExp(
  `^,?\\s(?:who\\s)?(?:(?:has|had|have|then|later|since|been)\\s){0,3}(?:took over|taken over|became|become|emerged|(?:(?:was|were|is|been)\\s)?(?:named|appointed|elected|chosen|proclaimed|declared|announced|installed|confirmed|succeeded)|succeeded\\s[^,;.]{2,40})\\s[^,;.]{0,50}?\\b${HEAD}\\b`,
  'iu',
);

/** "⟨name⟩ succeeded him" */
export const SUCCEEDED = /^,?\s(?:who\s)?(?:(?:has|had|then|later|since)\s){0,2}(?:succeeded|replaced)\s/iu;
export const SUCCEEDED_HIM = new RegExp(`${SUCCEEDED.source}(?:him|her)\\b`, 'iu');

/** Who leads which group, where a verb and no title says so: pairs of name and group. */
export function leads(text: string, people: readonly Led[], groups: readonly Party[]): readonly (readonly [string, string])[] {
  return people.flatMap((person) => {
    const found =
      groups.find((group) => isLedBy(text, group, person)) ??
      under(text, person, groups) ??
      wentUnder(text, person, groups) ??
      newLeaderOf(text, person, groups);
    return found === undefined ? [] : [[person.name, found.id] as const];
  });
}

function isLedBy(text: string, group: Party, person: Led): boolean {
  if (group.end <= person.start) {
    const between = text.slice(group.end, person.start);
    // "The ⟨wing⟩, a branch of the ⟨group⟩, is led by": the wing is.
    if (between.startsWith(',') && APPOSED.test(text.slice(0, group.start))) return false;
    return between.length <= MAX_CHARS_BETWEEN && (GROUP_FIRST.test(between) || FOUNDED_BY.test(between));
  }
  const between = text.slice(person.end, group.start);
  return between.length <= MAX_CHARS_BETWEEN && PERSON_FIRST.test(between) && !PART_BEHIND.test(text.slice(group.end, group.end + MAX_CHARS_BETWEEN));
}

/** "⟨group⟩ split from ⟨another⟩ in 1978 under ⟨name⟩": he led those who went. */
const WENT_UNDER =
  /^(?:['’]s)?(?:\s\([^()]{1,40}\))?\s(?:split|broke away|broke|seceded|splintered|separated)\s(?:off\s)?from\s[^,;.]{2,90}\sunder\s(?:[\p{L}.-]+\s){0,2}$/iu;

function wentUnder(text: string, person: Led, groups: readonly Party[]): Party | undefined {
  return groups.find(({ end }) => end < person.start && WENT_UNDER.test(text.slice(end, person.start)));
}

/** "Under the leadership of ⟨name⟩ ⟨group⟩ …": whatever single group the sentence names. */
function under(text: string, person: Led, groups: readonly Party[]): Party | undefined {
  const ids = new Set(groups.map(({ id }) => id));
  return ids.size === 1 && UNDER_BEFORE.test(text.slice(Math.max(0, person.start - MAX_CHARS_BETWEEN), person.start)) ? groups[0] : undefined;
}

function newLeaderOf(text: string, person: Led, groups: readonly Party[]): Party | undefined {
  const became = BECAME.exec(text.slice(person.end, person.end + 2 * MAX_CHARS_BETWEEN));
  if (became === null) return undefined;
  const end = person.end + became[0].length;
  return (
    groups.find((group) => group.start >= person.end && group.start <= end + MAX_CHARS_BETWEEN) ??
    (new Set(groups.map(({ id }) => id)).size === 1 ? groups[0] : undefined)
  );
}
