import type { Range } from '../model/range.ts';
import type { Incident, SubjectLink } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import { isAct, isDone } from './act-clauses.ts';
import { actorsOf, speakersOf } from './actor-status.ts';
import { tellsNoAct } from './acts-in-general.ts';
import { isCompared } from './asides.ts';
import { blamed } from './blame.ts';
import { isOfAPrison } from './custody.ts';
import { deedExtent } from './deed-extent.ts';
import { type Doer, doersIn, ownDeeds } from './doers.ts';
import { tellsTheHour } from './hours.ts';
import { dateOf } from './incident-day.ts';
import { type Toll, tollOf } from './incident-toll.ts';
import { ACT_KINDS, ACT_NOUNS, type ActKind, STRONG_ACTS } from './lexicon/acts.ts';
import { isPersonNoun } from './lexicon/persons.ts';
import type { Modality } from './modality.ts';
import { namedVictims } from './named-victims.ts';
import { isOnlyAskedWhose, outlastsDenial } from './presupposed-acts.ts';
import type { Reading, Reference } from './reading.ts';
import { isFiredAt, isHitByAWeapon, tellsAWeapon } from './weapons.ts';

const TYPE_BY_ACT: Readonly<Record<ActKind, Incident['type']>> = {
  attack: 'attack',
  bombing: 'bombing',
  killing: 'killing',
  wounding: 'attack',
  abduction: 'abduction',
  clash: 'clash',
  seizure: 'seizure',
  arrest: 'arrest',
  displacement: 'displacement',
};
// The act that names the event when a sentence tells several.
const ORDER: readonly ActKind[] = ['abduction', 'bombing', 'killing', 'attack', 'clash', 'wounding', 'arrest', 'seizure', 'displacement'];
/** Nouns for violence as such: without a doer, a victim or a number they tell no event. */
const GENERAL = /^(?:violence|crimes?|combats?|battles?)$/;
/** What kills without anybody's hand. */
const ACCIDENT = cue(
  /\b(?:(?:plane|air|airplane|helicopter|bus|train|car|road|boeing|airliner|flight|ferry)\b[^.;]{0,40}\bcrash(?:es|ed)?|crash(?:es|ed)? of an?\b|crash killed|accidents?|earthquakes?|hurricanes?|floods?|landslides?|mudslides?|epidemic|cholera|shipwreck)\b/i,
);
const VIOLENT_CAUSE = cue(/\b(?:bomb\w*|shot|attack\w*|explos\w*|missiles?|sabotage\w*|hijack\w*|ambush\w*|gunfire)\b/i);
export type IncidentContext = {
  readonly subjects: readonly SubjectLink[];
  readonly references: readonly Reference[];
  /** Where it happens, and which of these are no whole countries. */
  readonly regions: readonly string[];
  readonly isLocal: (region: string) => boolean;
  readonly modality: Modality;
  /** The group of the person who speaks. */
  readonly speakerGroup: string | null;
};

/** The incident a sentence tells, or null when it tells none: an act with a doer, a toll, a day or a place below a country. */
export function incidentOf(reading: Reading, context: IncidentContext): Incident | null {
  const deed = deedExtent(reading);
  const within = deed?.isTrial === false ? deed : null;
  const { acts, isGeneral, done: doneActs } = actsOf(reading, within);
  const named = meant(reading, context.references);
  const blames = blamed(reading, named);
  if ((acts.size === 0 && blames.length === 0) || isAccident(reading.text, acts) || SIMULATED.test(reading.text)) return null;
  if (acts.size === 0 && IS_HELD.test(reading.text) && blames.every(({ status }) => status === 'possible')) return null;
  const done = isDenial(context.modality)
    ? outlastsDenial(reading)
    : (isDoneOne(reading) || isOnlyAskedWhose(reading)) && !ONCE_THOUGHT.test(reading.text);
  const speakers = speakersOf(reading, named, context.speakerGroup);
  const found = doersIn(reading, context.subjects, context.references);
  const all = [...found, ...ownDeeds(reading, speakers).filter((deed) => !found.some((doer) => doer.group === deed.group))];
  // Beside an act that was done, what is only planned, threatened or imagined is laid at nobody's door.
  const isWithin = ({ verb }: Doer) => {
    const start = reading.tokens[verb]?.start ?? 0;
    return within === null || (start >= within.start && start < within.end);
  };
  const doers = (done ? all.filter((doer) => doer.told !== 'unreal') : all).filter(isWithin);
  const actors = actorsOf(reading, doers, blames, context.modality, speakers);
  const date = dateOf(reading, deed);
  const toll = tollOf(reading, within);
  const counts = counted(toll) || tellsBoth(reading);
  const told = (doers.length > 0 && !isGeneral) || blames.length > 0 || counts || (done && NAMED_ACT.test(reading.text)) || tellsAWeapon(reading);
  const isHere = context.regions.some(context.isLocal);
  // "The violence in the country" is no incident; somebody, someone hurt, a day or a place must be told.
  const isDated = tellsADay(reading);
  if (!told && namedVictims(reading).length === 0 && (isGeneral ? !isDated || !isHere : !isDated && !isHere)) return null;
  const accused = new Set(actors.map((actor) => actor.group));
  return {
    type: isRelease(reading, acts) ? 'other' : TYPE_BY_ACT[ORDER.find((kind) => (doneActs.size > 0 ? doneActs : acts).has(kind)) ?? 'attack'],
    actors,
    // Who is tried for an act did not suffer it.
    targets: deed?.isTrial
      ? []
      : targetsOf(reading, context.subjects, within === null ? null : [within, ...subjectOf(deed)]).filter((group) => !accused.has(group)),
    regions: context.regions.filter(
      (id) =>
        deed === null ||
        [deed, ...subjectOf(deed)].some(({ start, end }) => reading.names.some((name) => name.id === id && name.start >= start && name.start < end)),
    ),
    date,
    dated: date === null ? null : 'own',
    ...toll,
    occurred: (!isOnlyDenied(actors) || outlastsDenial(reading)) && (done || (acts.size === 0 && blames.length > 0)),
  };
}

/** At least one act is told as done; beside a bomb that was made safe, the violence of the time is none. */
function isDoneOne({ text, tokens }: Reading): boolean {
  const acts = tokens.flatMap((token, at) => (isAct(tokens, at) ? [{ at, isGeneral: token.norm === 'violence' }] : []));
  const specific = acts.filter(({ isGeneral }) => !isGeneral);
  return (specific.length > 0 ? specific : acts).some(({ at }) => isDone(text, tokens, at));
}

/** "An exercise simulated an attack in which 40 people died." */
const SIMULATED = /\b(?:exercises?|drills?|simulations?|war games?)\b[^.;]{0,60}\b(?:simulat\w+|rehears\w+|imagin\w+|assum\w+)\b/i;

/** "Arrested 14 suspected members", "suspected members were held": who was seized, and no act of theirs. */
const IS_HELD = cue(
  /\b(?:arrest|detain|question|jail|extradit|deport)\p{L}*\s(?:[\d\p{L}-]+\s){0,4}suspected\b|\bsuspected\s[^.;]{1,60}\b(?:was|were|been)\s(?:\p{L}+ly\s)?(?:arrested|detained|questioned|jailed|held|released|freed)\b/iu,
);
/** "Ruiz, who was thought to have been killed, appeared in a film": what did not happen. */
const ONCE_THOUGHT = cue(
  /\b(?:thought|believed|presumed|feared|reported)\s(?:to\shave\sbeen\s)?(?:killed|dead)\b[^;.]*\b(?:found|turned up|appeared|is|are|was|were|returned|emerged)\s(?:\p{L}+\s)?alive\b|\b(?:who|which)\s(?:was|were|had been)\s(?:long\s|once\s|\p{L}+ly\s)?(?:thought|believed|presumed|feared|rumou?red|reported|assumed)\s(?:to\s(?:have\sbeen|be)\s)?(?:killed|dead|captured|arrested|executed|shot)\b/iu,
);
/** "Freed six hostages": an end of an abduction, and none. */
function isRelease({ text, tokens, quantities }: Reading, acts: ReadonlySet<ActKind>): boolean {
  if ([...acts].some((kind) => kind !== 'abduction' && kind !== 'arrest')) return false;
  if (tokens.some(({ base, norm }) => ['kidnap', 'abduct', 'hijack'].includes(base ?? '') || /^(?:kidnapping|abduction)s?$/.test(norm))) return false;
  return quantities.some(({ effect }) => effect === 'released') || FREED.test(text);
}
const FREED =
  /\b(?:freed|frees|freeing|releas(?:es|ed|ing)|release of)\b[^.;]{0,40}\bhostages?\b|\bhostages?\b[^.;]{0,40}\b(?:was|were|been|be) (?:freed|released)\b/i;

/** "More than 400 were killed or wounded": one number for both, and no toll of either. */
function tellsBoth({ text, quantities }: Reading): boolean {
  const both = BOTH.exec(text);
  if (both === null) return false;
  const end = both.index + both[0].length;
  return quantities.some(
    ({ unit, at }) =>
      unit === 'count' &&
      ((at.start >= end && at.start - end < MAX_TO_BOTH) || (at.end < both.index && /\b(?:was|were|been)\s$/i.test(text.slice(at.end, both.index)))),
  );
}
const BOTH = cue(/\b(?:killed|wounded|injured)\s(?:and|or)\s(?:\p{L}+ly\s)?(?:killed|wounded|injured)\b/iu);
// "killed or wounded at least 14 soldiers"
const MAX_TO_BOTH = 14;

const counted = ({ killed, wounded, abducted }: Toll): boolean => killed !== null || wounded !== null || abducted !== null;

const isOnlyDenied = (actors: Incident['actors']): boolean => actors.length > 0 && actors.every((actor) => actor.status === 'denied');

const isDenial = ({ holder }: Modality): boolean => holder?.stance === 'denies';

/** A crash or a flood has its dead too; a raid in a land of earthquakes is a raid. */
const isAccident = (text: string, acts: ReadonlySet<ActKind>): boolean =>
  [...acts].every((kind) => kind === 'killing' || kind === 'wounding' || kind === 'displacement') && ACCIDENT.test(text) && !VIOLENT_CAUSE.test(text);

/** Names of groups, and words that stand for them, where the sentence has them. */
function meant(reading: Reading, references: readonly Reference[]): readonly { readonly id: string; readonly start: number; readonly end: number }[] {
  return [
    ...reading.names.filter((name) => name.kind === 'group'),
    ...references.filter((one) => one.kind === 'group' && !one.possessive).map((one) => ({ id: one.to, start: one.start, end: one.end })),
  ];
}

/** Its subject, where an aside stands between that and the deed. */
const subjectOf = (deed: ReturnType<typeof deedExtent>): readonly Range[] => (deed?.subject === undefined ? [] : [deed.subject]);

/** Whom the sentence, or the parts of it that tell the deed, tell as struck. */
function targetsOf({ names }: Reading, subjects: readonly SubjectLink[], within: readonly Range[] | null): readonly string[] {
  const isThere = (group: string) =>
    within === null || names.every((name) => name.id !== group || within.some(({ start, end }) => name.start >= start && name.start < end));
  return subjects.filter(({ role, group }) => role === 'target' && isThere(group)).map(({ group }) => group);
}

/** The kinds of acts a sentence speaks of within the part that tells its deed, and of those it tells as done. */
function actsOf(
  reading: Reading,
  within: Range | null,
): { readonly acts: ReadonlySet<ActKind>; readonly done: ReadonlySet<ActKind>; readonly isGeneral: boolean } {
  const acts = new Set<ActKind>();
  const done = new Set<ActKind>();
  let strong = reading.quantities.some((quantity) => quantity.effect === 'killed' || quantity.effect === 'wounded' || quantity.effect === 'abducted');
  let isGeneral = true;
  reading.tokens.forEach((token, at) => {
    if (within !== null && (token.start < within.start || token.start >= within.end)) return;
    if (!isAct(reading.tokens, at) || isCompared(reading.tokens, at) || onlyDescribes(reading.tokens, at) || tellsNoAct(reading.tokens, at)) return;
    const noun = ACT_NOUNS.get(token.norm);
    // "Lost two men": who has lost them had them killed.
    // "Shot down a helicopter": it struck that.
    const isDowned = token.base === 'shoot' && reading.tokens[at + 1]?.norm === 'down';
    const isTried = triesToKill(reading.tokens, at);
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

// "The murder of the minister", "the judge's kidnapping": one act, known by whom it befell.
const NAMED_ACT = cue(
  /\bthe (?:\p{L}+ ){0,2}(?:murder|assassination|killing|kidnapping|abduction|slaying|execution|massacre) of (?!\p{L}+(?:s|people)\b)|['’]s? (?:\p{L}+ )?(?:murder|assassination|kidnapping|abduction|slaying)\b/iu,
);

/** The sentence gives a time of day, or a day, be it that of the act or of its telling. */
const tellsADay = (reading: Reading): boolean =>
  tellsTheHour(reading.text) || reading.times.some((time) => !time.weak && time.span.precision === 'day');
