import type { Range } from '../model/range.ts';
import type { Incident, SubjectLink } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import { actsAt, isDone } from './act-clauses.ts';
import { actorsOf, speakersOf } from './actor-status.ts';
import { actsOf } from './acts-told.ts';
import { blamed } from './blame.ts';
import { deedExtent } from './deed-extent.ts';
import { type Doer, doersIn, ownDeeds } from './doers.ts';
import { tellsTheHour } from './hours.ts';
import { dateOf } from './incident-day.ts';
import { type Toll, tollOf } from './incident-toll.ts';
import type { ActKind } from './lexicon/acts.ts';
import type { Modality } from './modality.ts';
import { namedVictims } from './named-victims.ts';
import { isOnlyAskedWhose, outlastsDenial } from './presupposed-acts.ts';
import type { Reading, Reference } from './reading.ts';
import { tellsAWeapon } from './weapons.ts';

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
  const named = meant(reading, context.references);
  const blames = blamed(reading, named);
  if (actsAt(reading.tokens).length === 0 && blames.length === 0) return null;
  const { deed, within, acts, isGeneral, done: doneActs } = deedOf(reading);
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

/** What of a sentence tells its deed, and the acts told there. */
function deedOf(reading: Reading) {
  if (last?.reading !== reading) {
    const deed = deedExtent(reading);
    const within = deed?.isTrial === false ? deed : null;
    last = { reading, deed, within, ...actsOf(reading, within) };
  }
  return last;
}
/** What was asked last: of a sentence that tells no incident of its subjects it is asked again, for those behind it may go on about one. */
let last: ({ readonly reading: Reading; readonly deed: Deed; readonly within: Deed } & ReturnType<typeof actsOf>) | null = null;
type Deed = ReturnType<typeof deedExtent>;

/** At least one act is told as done; beside a bomb that was made safe, the violence of the time is none. */
function isDoneOne({ text, tokens }: Reading): boolean {
  const acts = actsAt(tokens);
  const specific = acts.filter((at) => tokens[at]?.norm !== 'violence');
  return (specific.length > 0 ? specific : acts).some((at) => isDone(text, tokens, at));
}

/** "An exercise simulated an attack in which 40 people died." */
const SIMULATED = cue(/\b(?:exercises?|drills?|simulations?|war games?)\b[^.;]{0,60}\b(?:simulat\w+|rehears\w+|imagin\w+|assum\w+)\b/i);

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
const subjectOf = (deed: Deed): readonly Range[] => (deed?.subject === undefined ? [] : [deed.subject]);

/** Whom the sentence, or the parts of it that tell the deed, tell as struck. */
function targetsOf({ names }: Reading, subjects: readonly SubjectLink[], within: readonly Range[] | null): readonly string[] {
  const isThere = (group: string) =>
    within === null || names.every((name) => name.id !== group || within.some(({ start, end }) => name.start >= start && name.start < end));
  return subjects.filter(({ role, group }) => role === 'target' && isThere(group)).map(({ group }) => group);
}

// "The murder of the minister", "the judge's kidnapping": one act, known by whom it befell.
const NAMED_ACT = cue(
  /\bthe (?:\p{L}+ ){0,2}(?:murder|assassination|killing|kidnapping|abduction|slaying|execution|massacre) of (?!\p{L}+(?:s|people)\b)|['’]s? (?:\p{L}+ )?(?:murder|assassination|kidnapping|abduction|slaying)\b/iu,
);

/** The sentence gives a time of day, or a day, be it that of the act or of its telling. */
const tellsADay = (reading: Reading): boolean =>
  tellsTheHour(reading.text) || reading.times.some((time) => !time.weak && time.span.precision === 'day');
