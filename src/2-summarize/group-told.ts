import type { Group } from '../model/gazetteer.ts';
import type { Named, Reading, Reference } from './reading.ts';
import { toldByBe } from './told-by-be.ts';

/** Kinds of groups that "the group", "the militants" or "the party" can stand for. */
const ARMED: ReadonlySet<Group['kind']> = new Set(['armed group', 'militia', 'coalition', 'party', 'company']);

export function isArmed(group: Group | undefined): boolean {
  return group !== undefined && ARMED.has(group.kind);
}

const MISSION_HEAD = /\b(?:mission|force|forces|command|army|police)\b/i;

/** A mission of several states is a coalition, and "the group" or "the insurgents" are others. */
export const isMission = (group: Group | undefined): boolean => group?.kind === 'coalition' && MISSION_HEAD.test(group.name);

/** Whom a passage has told of so far. */
export type PassageTold = {
  readonly n: number;
  readonly armed: ReadonlySet<string>;
  /** A pronoun in it may stand for another. */
  readonly isOpen: boolean;
};

/** Before the first passage. */
export const NOTHING_TOLD: PassageTold = { n: -1, armed: new Set(), isOpen: false };

const PRONOUNS = new Set(['it', 'its', 'they', 'their', 'them']);

/** What the passage has told of after one more sentence. */
export function passageTold(before: PassageTold, reading: Reading, found: readonly Reference[], armed: readonly Named[]): PassageTold {
  const { armed: told, isOpen } = before.n === reading.passage.n ? before : NOTHING_TOLD;
  const open = reading.tokens.some(({ norm, start }) => PRONOUNS.has(norm) && !found.some((one) => one.start <= start && start < one.end));
  return {
    n: reading.passage.n,
    armed: new Set([...told, ...armed.map(({ id }) => id), ...found.flatMap(({ kind, to, also }) => (kind === 'group' ? [to, ...also] : []))]),
    isOpen: isOpen || open,
  };
}

/**
 * "Police arrested men of X. The group …", in a passage that tells of no other: X, whoever was told of in the passages before. A branch leaves the
 * word to the group that is told of.
 */
export function onlyInPassage(
  { n, armed, isOpen }: PassageTold,
  reading: Reading,
  told: readonly (string | null)[],
  groups: ReadonlyMap<string, Group>,
): string | null {
  const [only, another] = armed;
  if (n !== reading.passage.n || isOpen || only === undefined || another !== undefined || !isArmed(groups.get(only))) return null;
  return told.includes(groups.get(only)?.parent ?? '') ? null : only;
}

/** The armed group that "the group" means after a sentence; `before` is the one that it meant till then. */
export function groupTold(
  before: string | null,
  subject: string | null,
  reading: Reading,
  found: readonly Reference[],
  armed: readonly Named[],
  groups: ReadonlyMap<string, Group>,
  main: string | null,
): string | null {
  const pointed = found.find((one) => one.kind === 'group' && /^this\s/i.test(one.surface));
  // "It was made up of members of the Hill Front who …": part of what is told of another.
  const isPart = ({ start }: Named) =>
    /\b(?:members|men|fighters|veterans|dissidents|deserters|parts?|wings?|remnants|some|most|many) (?:of|from) (?:the )?$/i.test(
      reading.text.slice(0, start),
    );
  const subjects = armed.filter((name) => name.isSubject && !(before !== null && isPart(name)));
  const leading = subjects[0] ?? armed.find((name) => !isPart(name)) ?? armed[0];
  let told = before;
  if (leading !== undefined && isPartOfIts(reading, leading) && before !== null) told = before;
  else if (subject !== null && isArmed(groups.get(subject))) told = subject;
  // "Which party is behind this group": it is still the one that is told of.
  else if (armed.length === 0 && pointed !== undefined) told = pointed.to;
  // What is only the object of a sentence about somebody else takes the focus from nobody: "X began to court Y".
  else if ((leading?.isSubject && subjects.includes(leading)) || before === null || toldByBe(reading) !== null) told = leading?.id ?? before;
  // Two groups in one sentence: "the group" is then the one the article is about.
  const isMainTold = armed.some(({ id }) => id === main) || groups.get(told ?? '')?.parent === main;
  return main !== null && told !== main && isMainTold ? main : told;
}

/** "Its suicide unit, the Red Brigade, was revived": what goes on is told of whose unit it is. */
function isPartOfIts({ text }: Reading, { start }: Named): boolean {
  return PART_OF_ITS.test(text.slice(0, start));
}
const PART_OF_ITS =
  /^["“'‘]*(?:its|the (?:group|movement|organi[sz]ation|party|front)['’]s)\s(?:[\p{L}-]+\s){0,4}(?:wing|unit|branch|brigade|battalion|cell|arm|faction|affiliate|offshoot|section|detachment|squad|force),\s(?:(?:known as|called|named)\s)?(?:the\s)?$/iu;
