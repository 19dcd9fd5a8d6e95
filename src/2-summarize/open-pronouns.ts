import { cue } from '../text/cues.ts';
import { singular } from './lexicon/persons.ts';
import { leavesManyOpen } from './open-many.ts';
import { leavesManOpen } from './open-men.ts';
import { leavesOwnerOpen } from './open-owners.ts';
import type { Reading, Reference } from './reading.ts';
import { isSpokenAt } from './spoken.ts';

/** "Estimates of its size vary", "One of their leaders": whose, stood in the sentence before. */
const OF_ITS = cue(
  /^["“'‘([]*(?:the\s|an?\s|some\s|most\s|many\s|several\s|few\s|one\s|two\s|three\s|half\s|all\s|none\s)?(?:[\p{L}-]+\s){1,2}?(?:of|about|over|on|to|for|from|by|between|among|against|within)\s(its|their|his|her)\s/iu,
);

/** "Two brothers of one of its commanders": whose, whoever is named behind. */
const OF_ONE_OF_ITS = cue(/^["“'‘([]*(?:\p{L}[\p{L}-]*\s){1,4}of\s(?:one|two|three|some|several|many|most)\sof\s(its|their|his|her)\s/iu);

/** "Thousands of their members joined the Hill Front": whoever is named behind, they are others. */
export const PART_OF_ITS = cue(
  /^["“'‘([]*(?:(?:But|And|Yet|Still|However),?\s)?(?:(?:at least|about|some|nearly|almost|more than|over|up to|an estimated|tens of|hundreds of)\s)?(?:thousands|hundreds|dozens|scores|many|most|some|several|half|few|all|none|\d[\d,.]*)\sof\s(its|their|his|her)\s/iu,
);

/** Whether the pronoun at `at` is the one in "at least 135 of its men". */
export function isPartOfIts({ text }: Reading, at: number): boolean {
  const found = PART_OF_ITS.exec(text);
  return found?.[1] !== undefined && found.index + found[0].lastIndexOf(found[1]) === at && OWN_MEN.test(text.slice(at));
}

const OWN_MEN =
  /^its\s(?:\p{L}+\s){0,2}(?:fighters|members|men|women|commanders|leaders|soldiers|combatants|supporters|militants|guerrillas|cadres|recruits|troops|gunmen)\b/iu;

/** What a state or a council does to a group by law. */
const BY_LAW = 'designat(?:ed|es|e)|list(?:ed|s)|bann(?:ed)|bans|outlaw(?:ed|s)?|proscrib(?:ed|es|e)|blacklist(?:ed|s)?|sanction(?:ed|s)';

/** "The Hill Front drove it out of Mera": the subject is a group, and "it" another that was told of before. */
const OBJECT = cue(
  new RegExp(
    `\\b(?:${BY_LAW}|(?:war|offensive|campaign|crackdown|operations?)["”]?\\s(?:on|against)|drove|drives?|driven|pushed|forced|expelled|chased|ousted|dislodged|defeated|routed|attacked|fought(?:\\sagainst)?|join(?:ed)?|back(?:ed)?|arm(?:ed)?|fund(?:ed)?|finance[sd]?|accuse[sd]?|blame[sd]?|leads?|led(?!\\s(?:it|them)\\s(?:to|into|in|out|off|on|away|back|from|along|over|near)\\b)|(?:co-)?founded|fight(?:ing)?(?:\\sagainst)?)\\s(it|them)(?=\\s(?:as|an?|under|out|from|off|away|back|in|into|at|near|of|for|with|to|on|until|twice|again|since|along|over|during)\\b|[.,;])`,
    'i',
  ),
);

/** "The coast wing, its branch in the hills, …": the branch of one that stood in the sentence before. */
const BESIDE = cue(
  /^["“'‘([]*(?:The\s)?\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,4},\s(its|their)\s(?:[\p{L}-]+\s){0,3}(?:branch|wing|affiliate|ally|allies|arm|faction|rival|rivals|parent|leader|successor|predecessor)\b/u,
);

/** Whether the pronoun at `at` is what a state or a council designates, lists or bans. */
export const isListed = (text: string, at: number): boolean => LISTED_BEFORE.test(text.slice(0, at));
const LISTED_BEFORE = new RegExp(`\\b(?:${BY_LAW})\\s$`, 'i');

/** Where the pronoun stands that a group of another name drove out, fought or joined; null where there is none. */
export function objectPronoun(text: string): number | null {
  const found = OBJECT.exec(text);
  return found?.[1] === undefined ? null : found.index + found[0].lastIndexOf(found[1]);
}

/** Why a pronoun within the sentence leaves a reader asking whose or who; null where its name stands in the sentence or is known. */
export function openPronoun(reading: Reading, references: readonly Reference[]): string | null {
  const { text } = reading;
  const isResolved = (at: number): boolean => references.some(({ start, end }) => start <= at && at < end) || isSpokenAt(reading, at);
  for (const pattern of [PART_OF_ITS, OF_ONE_OF_ITS, OF_ITS, OBJECT, BESIDE]) {
    const found = pattern.exec(text);
    if (found?.[1] === undefined) continue;
    const at = found.index + found[0].lastIndexOf(found[1]);
    const isNamed =
      pattern === OBJECT
        ? (isOtherNamed(reading, found.index) && !(FOUNDS.test(found[0]) && isOnlyOfSomebody(reading, found.index))) ||
          (found[1] === 'them' && areToldOf(reading, found.index))
        : pattern === OF_ITS && isAnybodyNamed(reading, references);
    if (!isNamed && !isResolved(at)) return WHOSE;
  }
  return leavesManOpen(reading, references, isResolved) ||
    leavesManyOpen(reading, references, isResolved) ||
    leavesOwnerOpen(reading, references, isResolved)
    ? WHOSE
    : null;
}

const WHOSE = 'a pronoun in it has no name that is certain';

/** A group before the verb that is not its subject: "The Hill Front left because the army had driven it out". */
function isOtherNamed({ names, text }: Reading, verb: number): boolean {
  const before = names.filter(({ kind, end }) => kind === 'group' && end <= verb);
  const subject = before.findLast(({ end }) => /^(?:\s*\([^)]*\))?\)?\s(?:\p{L}+\s){0,3}$/u.test(text.slice(end, verb)))?.id;
  return before.some(({ id }) => id !== subject);
}

const FOUNDS = /^(?:co-)?founded\b/i;

/** "⟨name⟩, a commander of the Hill Front, founded it": whatever he founded, it was hardly what he left. */
const isOnlyOfSomebody = ({ names, text }: Reading, verb: number): boolean =>
  names.every(({ kind, start }) => kind !== 'group' || start > verb || /\b(?:of|in|from)\s(?:the\s)?$/i.test(text.slice(0, start)));

/** "Armed men stopped the villagers, forced them to a hill": many are told of behind the first verb. */
function areToldOf({ tokens }: Reading, verb: number): boolean {
  const first = tokens.findIndex(({ tag }) => tag === 'verb' || tag === 'aux' || tag === 'be');
  return tokens.some(({ tag, norm, text, end }, at) => at > first && end <= verb && tag === 'other' && text === norm && singular(norm) !== norm);
}

/** "Because of its losses, the Hill Front …": the name comes after. */
const isAnybodyNamed = ({ names, people }: Reading, references: readonly Reference[]): boolean =>
  people.length > 0 || references.length > 0 || names.some(({ kind }) => kind === 'group');
