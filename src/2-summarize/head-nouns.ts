import type { Group } from '../model/gazetteer.ts';
import { fold } from '../text/words.ts';
import type { Token } from './clause.ts';
import { isNamedBehind } from './headed.ts';
import { FORCE_NOUNS } from './lexicon/acts.ts';
import { isPersonNoun, singular } from './lexicon/persons.ts';
import type { Reading, Reference } from './reading.ts';

/** Nouns that end a body's name and stand for it by themselves: "the council", "the front". Of a state's own bodies and of common nouns there are too many. */
// biome-ignore format: a list of words
export const HEADS: ReadonlySet<string> = new Set([
  'council', 'brigade', 'brigades', 'battalion', 'battalions', 'front', 'legion', 'brotherhood', 'federation', 'league', 'committee',
]);
/** "The army": a state's, where the article names one alone in full, and no other as "the X army". */
const ARMY = 'army';
/** "An army of 10,000", "army posts", "his army": no army that has a name. */
const OF_ANY_ARMY = /^(?:an?|his|their|its|her|own|no|any|every|each|whole|small|large|private)$/;
/** "At the front", "on the front": where two sides face each other. */
const TOWARDS_A_PLACE = /^(?:on|at|to|from|along|near|behind|across|toward|towards)$/;

/** The group that each such noun means in an article so far; null where it may mean another body as well. */
export type HeadNouns = Map<string, string | null>;

/** Takes down what a sentence names with such a noun: one of the desk's armed groups, or somebody else. */
export function tellHeadNouns(
  heads: HeadNouns,
  reading: Reading,
  armed: readonly { readonly id: string }[],
  groups: ReadonlyMap<string, Group>,
): void {
  const { tokens, names } = reading;
  for (const [at, { norm, start, end }] of tokens.entries()) {
    if (!HEADS.has(norm) && (norm !== ARMY || isBareArmy(reading, at))) continue;
    const own = names.find((name) => name.kind === 'group' && name.start <= start && end <= name.end);
    const isOther = own === undefined ? meantAt(reading, at, heads, groups) === null : headOf(groups.get(own.id)) !== norm;
    if (isOther) heads.set(norm, null);
  }
  // "The hunters of Tolve": others are called so as well.
  const told = new Set(names.flatMap((name) => (name.kind === 'group' ? [epithetOf(reading, name)] : [])));
  for (const [at, { norm }] of tokens.entries()) {
    const isEpithet = heads.has(norm) && !HEADS.has(norm) && norm !== ARMY && !told.has(norm);
    if (isEpithet && meantAt(reading, at, heads, groups) === null) heads.set(norm, null);
  }
  for (const name of names) {
    const epithet = name.kind === 'group' ? epithetOf(reading, name) : null;
    if (epithet !== null) heads.set(epithet, (heads.get(epithet) ?? name.id) === name.id && heads.get(epithet) !== null ? name.id : null);
  }
  for (const { id } of armed) {
    const head = headOf(groups.get(id));
    if (head !== null) heads.set(head, (heads.get(head) ?? id) === id && heads.get(head) !== null ? id : null);
  }
}

/** "The Red Caps, hunters of the coast,", "a foreign company, Orl Guards": what a body is called in apposition to its name, and may be called again. */
function epithetOf({ text }: Reading, { start, end }: { readonly start: number; readonly end: number }): string | null {
  const noun = (BEHIND.exec(text.slice(end, end + MOST_CHARS)) ?? BEFORE.exec(text.slice(Math.max(0, start - MOST_CHARS), start)))?.[1];
  if (noun === undefined) return null;
  const isOfMen = isPersonNoun(noun) && singular(noun) !== noun && !FORCE_NOUNS.has(noun) && !ANYBODY.test(noun);
  return isOfMen || BAND.test(noun) ? noun : null;
}
const MOST_CHARS = 60;
const BEHIND = /^(?:\s\([^()]{1,20}\))?,\s(?:an?\s|the\s)?(?:[\p{L}-]+\s){0,3}?(\p{Ll}{3,})(?=\s(?:of|from|in|that|who|which|led|with|based)\b|,)/u;
const BEFORE = /\ban?\s(?:[\p{L}-]+\s){0,3}(\p{Ll}{3,}),\s(?:the\s)?$/u;
/** Bodies of one kind, of which "the group" and its like are not. */
const BAND = /^(?:company|firm|gang|band|clan|sect|cult|cartel|syndicate|tribe|regiment|squad)$/;
/** Of whom an article tells many. */
const ANYBODY =
  /^(?:people|men|women|children|others|victims|civilians|killed|dead|wounded|residents|villagers|officers|policemen|suspects|friends|allies|rivals|enemies)$/;

/** "The army", "army posts", "an army of 10,000": it says nothing of a second one. */
function isBareArmy({ tokens, names, text }: Reading, at: number): boolean {
  const [before, army, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (army === undefined || names.some(({ kind, start, end }) => kind === 'group' && start <= army.start && army.end <= end)) return false;
  if (before === undefined || army.text !== army.norm) return army.text === army.norm;
  // "Westland's army", "the army of Westland"
  const owner = before.norm === 's' ? tokens[at - 2] : before;
  if (/^\p{Lu}/u.test(owner?.text ?? '') || /^\sof\s\p{Lu}/u.test(text.slice(army.end)))
    return before.tag === 'determiner' && owner === before && !/^\sof\s/.test(text.slice(army.end));
  const isDescribing = next?.tag === 'other' && text.slice(army.end, next.start) === ' ';
  return before.tag !== 'other' || OF_ANY_ARMY.test(before.norm) || isDescribing;
}

/** The group that the noun at `at` stands for, behind "the" alone or with a word of the group's own name: "the council", "the Hill council". */
export function meantAt(reading: Reading, at: number, heads: HeadNouns, groups: ReadonlyMap<string, Group>): string | null {
  const { tokens, caps, names } = reading;
  const noun = tokens[at];
  if (noun !== undefined && names.some(({ kind, start, end }) => kind === 'group' && start <= noun.start && noun.end <= end)) return null;
  const to = noun === undefined || caps ? null : (heads.get(noun.norm === 'military' ? ARMY : noun.norm) ?? null);
  if (to === null) return null;
  const ofName = new Set(fold(groups.get(to)?.name ?? '').split(/[\s-]+/));
  return isBareNoun(reading, at, ofName.has(tokens[at - 1]?.norm ?? '') ? at - 2 : at - 1) ? to : null;
}

/** Whether the noun at `at`, behind "the", stands for somebody by itself: no "council chamber", "front line", "army that overthrew him". */
export function isBareNoun({ tokens, text, caps, names }: Reading, at: number, the: number): boolean {
  const [noun, after] = [tokens[at], tokens[at + 1]];
  if (noun === undefined || caps || noun.text !== noun.norm || isNamedBehind({ text }, noun.end)) return false;
  if (names.some(({ kind, start, end }) => kind === 'group' && start <= noun.start && noun.end <= end)) return false;
  const isCompound = after?.tag === 'other' && after.text === after.norm && text.slice(noun.end, after.start) === ' ';
  if (/^\s(?:that|who)\b/.test(text.slice(noun.end))) return false;
  const isPlace = noun.norm === 'front' && TOWARDS_A_PLACE.test(tokens[the - 1]?.norm ?? '');
  return tokens[the]?.norm === 'the' && !isCompound && !isPlace;
}

/** "The army has sent 2,000 men", of the country that the article is about, where it has named no army. */
export function armyAt(
  { tokens, text, caps, names, passage }: Reading,
  at: number,
  { heads, last }: { readonly heads: HeadNouns; readonly last: Reading | null },
  army: Group | null,
): Reference | null {
  const [the, noun, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (army === null || caps || heads.has(ARMY) || the === undefined || noun === undefined || !/^["“'‘]*$/.test(text.slice(0, the.start))) return null;
  if (noun.text !== noun.norm || !/^(?:army|military)$/.test(noun.norm) || names.some(({ kind, start }) => kind === 'group' && start === noun.start))
    return null;
  // "Westland sent soldiers. The army …": another land's, perhaps.
  const told = last?.passage.n === passage.n ? last.names : [];
  if (told.some(({ kind, id, isSubject }) => (kind === 'demonym' && id !== army.state) || (kind === 'region' && isSubject && id !== army.state)))
    return null;
  // "The army of Westland", "the army that …", "the military command"
  if (/^\s(?:of|for|that|who|in)\b/.test(text.slice(noun.end)) || (next?.tag === 'other' && text.slice(noun.end, next.start) === ' ')) return null;
  const possessive = /^['’]s?/.test(text.slice(noun.end, noun.end + 2));
  const surface = text.slice(the.start, noun.end);
  const basis = `"${surface}" is the one of the country that the article is about`;
  return { start: the.start, end: noun.end, surface, possessive, kind: 'group', to: army.id, also: [], basis };
}

/** Whether the sentence goes on to call the group by the noun that ends its name: "the front". */
export function isCalledBeside({ tokens }: Reading, noun: Token, group: Group | undefined): boolean {
  const head = headOf(group);
  return (
    head !== null && head !== noun.norm && tokens.some(({ norm, start }, at) => norm === head && start > noun.end && tokens[at - 1]?.norm === 'the')
  );
}

/** "The army", once the rebels' side of the border was named in full: the state's that the article is about has one as well, and only right behind its name is it the other. */
export function isAnotherArmy(
  { to, surface }: Reference,
  { last, subject }: { readonly last: Reading | null; readonly subject: { readonly id: string } | null },
  army: Group | null,
  groups: ReadonlyMap<string, Group>,
): boolean {
  if (army === null || to === army.id || !/\s(?:army|military)$/i.test(surface) || groups.get(to)?.kind !== 'state force') return false;
  return subject?.id !== to && last?.names.some(({ id }) => id === to) !== true;
}

/** The army of a country, where the desk knows one alone. */
export function armyOf(country: string | null, groups: ReadonlyMap<string, Group>): Group | null {
  const own = [...groups.values()].filter((group) => country !== null && group.state === country);
  const [only, another] = own.filter((group) => headOf(group) === ARMY);
  if (only !== undefined) return another === undefined ? only : null;
  // "Armed Forces of Orland", which the desk knows as the Orland army as well.
  const [called, other] = own.filter(({ kind, aliases }) => kind === 'state force' && aliases.some(({ name }) => CALLED_ARMY.test(name)));
  return other === undefined ? (called ?? null) : null;
}

const CALLED_ARMY = /\s(?:army|military)$/i;

/** Each group's, found out once: it is asked of every group that a sentence names. */
const known = new WeakMap<Group, string | null>();

/** The noun that ends a group's name, where it stands for the group by itself. */
export function headOf(group: Group | undefined): string | null {
  if (group === undefined) return null;
  let head = known.get(group);
  if (head === undefined) {
    const last =
      fold(group.name.split(/\s(?:of|for)\s|\s\(/)[0] ?? '')
        .split(' ')
        .at(-1) ?? '';
    head = HEADS.has(last) || (last === ARMY && group.kind === 'state force') ? last : null;
    known.set(group, head);
  }
  return head;
}
