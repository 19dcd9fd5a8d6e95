import { cue } from '../text/cues.ts';
import { GROUP_WORDS } from './lexicon/acts.ts';
import type { Reading, Reference } from './reading.ts';

/** Bodies without a name of which a sentence tells, so that "the movement" behind it may be another than a group's. */

/** "A student movement", "the group of experts", "the women's movement": not what only says what the group before it is. */
const BODY = cue(
  new RegExp(
    `\\b(?:an?|another|the|some|its|his|her|their)\\s((?:[\\p{L}-]+(?:['’]s?)?\\s){0,3}?)(${[...GROUP_WORDS].join('|')})(?![\\p{L}’'-])(\\sof\\s\\p{Ll})?`,
    'giu',
  ),
);
/** "Is an armed movement", ", a movement of farmers,": what the one named before is. */
const SAYS_WHAT_IT_IS = /(?:\b(?:is|was|are|were|be|been|became|become|as|remains?|called|like|into|founded|formed|created)\s|,\s|—\s?)$/iu;

/** The nouns by which a sentence tells of such bodies. */
export function otherBodies(reading: Reading, found: readonly Reference[]): readonly string[] {
  const { text, names } = reading;
  const named = names.filter(({ kind }) => kind === 'group');
  const taken = [...named, ...found];
  const told = BODY.all(text).flatMap(({ 0: words, 1: between = '', 2: noun = '', 3: ofWhat, index }) => {
    const end = index + words.length;
    // "The group of experts" is none of those that have a name.
    if ((ofWhat === undefined ? taken : named).some((one) => one.start < end && index < one.end)) return [];
    // "A splinter group, the Red Banner": it has a name.
    const next = end + (CALLED.exec(text.slice(end))?.[0].length ?? 0);
    if (next > end && named.some(({ start }) => start === next)) return [];
    const isTold = ofWhat !== undefined || (between !== '' && !GENERAL.test(between));
    return isTold && !SAYS_WHAT_IT_IS.test(text.slice(0, index)) ? [noun.toLowerCase()] : [];
  });
  return speaksForItself(reading) ? [...told, ...CALLED_IN_GENERAL] : told;
}

/** "Harbour Forum said that 12 villagers died.": a body that no gazetteer knows speaks, and "the group" that goes on is that one. */
function speaksForItself({ holder, names, people, caps }: Reading): boolean {
  if (holder === null || caps || !/^(?:\p{Lu}[\p{L}’'-]+\s){1,5}\p{Lu}[\p{L}’'-]+$/u.test(holder.name)) return false;
  return !names.some(({ kind }) => kind === 'group') && !people.some(({ name }) => name.includes(holder.name) || holder.name.includes(name));
}
const CALLED_IN_GENERAL = ['group', 'organisation', 'organization'] as const;

/** Of the bodies told of so far, those about which a sentence goes on that names no group: "The group interviewed 18 of them." */
export function stillTold(bodies: ReadonlySet<string>, { tokens, names }: Reading, found: readonly Reference[]): readonly string[] {
  if (names.some(({ kind }) => kind === 'group')) return [];
  const isOpen = (start: number): boolean => !found.some((one) => one.start <= start && start < one.end);
  return [...bodies].filter((noun) => tokens.some(({ norm, start }, at) => norm === noun && tokens[at - 1]?.norm === 'the' && isOpen(start)));
}

const CALLED = /^(?:,\s|\s(?:called|named|known as)\s)(?:the\s)?/iu;

/** "The armed group", "the whole movement": the group itself. */
const GENERAL =
  /^(?:(?:armed|militant|rebel|guerrilla|terrorist|extremist|jihadist|islamist|insurgent|whole|entire|same|small|main|outlawed|banned|separatist|paramilitary)\s)+$/iu;

const SAYS =
  /\b(?:s(?:ays?|aid)|t(?:ells?|old)|announced?|claim(?:s|ed)?|stated?|declared?|reported?|added|that|who|which|whose|while|when|after|because)\b|[,;:]/iu;

/** "The movement accused the Hill Front": whoever does something to a group is none of those words for it. */
export function isSetAgainst(reading: Reading, { kind, possessive, surface, to, end }: Reference): boolean {
  if (kind !== 'group' || possessive || !/^(?:the|this)\s/i.test(surface)) return false;
  const named = reading.names.find(({ id, start }) => id === to && start >= end);
  return (
    named !== undefined && !SAYS.test(reading.text.slice(end, named.start)) && reading.tokens.some((token) => isVerbBetween(token, end, named.start))
  );
}

const isVerbBetween = ({ tag, start, end }: Reading['tokens'][number], from: number, to: number): boolean =>
  start >= from && end <= to && (tag === 'verb' || tag === 'be' || tag === 'aux');
