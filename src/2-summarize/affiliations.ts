import { cue } from '../text/cues.ts';
import { leads, SUCCEEDED, SUCCEEDED_HIM } from './leads.ts';
import { lifeOf } from './life.ts';
import type { Reading, Reference } from './reading.ts';

// Roles in a group, not towards it: a "rival" or an "expert" is left out.
const ROLE =
  '(?:leader|chief|head|emir|caliph|commander|spokes(?:man|woman|person)|deputy|founder|member|official|ideologue|fighter|operative|figure|successor|secretary[- ]general|general secretary|ideologist|coordinator|chair(?:man|woman)|strategist)s?';
/** "its founder": of the one group the sentence names. */
const ITS_ROLE = cue(new RegExp(`\\b(?:its|their)\\s+(?:[\\w-]+\\s+){0,3}?${ROLE}\\b`, 'gi'));
const SUCCEEDING = /^(?:['’]s?|\sand\s(?:his|her))\s+(?:successor|deputy|replacement|predecessor)\b/i;
/** "His deputy was ⟨name⟩": of the same group as he. */
const HIS_DEPUTY = /^(?:his|her)\s(?:\p{L}+\s)?(?:deputy|successor|replacement|predecessor|second-in-command)\s(?:was|is|became|,)\s$/iu;
/** "leaders of the Front", "one of the commanders in the Front": behind the role. */
const ROLE_BEFORE = new RegExp(`\\b(?:${ROLE}\\s+(?:of|in|for|with)|negotiators?\\s+(?:of|for))\\s+(?:the\\s+)?$`, 'i');
/** "Front leader", "the Front’s top military commander": in front of the role. */
const ROLE_AFTER = new RegExp(`^(?:['’]s?)?\\s+(?:[\\w-]+\\s+){0,3}?${ROLE}\\b`, 'i');
/** A "then" leader led at the time that is told of; a "former" one did no more. */
const FORMER = cue(/\b(?:former|ex-|one-time)\s*(?:[\w-]+\s+){0,2}$/i);
// Longer than any role phrase beside a name.
const BESIDE_CHARS = 60;

/**
 * Which group each person belongs to, by the article's own words ("the group's leader, X", "X, one of the leaders of the group"):
 * what is told of such a person is told of the group too. The first such words in the article count.
 */
export function affiliations(
  readings: readonly Reading[],
  references: readonly (readonly Reference[])[],
  headed: ReadonlyMap<number, string> = new Map(),
): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  const life = lifeOf(readings);
  const own = life === null ? null : groupOfLife(readings[0]);
  if (life !== null && own !== null) groups.set(life, own);
  let lastWithGroup: string | null = null;
  readings.forEach((reading, at) => {
    if (reading.people.length === 0 && !(references[at] ?? []).some(({ kind }) => kind === 'person')) return;
    for (const [person, group] of founded(reading, references[at] ?? [])) groups.set(person, group);
    const led = ledBy(reading, references[at] ?? []);
    if (led !== null && !groups.has(led[0])) groups.set(led[0], led[1]);
    for (const [person, group] of leads(reading.text, reading.people, groupsNamed(reading, references[at] ?? []))) {
      if (!groups.has(person)) groups.set(person, group);
    }
    for (const group of membershipsIn(reading, references[at] ?? [])) {
      const person = nearestPerson(reading, group);
      if (person && !groups.has(person)) groups.set(person, group.id);
    }
    const head = headed.get(reading.passage.n);
    if (head !== undefined)
      for (const person of reading.people) if (isMadeLeader(reading, person) && !groups.has(person.name)) groups.set(person.name, head);
    const his = (references[at] ?? []).find(({ kind, start }) => kind === 'person' && start === 0)?.to;
    const deputy = reading.people.find(({ start }) => HIS_DEPUTY.test(reading.text.slice(0, start)))?.name;
    const group = groups.get(his ?? '');
    if (group !== undefined && deputy !== undefined && !groups.has(deputy)) groups.set(deputy, group);
    for (const [first, next] of successions(reading, lastWithGroup)) {
      const group = groups.get(first);
      if (group && !groups.has(next)) groups.set(next, group);
    }
    lastWithGroup = reading.people.find(({ name }) => groups.has(name))?.name ?? lastWithGroup;
  });
  return groups;
}

/** "The ⟨group⟩, founded by deserters from ⟨another⟩, has since 2014 been led by ⟨name⟩": whose leader he is, whoever is named between. */
function ledBy(reading: Reading, references: readonly Reference[]): readonly [string, string] | null {
  const [first] = groupsNamed(reading, references).toSorted((a, b) => a.start - b.start);
  const person = reading.people.find(({ start }) => LED_BY.test(reading.text.slice(0, start)));
  if (first === undefined || person === undefined || !/^["“]?(?:The\s)?$/i.test(reading.text.slice(0, first.start))) return null;
  const between = reading.text.slice(first.end, person.start);
  return LEADING_CLAUSE.test(between) || AND_LED.test(between) ? [person.name, first.id] : null;
}
const LED_BY =
  /\b(?:is|was|been|being)\s(?:\p{L}+ly\s)?(?:led|headed|commanded)\s(?:since\s(?:\p{L}+\s)?\d{4}\s)?by\s(?:the\s|its\s)?(?:\p{L}+\s){0,3}$/iu;
/** "Was founded by two brothers, both of whom died, and has been led since 2019 by": the second predicate is of the same. */
const AND_LED =
  /^\s(?:was|is|has been)\s[^;:]{3,160}\sand\s(?:has|had|is|was)\s(?:(?:been|now|since then)\s){0,2}(?:led|headed|commanded)\s(?:since\s(?:\p{L}+\s)?\d{4}\s)?by\s[^,;]{0,40}$/iu;
/** The clause of the name itself, with what stands between commas behind it. */
const LEADING_CLAUSE =
  /^(?:\s\([^)]*\))?(?:,\s[^,;]{3,120},)?\s(?:(?:has|have|had|is|was|since|now|still|long|then|\d{4}|been|being|in|late|early)\s){1,7}(?:\p{L}+ly\s)?(?:led|headed|commanded)\sby\s[^,;]{0,40}$/iu;

/** "⟨name⟩, a commander of the ⟨group⟩, founded ⟨another⟩ in 2010": whatever he was before, from then on he is of that. */
function founded(reading: Reading, references: readonly Reference[]): readonly (readonly [string, string])[] {
  const him = references.find(({ kind, start, possessive }) => kind === 'person' && start === 0 && !possessive);
  const [first] = reading.people;
  const person = him !== undefined ? { name: him.to, end: him.end } : first?.start === 0 ? first : null;
  if (person === null) return [];
  return groupsNamed(reading, references).flatMap(({ id, start }) => {
    const between = reading.text.slice(person.end, start);
    return FOUNDS.test(between) ? [[person.name, id] as const] : [];
  });
}
const FOUNDS = /^(?:,\s[^;:]{3,140},)?\s(?:then\s|later\s)?(?:founded|co-founded|set up|formed)\s(?:the\s)?$/i;

/** "⟨name⟩, who has died, was the youngest member of the council of the ⟨group⟩": whose he was. */
function groupOfLife(first: Reading | undefined): string | null {
  if (first === undefined) return null;
  const groups = first.names.filter(({ kind, start }) => kind === 'group' && WAS_OF.test(first.text.slice(0, start)));
  return groups[0]?.id ?? null;
}
const WAS_OF = /,\s(?:was|had been|were)\b[^;]{3,140}\sof\s(?:the\s)?$/i;

/** "⟨name⟩ has been chairman since 1973", "the leadership passed to ⟨name⟩", under the heading of the group that he leads, with no other group named. */
function isMadeLeader({ text, names, passage }: Reading, { start, end }: Reading['people'][number]): boolean {
  if (names.some(({ kind }) => kind === 'group')) return false;
  if (passage.kind === 'item' && start === 0 && LISTED_LEADER.test(text.slice(end))) return true;
  return MADE_LEADER.test(text.slice(end, end + BESIDE_CHARS)) || PASSED_TO.test(text.slice(0, start)) || THE_ONE_LED_BY.test(text.slice(0, start));
}
/** "The faction led by ⟨name⟩ has 600 men" */
const THE_ONE_LED_BY =
  /^["“'‘]*The\s(?:\p{L}+\s)?(?:group|faction|movement|organi[sz]ation|branch|wing|network)\s(?:led|headed|commanded)\sby\s(?:\p{Lu}\p{Ll}+\s)?$/u;
const MADE_LEADER =
  /^(?:,\s[^,;.]{1,40},)?\s(?:has been|had been|is|was|became|remains|(?:was|has been|had been) (?:made|named|elected|appointed|chosen)(?:\sas)?)\s(?:(?:its|the|their)\s)?(?:[\p{L}-]+\s){0,2}?(?:chair(?:man|woman)|leader|head|chief(?!\s(?:of|\p{Ll}))|chief of staff|general secretary|secretary[- ]general|commander(?:[- ]in[- ]chief)?|emir|president)\b/iu;
/** "⟨name⟩, founder and leader until 2003.": a point of the list under the group's heading. */
const LISTED_LEADER =
  /^(?:\s\([^()]{1,40}\))?(?:,|:|\s[–—-])\s(?:(?:the|its)\s)?(?:[\p{L}-]+\s){0,2}(?:founder|co-founder|leader|commander|chair(?:man|woman)|chief|head|emir|deputy|spokes(?:man|woman|person))\b/iu;
const PASSED_TO = /\bthe (?:leadership|command|chairmanship) (?:passed|fell|went) to\s(?:\p{L}+\.?\s)?$/iu;

/** "X’s successor, Y", "Y succeeded X", "Y succeeded him" of the member told of last: pairs of names. */
function successions(reading: Reading, last: string | null): readonly (readonly [string, string])[] {
  return reading.people.flatMap((person, at) => {
    const next = reading.people[at + 1];
    const between = reading.text.slice(person.end, next?.start);
    if (next && SUCCEEDING.test(between)) return [[person.name, next.name] as const];
    if (next && SUCCEEDED.test(between) && between.length <= BESIDE_CHARS) return [[next.name, person.name] as const];
    if (next && SUCCEEDED_BY.test(between)) return [[person.name, next.name] as const];
    if (last !== null && HE_WAS_SUCCEEDED.test(reading.text.slice(0, person.start))) return [[last, person.name] as const];
    return last !== null && SUCCEEDED_HIM.test(between) ? [[last, person.name] as const] : [];
  });
}

const BY_SOMEBODY =
  '(?:was|has been|had been)\\s(?:(?:later|then|soon|eventually)\\s)?(?:succeeded|replaced|followed)\\s(?:as\\s[^,;.]{3,40}?\\s)?by\\s(?:(?:his|her|the|an?|its)\\s(?:[\\p{L}-]+\\s){0,5}[\\p{L}-]+,?\\s)?$';
/** "⟨name⟩ was succeeded by his son, ⟨name⟩": of the same group. */
const SUCCEEDED_BY = new RegExp(`^(?:,\\s[^,;.]{2,80},)?\\s${BY_SOMEBODY}`, 'u');
const HE_WAS_SUCCEEDED = new RegExp(`^["“]?(?:He|She)\\s${BY_SOMEBODY}`, 'u');

type Membership = { readonly id: string; readonly start: number; readonly end: number };

/** Groups beside which the sentence names a role in them. */
function membershipsIn(reading: Reading, references: readonly Reference[]): readonly Membership[] {
  const named = groupsNamed(reading, references);
  // "Its" means whom another "its" of the sentence means, whatever else is named; else the one group there is.
  const meant = references.find((reference) => reference.kind === 'group' && reference.possessive);
  const only = meant ? { id: meant.to, start: meant.start } : new Set(named.map((name) => name.id)).size === 1 ? named[0] : undefined;
  const its = only
    ? ITS_ROLE.all(reading.text)
        .filter((match) => match.index > only.start)
        .map((match) => ({ id: only.id, start: match.index, end: match.index + match[0].length }))
    : [];
  const beside = named.filter((name) => {
    const before = reading.text.slice(Math.max(0, name.start - BESIDE_CHARS), name.start);
    const after = reading.text.slice(name.end, name.end + BESIDE_CHARS);
    return (ROLE_BEFORE.test(before) || ROLE_AFTER.test(after)) && !FORMER.test(before);
  });
  return [...beside, ...its];
}

/** The groups that the sentence names or means by a word for them. */
function groupsNamed(reading: Reading, references: readonly Reference[]): readonly Membership[] {
  return [
    ...reading.names.filter((name) => name.kind === 'group').map(({ id, start, end }) => ({ id, start, end })),
    ...references.filter(({ kind }) => kind === 'group').map(({ to, start, end }) => ({ id: to, start, end })),
  ];
}

/** The person of the same sentence part that stands nearest to the group's name. */
function nearestPerson(reading: Reading, group: Membership): string | null {
  let best: { name: string; distance: number } | null = null;
  for (const person of reading.people) {
    // "⟨name⟩, alias the Owl, spokesman of the group": one man.
    if (ALIAS.test(reading.text.slice(0, person.start))) continue;
    const between = reading.text.slice(Math.min(person.end, group.end), Math.max(person.start, group.start));
    if (/[;.]\s/.test(between) || tellsSomethingElse(reading, Math.min(person.end, group.end), Math.max(person.start, group.start))) continue;
    const distance = person.end <= group.start ? group.start - person.end : person.start - group.end;
    if (best === null || distance < best.distance) best = { name: person.name, distance };
  }
  return best?.name ?? null;
}

const ALIAS = /\b(?:alias|aka|nom de guerre)\s["“'‘]?$/i;

/** "⟨name⟩ proposed that members of the group …": a verb between parts the two; one of being called, or in a clause on the name, does not. */
function tellsSomethingElse(reading: Reading, from: number, to: number): boolean {
  let onTheName = false;
  for (const token of reading.tokens) {
    if (token.end > to) return false;
    if (token.start < from) continue;
    if (/["“”]/u.test(token.before)) return true;
    if (token.before.includes(',')) onTheName = false;
    if (/^(?:who|whose|which)$/.test(token.norm)) onTheName = true;
    if (!onTheName && token.tag === 'verb' && !token.ambiguous && !NAMING.test(token.norm)) return true;
  }
  return false;
}

const NAMING = /^(?:named|called|known|dubbed|nicknamed|identified|born|aged|nominated|appointed|elected|led|headed|succeeded|replaced)$/;
