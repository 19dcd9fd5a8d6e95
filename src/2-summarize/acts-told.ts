import type { Range } from '../model/range.ts';
import { actsAt, isDone } from './act-clauses.ts';
import { tellsNoAct } from './acts-in-general.ts';
import { isCompared } from './asides.ts';
import { isOfAPrison } from './custody.ts';
import { ACT_KINDS, ACT_NOUNS, type ActKind, STRONG_ACTS } from './lexicon/acts.ts';
import { isPersonNoun } from './lexicon/persons.ts';
import type { Reading } from './reading.ts';
import { isFiredAt, isHitByAWeapon } from './weapons.ts';

/** Nouns for violence as such: without a doer, a victim or a number they tell no event. */
const GENERAL = /^(?:violence|crimes?|combats?|battles?)$/;

/** The kinds of acts a sentence speaks of within the part that tells its deed, and of those it tells as done. */
export function actsOf(
  reading: Reading,
  within: Range | null,
): { readonly acts: ReadonlySet<ActKind>; readonly done: ReadonlySet<ActKind>; readonly isGeneral: boolean } {
  const acts = new Set<ActKind>();
  const done = new Set<ActKind>();
  let strong = reading.quantities.some((quantity) => quantity.effect === 'killed' || quantity.effect === 'wounded' || quantity.effect === 'abducted');
  let isGeneral = true;
  actsAt(reading.tokens).forEach((at) => {
    const token = reading.tokens[at];
    if (token === undefined || (within !== null && (token.start < within.start || token.start >= within.end))) return;
    if (isCompared(reading.tokens, at) || onlyDescribes(reading.tokens, at) || tellsNoAct(reading.tokens, at)) return;
    const noun = ACT_NOUNS.get(token.norm);
    // "Shot down a helicopter": it struck that.
    const isDowned = token.base === 'shoot' && reading.tokens[at + 1]?.norm === 'down';
    const isTried = triesToKill(reading.tokens, at);
    // "Lost two men": who has lost them had them killed.
    const kinds = isDowned || isTried ? ATTACK : noun ? [noun] : losesMen(reading, at) ? KILLING : (ACT_KINDS.get(token.base ?? '') ?? []);
    // Of places and things, too, they are "held" and "captured".
    const ofPeople = (kind: ActKind) => (kind === 'abduction' && !ABDUCTING.has(token.base ?? '')) || (kind === 'arrest' && token.base === 'capture');
    // "Police are holding two men": whom the law holds is under arrest.
    // "A camp in which prisoners were held": what place it was.
    if (token.base === 'hold' && (IN_A_CLAUSE.test(reading.text.slice(0, token.start)) || isOfAPrison(reading.text.slice(0, token.end)))) return;
    const isLawful = token.base === 'hold' && BY_LAW.test(reading.text.slice(0, token.start));
    const told = (isLawful ? LAWFUL : kinds).filter((kind) => noun !== undefined || !ofPeople(kind) || takesPeople(reading, at));
    for (const kind of told) acts.add(kind);
    if (isDone(reading.text, reading.tokens, at)) for (const kind of told) done.add(kind);
    if (
      noun ||
      STRONG_ACTS.has(token.base ?? '') ||
      token.norm === 'hanged' ||
      isGunnedDown(reading.tokens, at) ||
      isHitByAWeapon(reading.tokens, at) ||
      isFiredAt(reading.tokens, at)
    ) {
      strong = true;
      if (!GENERAL.test(token.norm)) isGeneral = false;
    }
  });
  // "Killed its last hostage": taken before, it is killed now.
  if (
    done.has('killing') &&
    !reading.tokens.some(
      ({ base, norm }) => ABDUCTING.has(base ?? '') || /^(?:take|seize|hold)$/.test(base ?? '') || /^(?:kidnapping|abduction)s?$/.test(norm),
    )
  )
    done.delete('abduction');
  return { acts: strong ? acts : new Set(), done: strong ? done : new Set(), isGeneral };
}

const isGunnedDown = (tokens: Reading['tokens'], at: number): boolean => tokens[at]?.base === 'gun' && tokens[at + 1]?.norm === 'down';

/** "Tried to kill him", "an assassination attempt": whoever was meant may live. */
function triesToKill(tokens: Reading['tokens'], at: number): boolean {
  const token = tokens[at];
  const kinds = ACT_NOUNS.get(token?.norm ?? '') ?? ACT_KINDS.get(token?.base ?? '')?.[0];
  if (kinds !== 'killing') return false;
  if (/^attempts?$/.test(tokens[at + 1]?.norm ?? '') || /^(?:attempted|failed)$/.test(tokens[at - 1]?.norm ?? '')) return true;
  return tokens[at - 1]?.norm === 'to' && /^(?:tried|tries|trying|attempt|attempts|attempted|attempting)$/.test(tokens[at - 2]?.norm ?? '');
}

const ATTACK: readonly ActKind[] = ['attack'];
const KILLING: readonly ActKind[] = ['killing'];
// "lost at least two men".
const MAX_TO_LOST = 40;

function losesMen({ tokens, quantities }: Reading, at: number): boolean {
  const token = tokens[at];
  return (
    token?.base === 'lose' &&
    quantities.some(({ effect, at: { start } }) => effect === 'killed' && start > token.end && start - token.end < MAX_TO_LOST)
  );
}

const IN_A_CLAUSE = /\b(?:where|in which|at which)\s[^,;.]*\b(?:is|are|was|were|been|being)\s(?:\p{L}+ly\s)?$/iu;
const LAWFUL: readonly ActKind[] = ['arrest'];
const BY_LAW =
  /\b(?:police|authorities|government|prison|jail|court|prosecutors?|ministry|security forces|officials|judge)\b(?:\s(?:say|says|said)\s(?:that\s)?(?:they|it))?\s(?:(?:is|are|was|were|has|have|had|been|still|now|also)\s){0,4}$/i;

/** The verbs of the table that are told of people alone; "seized" and "held" are told of things as well. */
const ABDUCTING = new Set(['kidnap', 'abduct', 'hijack', 'ransom']);
// "seized the two foreign aid workers", "the five were held".
const MAX_TO_PERSON = 7;

/** "A hijacked bus", "the captured town": a participle between an article and its noun. */
function onlyDescribes(tokens: Reading['tokens'], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token?.norm.endsWith('ed') === true && tokens[at - 1]?.tag === 'determiner' && next?.tag === 'other' && next.before === '';
}

/** "Holding talks", "held elections": what is held is no person. */
const OCCASIONS =
  /^(?:talks|negotiations|discussions|dialogue|elections?|votes?|meetings?|rall(?:y|ies)|conferences?|hearings?|referendum|positions?|ground)$/;
// "holding exploratory peace talks"
const MAX_TO_OCCASION = 4;

function takesPeople({ tokens, people }: Reading, at: number): boolean {
  const all = tokens.slice(at + 1, at + 1 + MAX_TO_PERSON);
  if (all.slice(0, MAX_TO_OCCASION).some(({ norm }) => OCCASIONS.test(norm))) return false;
  // "Seized a village, ordered the residents out": the object ends at the comma.
  const comma = all.findIndex(({ before }) => /[,;]/.test(before));
  // "Seizing weapons and killing 11 soldiers": they are another verb's.
  const verb = all.findIndex((token, index) => index > 0 && token.tag !== 'other' && token.base !== null && ACT_KINDS.has(token.base));
  const ends = [comma, verb].filter((index) => index >= 0);
  const near = ends.length === 0 ? all : all.slice(0, Math.min(...ends));
  const isPassive = tokens[at - 1]?.tag === 'be';
  // "The land held by rebels": the people behind "by" hold it.
  if (!isPassive && all[0]?.norm === 'by') return isPersonNoun(tokens[at - 1]?.norm ?? '');
  const end = near.at(-1)?.end ?? 0;
  return (
    isPassive ||
    near.some((token) => isPersonNoun(token.norm)) ||
    people.some((person) => person.start > (tokens[at]?.end ?? 0) && person.start < end)
  );
}
