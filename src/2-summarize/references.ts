import type { Gazetteer, Group } from '../model/gazetteer.ts';
import { type Asked, groupAsked, isAboutWhoSaid } from './asked-about.ts';
import type { Token } from './clause.ts';
import { described, joinedBy, nounAt } from './described-group.ts';
import { asFits, isStyled, militiaMeant } from './fitting-group.ts';
import { type Focus, focusAtStart, moveFocus } from './focus.ts';
import { byAnaphor, indexGroups } from './group-index.ts';
import { isArmed, isMission, onlyInPassage } from './group-told.ts';
import { armyAt, isAnotherArmy, isCalledBeside, meantAt } from './head-nouns.ts';
import { elided, isHeadOf, isNamedBehind } from './headed.ts';
import { GROUP_WORDS } from './lexicon/acts.ts';
import { lifeOf } from './life.ts';
import { newName } from './new-name.ts';
import { ofTwo } from './of-two.ts';
import { onlyRebels, REBELS } from './only-rebels.ts';
import { isSetAgainst } from './other-bodies.ts';
import { ownFighters, ownSize } from './own-nouns.ts';
import { placeAt, thereAt } from './place-meant.ts';
import { pronounAt } from './pronouns.ts';
import type { Reading, Reference } from './reading.ts';
import { wideRegions } from './region-index.ts';
import { sharedHead } from './shared-heads.ts';
import { splitOffMeant } from './split-off.ts';
import { leadDoers, reportedDoers } from './titled-lead.ts';
import {
  ALLIANCE,
  familyOf,
  isAgainst,
  isAtOpening,
  isCalled,
  isGroupNoun,
  isLeft,
  isWar,
  isWhich,
  OF_A_BODY,
  OF_A_PUBLISHER,
} from './which-group.ts';
import { whomAsked } from './whom-asked.ts';

/** What an article is mostly about, by its title and its mentions. */
export type Main = {
  readonly group: string | null;
  /** A place below a country. */
  readonly place: string | null;
  /** Passages under a heading that is a group's name. */
  readonly headed: ReadonlyMap<number, string>;
  /** The title, and the one group that it tells as doing something. */
  readonly title: string;
  readonly titled: string | null;
  /** All that its title and its sentences name. */
  readonly named: ReadonlySet<string>;
  /** The one army that the desk knows of the country that the article is about. */
  readonly army: Group | null;
  /** What was asked right before a passage of an interview. */
  readonly asked: ReadonlyMap<number, Asked>;
};

const DETERMINER = new Set(['the', 'this', 'that', 'these', 'those']);

/**
 * What the pronouns and "the group" of each sentence stand for, sentence by sentence in the article's order.
 * A reference that has no safe antecedent is left out: its statement then does not print.
 */
export function references(
  readings: readonly Reading[],
  gazetteer: Gazetteer,
  main: Main,
  groupOfPerson: ReadonlyMap<string, string>,
): readonly (readonly Reference[])[] {
  const groups = indexGroups(gazetteer);
  const countries = wideRegions(gazetteer);
  const focus = focusAtStart(lifeOf(readings), main.named);
  return readings.map((reading, at) => {
    const head = main.headed.get(reading.passage.n) ?? null;
    const before = readings[at - 1];
    focus.headed = head;
    const opens = head !== null && (before === undefined || main.headed.get(before.passage.n) !== head || opensSection(reading, before));
    if (opens) Object.assign(focus, { subject: { kind: 'group', id: head, also: [], plural: null }, group: head, only: head, last: null });
    const question = before?.passage.n === reading.passage.n ? undefined : main.asked.get(reading.passage.n);
    const asked = question === undefined || isAboutWhoSaid(question, reading) ? null : groupAsked(question, focus.heads);
    // "Will there be peace?": whom the last answer told of, the next one does not.
    if (question !== undefined && asked === null && (isAboutWhoSaid(question, reading) || !GOES_ON.test(question.text))) focus.subject = null;
    if (question !== undefined) {
      focus.asked = whomAsked(question, asked);
      // "You met Ana Ruiz?": of her, and of nobody in the last answer.
      if (question.man !== null) Object.assign(focus, { ...ABOUT_NOBODY_ELSE, subject: null });
    }
    if (asked !== null)
      Object.assign(focus, { ...ABOUT_NOBODY_ELSE, subject: { kind: 'group', id: asked, also: [], plural: null }, group: asked, only: asked });
    const unsaid = opens ? elided(reading, head) : main.titled === null ? null : leadDoers(reading, main.title, main.titled);
    focus.isTitledDoer ||= at === 0 && !opens && (unsaid !== null || reading.names.some(({ id, role }) => id === main.titled && role === 'actor'));
    const found = [...(unsaid ? [unsaid] : []), ...referencesIn(reading, focus, groups, { ...main, group: head ?? main.group }, groupOfPerson)];
    moveFocus(focus, reading, found, groups, groupOfPerson, countries, head ?? main.group);
    // Whoever else is told of under it, "the group" is the one of the heading.
    if (head !== null && focus.subject?.kind !== 'group') focus.group = head;
    return found;
  });
}

const GOES_ON = /\b(?:it|its|they|them|their|he|him|his|she|her|the (?:group|movement|organi[sz]ation|front|party|fighters|rebels|insurgents))\b/i;

/** Whom an answer is about is asked before it, and nothing of the last answer is. */
const ABOUT_NOBODY_ELSE = { last: null, person: null, relative: null, held: null, others: { group: false, people: false } } as const;

/** A heading stands above it or on its own line: under the title of a profile, each section begins with the group again. */
const opensSection = ({ passage, start }: Reading, before: Reading): boolean =>
  passage.n > before.passage.n && (passage.n > before.passage.n + 1 || start > passage.start);

function referencesIn(
  reading: Reading,
  focus: Focus,
  groups: ReadonlyMap<string, Group>,
  main: Main,
  groupOfPerson: ReadonlyMap<string, string>,
): Reference[] {
  const found: Reference[] = [];
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const next = tokens[at + 1];
    if (DETERMINER.has(token.norm) && next && isSpaced(reading, token, next)) {
      const anaphor =
        anaphorAt(reading, at, focus, groups, main.group, groupOfPerson) ??
        armyAt(reading, at, focus, main.army) ??
        placeAt(reading, at, focus, main.place);
      if (anaphor && !isSetAgainst(reading, anaphor) && !isAnotherArmy(anaphor, focus, main.army, groups)) {
        found.push(anaphor);
        continue;
      }
    }
    const doers =
      main.titled === null || focus.isAnotherNamed || !focus.isTitledDoer ? null : reportedDoers(reading, at, main.title, main.titled, focus.armed);
    if (doers !== null) {
      found.push(doers);
      continue;
    }
    const pronoun =
      thereAt(reading, at, focus) ?? pronounAt(reading, at, focus) ?? ownSize(reading, at, focus, main.group) ?? ownFighters(reading, at, focus);
    if (pronoun) found.push(pronoun);
  }
  return found;
}

const THAT_DID = /^\s(?:that|which|who)\s/;

const isSpaced = ({ text }: Reading, a: Token, b: Token): boolean => /^\s+$/.test(text.slice(a.end, b.start));

/** "the group", "the party", "these militants": one already named. */
function anaphorAt(
  reading: Reading,
  at: number,
  focus: Focus,
  groups: ReadonlyMap<string, Group>,
  mainGroup: string | null,
  groupOfPerson: ReadonlyMap<string, string>,
): Reference | null {
  const { tokens } = reading;
  const the = tokens[at];
  const isSame = tokens[at + 1]?.norm === 'same';
  const byHead = meantAt(reading, at + 2, focus.heads, groups);
  const shared = byHead === null ? sharedHead(reading, at, focus.shared, focus.armed, groups, mainGroup) : null;
  const head = byHead === null ? (shared?.at ?? nounAt(reading, at)) : at + 2;
  const noun = tokens[head];
  if (!the || !noun) return null;
  const byNoun = byHead ?? meantAt(reading, head, focus.heads, groups);
  // "said that guerrillas take part": no group told before, but any.
  if ((the.norm === 'that' || the.norm === 'this') && noun.norm.endsWith('s')) return null;
  // "The Group" of a panel's own report.
  if (isStyled(noun, reading) || (focus.headed === null && focus.bodies.has(noun.norm))) return null;
  const own = byAnaphor(groups, `the ${noun.norm}`);
  const candidates = [focus.group, focus.subject?.kind === 'group' ? focus.subject.id : null, mainGroup];
  const named = reading.names.filter((name) => name.kind === 'group' && name.end <= the.start).at(-1);
  let to: string | null = null;
  const pair = ofTwo(reading, the, noun, focus.last);
  const introduced = isAtOpening(reading, the) && OF_A_BODY.test(noun.norm) && !isNamedBehind(reading, noun.end) ? focus.introduced : null;
  const family = GROUP_WORDS.has(noun.norm) ? familyOf(reading, the, focus, groups) : null;
  if (own && [...candidates, named?.id].includes(own.id)) to = own.id;
  else if (family !== null) to = family;
  else if (pair !== null) to = pair;
  else if (named === undefined && isHeadOf(noun, focus.headed, groups) && !isNamedBehind(reading, noun.end)) to = focus.headed;
  else if (byNoun !== null) to = byNoun;
  else if (shared !== null) to = shared.to;
  else if (introduced !== null) to = introduced;
  else if (REBELS.has(noun.norm)) to = onlyRebels(reading, the, noun, focus, groups, mainGroup);
  else if (GROUP_WORDS.has(noun.norm)) {
    const after = tokens[head + 1];
    // "the hunters in the group": a group of somebody else.
    if (tokens[at - 1]?.norm === 'in') return null;
    // "the group of", "the militant group X": not standing for another name.
    if (
      after &&
      (after.norm === 'of' ||
        GROUP_WORDS.has(after.norm) ||
        reading.names.some((name) => name.start <= after.start && after.end <= name.end && name.kind === 'group'))
    )
      return null;
    if (after && isGroupNoun(after.norm)) return null;
    if (noun.norm === 'insurgency' && isWar(reading, the, noun)) return null;
    if (noun.norm === 'faction' && isWhich(reading, noun)) return null;
    // "The man who led the group that bombed the town": told of here for the first time, and by that.
    if (THAT_DID.test(reading.text.slice(noun.end)) && named === undefined && focus.group === null && focus.subject === null) return null;
    // "This group" points at the one just told of, be it only the object there.
    const pointed = the.norm === 'this' && focus.only !== null && isArmed(groups.get(focus.only)) ? focus.only : null;
    // "The alliance broke down": what two have between them, unless one of them is called so.
    if (ALLIANCE.test(noun.norm) && ![...groups.values()].some(isCalled)) return null;
    const inPassage = focus.headed === null ? onlyInPassage(focus.passage, reading, [focus.group, mainGroup], groups) : null;
    const against = named && isAgainst(reading, named, the) ? named.id : null;
    const own = named && against === null && isArmed(groups.get(named.id)) && !isLeft(reading, named) ? named.id : null;
    // "The Hill Front replied by killing men of the group": of the other one.
    // "Killed by the same group": the one that the paragraph tells of, if it tells of no other.
    if (isSame) to = inPassage;
    else if (against !== null)
      to = [focus.called, focus.group, focus.only, mainGroup].find((id) => id !== null && id !== against && isArmed(groups.get(id))) ?? null;
    else
      to =
        named && own !== null && joinedBy(reading, named, the.start)
          ? ([focus.group, mainGroup].find((id) => id !== null && id !== own) ?? null)
          : (newName(reading, noun.end, groups) ??
            own ??
            pointed ??
            inPassage ??
            focus.group ??
            (isArmed(groups.get(mainGroup ?? '')) ? mainGroup : null));
    to = splitOffMeant(noun.norm, asFits(noun.norm, to, focus, groups, reading.passage.n), groups, focus.named);
    // "The group's commanders surrendered to the front, not to the army": who is "the front" is not "the group".
    if (to !== null && isCalledBeside(reading, noun, groups.get(to)))
      to = [focus.group, focus.only, mainGroup].find((id) => id !== null && id !== to && id !== named?.id && isArmed(groups.get(id))) ?? null;
    if (isMission(groups.get(to ?? ''))) to = null;
    if (noun.norm === 'militia') to = militiaMeant(to, focus, groups);
    if (OF_A_PUBLISHER.test(reading.text.slice(noun.end))) return null;
  }
  if (to !== null && head === at + 2 && byHead === null && shared === null && !isSame) to = described(to, reading, at, focus, groupOfPerson);
  if (!to) return null;
  const tail = reading.text.slice(noun.end, noun.end + 2);
  const possessive = /^['’]s?/.test(tail);
  return {
    start: the.start,
    end: noun.end,
    surface: reading.text.slice(the.start, noun.end),
    possessive,
    kind: 'group',
    to,
    also: [],
    basis: `"${reading.text.slice(the.start, noun.end)}" stands for the group named before`,
  };
}
