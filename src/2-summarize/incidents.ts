import type { DaySpan } from '../model/day-span.ts';
import type { Incident, Quantity, SubjectLink } from '../model/statement.ts';
import { CARRYING, distanceInWords, isAct, tellsDoneAct } from './act-clauses.ts';
import { attachment } from './attachment.ts';
import { blamed } from './blame.ts';
import { isConverted, tellsTheHour } from './hours.ts';
import { ACT_KINDS, ACT_NOUNS, type ActKind, STRONG_ACTS } from './lexicon/acts.ts';
import type { Modality } from './modality.ts';
import type { Reading, Reference } from './reading.ts';

type Status = Incident['actors'][number]['status'];

const ACCUSED =
  /\b(?:accus\w+|blam\w+|alleg\w+|suspect\w*|attribut\w+|responsible for|charged with|presum\w+|apparently|reportedly|believed|possibly|probably|likely)\b/i;
const POSSIBLE = /\b(?:suspect\w*|presum\w+|apparently|possibly|probably|likely|may have|might have|could have|believed)\b/i;
const CLAIMED =
  /\b(?:claim(?:ed|s|ing)? (?:\w+ ){0,3}(?:responsibility|credit)|claimed|took responsibility|takes responsibility|admitted|assumed responsibility)\b/i;
const DENIED =
  /\b(?:den(?:y|ies|ied|ying)|rejected (?:the )?accus\w+|not responsible|no responsibility|disclaimed|has not (?:yet )?claimed|did not claim|was not involved)\b/i;

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

export type IncidentContext = {
  readonly subjects: readonly SubjectLink[];
  readonly references: readonly Reference[];
  /** Where it happens, and which of these are no whole countries. */
  readonly regions: readonly string[];
  readonly isLocal: (region: string) => boolean;
  readonly modality: Modality;
};

/** The incident a sentence tells, or null when it tells none: an act with a doer, a toll, a day or a place below a country. */
export function incidentOf(reading: Reading, context: IncidentContext): Incident | null {
  const acts = actsOf(reading);
  const accused = blamed(reading);
  const claims = CLAIMED.test(reading.text) && /\bresponsib|\bcredit\b/i.test(reading.text);
  if ((acts.size === 0 && !claims && accused.length === 0) || isAccident(reading)) return null;
  const status = statusOf(reading, context.modality);
  const doers = context.subjects
    .filter((link) => link.role === 'actor' && !accused.includes(link.group) && doesAct(reading, link, context.references))
    .map((link) => link.group);
  const date = dateOf(reading);
  const toll = (effect: Quantity['effect']) => tollOf(reading.quantities, effect);
  const counted = [toll('killed'), toll('wounded'), toll('abducted')].some((count) => count !== null);
  // "The violence in the country" is no incident; somebody, someone hurt, a day or a place must be told.
  if (
    doers.length === 0 &&
    accused.length === 0 &&
    !counted &&
    !tellsADay(reading) &&
    !NAMED_ACT.test(reading.text) &&
    !context.regions.some(context.isLocal)
  )
    return null;
  return {
    type: TYPE_BY_ACT[ORDER.find((kind) => acts.has(kind)) ?? 'attack'],
    actors: [
      ...doers.map((group) => ({ group, status })),
      ...accused.map((group): Incident['actors'][number] => ({ group, status: status === 'fact' || status === 'claimed' ? 'accused' : status })),
    ],
    targets: context.subjects.filter((link) => link.role === 'target' && !accused.includes(link.group)).map((link) => link.group),
    regions: [...context.regions],
    date,
    dated: date === null ? null : 'own',
    killed: toll('killed'),
    wounded: toll('wounded'),
    abducted: toll('abducted'),
    occurred: status !== 'denied' && (tellsDoneAct(reading.text, reading.tokens) || (acts.size === 0 && accused.length > 0)),
  };
}

const ACCIDENT =
  /\b(?:accidents?|(?:plane|air|train|car|helicopter) crash(?:es)?|crash|crashed|earthquakes?|floods?|flooding|landslides?|hurricane|shipwreck|collision)\b/i;
const HURT = new Set(['kill', 'die', 'wound', 'injure', 'hurt']);

/** People killed in a crash or a flood were killed by nobody, unless an act is told beside it. */
function isAccident(reading: Reading): boolean {
  return (
    ACCIDENT.test(reading.text) &&
    !reading.tokens.some(
      (token) =>
        (ACT_NOUNS.has(token.norm) && !/^deaths?$/.test(token.norm)) || (token.base !== null && STRONG_ACTS.has(token.base) && !HURT.has(token.base)),
    )
  );
}

function actsOf(reading: Reading): Set<ActKind> {
  const acts = new Set<ActKind>();
  let strong = reading.quantities.some((quantity) => quantity.effect === 'killed' || quantity.effect === 'wounded' || quantity.effect === 'abducted');
  for (const token of reading.tokens) {
    if ((token.tag === 'verb' || token.tag === 'ing') && token.base !== null) {
      for (const kind of ACT_KINDS.get(token.base) ?? []) acts.add(kind);
      if (STRONG_ACTS.has(token.base)) strong = true;
    }
    const noun = ACT_NOUNS.get(token.norm);
    if (noun) {
      acts.add(noun);
      strong = true;
    }
  }
  return strong ? acts : new Set();
}

/** True when the verb the group is subject or agent of is the act, or carries an act noun. Subjects of "demands" and "says" are no doers. */
function doesAct(reading: Reading, link: SubjectLink, references: readonly Reference[]): boolean {
  const named = reading.names.filter((name) => name.kind === 'group' && name.id === link.group && name.role === 'actor');
  const verbs = named.map((name) => name.verb);
  for (const reference of references) {
    if (reference.kind !== 'group' || (reference.to !== link.group && !reference.also.includes(link.group))) continue;
    verbs.push(
      reading.tokens.findIndex((token) => token.start >= reference.end && (token.tag === 'verb' || (token.tag === 'ing' && token.base !== null))),
    );
  }
  return verbs.some((at) => {
    const verb = at === null ? undefined : reading.tokens[at];
    if (!verb) return false;
    return (
      isAct(verb) ||
      verb.base === 'deny' ||
      (verb.base !== null && CARRYING.has(verb.base) && reading.tokens.some((token) => token !== verb && isAct(token)))
    );
  });
}

/**
 * The sentence's own date nearest to an act; a date the article says "now" of is none, nor one of something else that the
 * sentence tells: "said today that …", "sent a note on Monday over …".
 */
function dateOf(reading: Reading): DaySpan | null {
  const acts = reading.tokens.filter(isAct);
  const near = (start: number) => Math.min(...acts.map((token) => distanceInWords(reading.tokens, token.start, start)), Number.POSITIVE_INFINITY);
  const dates = reading.times
    .filter(
      (time) =>
        !time.weak &&
        !time.recurring &&
        goesWithAct(reading, time) &&
        !reading.names.some((name) => name.start <= time.start && time.end <= name.end),
    )
    .map((time) => ({ span: time.span, cost: near(time.start) + (time.boundary === null || time.boundary === 'at' ? 0 : BOUNDARY_COST) }));
  dates.sort((a, b) => a.cost - b.cost);
  return dates[0]?.span ?? null;
}
// "The murder of the minister", "the judge's kidnapping": one act, known by whom it befell.
const NAMED_ACT =
  /\bthe (?:\p{L}+ ){0,2}(?:murder|assassination|killing|kidnapping|abduction|slaying|execution|massacre) of (?!\p{L}+(?:s|people)\b)|['’]s? (?:\p{L}+ )?(?:murder|assassination|kidnapping|abduction|slaying)\b/iu;

/** The sentence gives a time of day, or a day, be it that of the act or of its telling. */
const tellsADay = (reading: Reading): boolean =>
  tellsTheHour(reading.text) || reading.times.some((time) => !time.weak && time.span.precision === 'day');

const goesWithAct = (reading: Reading, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  !isConverted(reading.text, start) && ['act', 'open'].includes(attachment(reading.tokens, start, end));
// "since 1 August when …": a bound of a stretch is seldom the day of the act.
const BOUNDARY_COST = 15;

function statusOf(reading: Reading, modality: Modality): Status {
  if (DENIED.test(reading.text)) return 'denied';
  if (CLAIMED.test(reading.text) && (modality.holder === null || modality.holder.stance === 'claims')) return 'claimed';
  if (POSSIBLE.test(reading.text)) return 'possible';
  if (ACCUSED.test(reading.text) || modality.holder?.stance === 'accuses') return 'accused';
  return 'fact';
}

/** The figure of one effect: a total where one is stated, else the sum of the parts. */
function tollOf(quantities: readonly Quantity[], effect: Quantity['effect']): number | null {
  const whole = quantities.filter((quantity) => quantity.effect === effect && quantity.unit === 'count' && !quantity.part && !quantity.vague);
  if (whole.length === 0) return null;
  return whole.reduce((sum, quantity) => sum + quantity.value, 0);
}
