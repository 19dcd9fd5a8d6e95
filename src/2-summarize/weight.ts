import type { Holder, Incident, PlaceLink, Quantity, Relation, StatementKind, SubjectLink, Topic } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import type { Reading } from './reading.ts';
import { TREND } from './topics.ts';

/** What a statement tells, as far as it bears on how much a reader would miss it. */
export type Weighed = {
  readonly topic: Topic;
  readonly topicScore: number;
  readonly kind: StatementKind;
  readonly holder: Holder | null;
  readonly subjects: readonly SubjectLink[];
  readonly places: readonly PlaceLink[];
  readonly quantities: readonly Quantity[];
  readonly relations: readonly Relation[];
  readonly incident: Incident | null;
  readonly negated: boolean;
  readonly words: number;
  /** Whose "we" it is: a group's own man's, who speaks for it and not of himself. */
  readonly isForGroup: boolean;
  /** "The group", whose name prints in its place, opens the sentence. */
  readonly opensWithName: boolean;
};

const SUPERLATIVE = cue(/\b(?:most|largest|biggest|deadliest|worst|first|only|main|key|dominant|last|undisputed|never|ultimate|primary|majority)\b/i);
// Words for what changes a conflict's course.
const TURN = cue(
  /\b(?:defeat(?:ed)?|collapsed?|dissolved?|liberated|recaptured|cease-?fire|truce|founded|formed|established|split|merged|overran|captured|seized|surrendered|declared|allegiance|assassinated|killed|struck|resurgence|designated|classif(?:y|ies|ied)|blacklist(?:s|ed)|outlaw(?:s|ed)|proscribed)\b/i,
);
const CONCRETE: ReadonlySet<Topic> = new Set([
  'origins',
  'leadership',
  'strength',
  'area',
  'aims',
  'incident',
  'countermeasures',
  'finance',
  'tactics',
  'relations',
  // What is to come is asked for by every reader of a brief, and told in few sentences.
  'outlook',
]);
// Speech tells less of the subject than a reporter's sentence, and talk of oneself less still.
const SPOKEN = /^["“]/;
const OF_ONESELF = cue(/\b(?:I|we|you|my|our)\b/i);
const SPOKEN_LOSS = 0.06;
const ONESELF_LOSS = 0.12;

// "These advances are …": it prints, and reads best after the sentence before.
const LEANING = /^(?:This|That|These|Those|Such)\s/i;

// Within so many words a sentence that stands alone has named somebody, somewhere or some time.
const OPENING_WORDS = 7;

/**
 * "The move is seen as …": what is meant by the definite article was told before. A sentence on the subject itself names it
 * in its opening.
 */
function leansOnArticle({ text, tokens, names, people, times }: Reading): boolean {
  if (!/^["“]?The\s/i.test(text)) return false;
  const end = tokens[OPENING_WORDS]?.start ?? text.length;
  return ![...names, ...people, ...times].some(({ start }) => start < end);
}

/** What a group fights and moves with. */
const MEANS = cue(
  /\b(?:motorcycles?|motorbikes?|pick-?up trucks?|technicals|armou?red vehicles?|tanks?|drones?|machine ?guns?|mortars?|rockets?|missiles?|artillery|mines|land ?mines|ieds?|car bombs?|truck bombs?|suicide vests?|snipers?|tunnels?|speedboats?|canoes?|horses|camels|rifles?|grenades?|dynamite)\b/gi,
);

/**
 * How many things a reader could look up: names other than the first, figures, days, acts, arms and vehicles. Specificity is what tells a
 * summary's sentences from the others best after their position (Louis and Nenkova 2011).
 */
function specifics({ text, names, people, times, quantities }: Reading, { incident, relations }: Weighed): number {
  const named = new Set([...names.map(({ id }) => id), ...people.map(({ name }) => name)]);
  return (
    Math.max(0, named.size - 1) +
    quantities.length +
    times.filter(({ weak }) => !weak).length +
    new Set(MEANS.all(text).map(([means]) => means.toLowerCase())).size +
    (incident?.occurred === true ? 1 : 0) +
    (relations.length > 0 ? 1 : 0)
  );
}

const LEANS_LOSS = 0.1;
// What is not so tells less than what is.
const DENIED_LOSS = 0.05;
// Nothing to look up at all: "the group has played a long game".
const VAGUE_LOSS = 0.06;
const SPECIFIC_GAIN = 0.02;
const MOST_SPECIFICS = 4;

/** A statement's weight, 0 to 1: concrete, dated, counted, attributed and about somebody weighs more than comment, speech and background. */
export function weightOf(reading: Reading, told: Weighed): number {
  let weight = 0.3;
  if (CONCRETE.has(told.topic)) weight += 0.06;
  weight += Math.min(0.18, told.topicScore * 0.025);
  if (TURN.test(reading.text) || TREND.test(reading.text)) weight += 0.08;
  if (told.subjects.some((link) => link.role === 'actor' || link.role === 'target')) weight += 0.08;
  else if (told.subjects.every((link) => link.role === 'mention')) weight -= 0.05;
  const counted = told.quantities.filter((quantity) => quantity.unit === 'count' || quantity.unit === 'money' || quantity.unit === 'percent');
  weight += Math.min(0.16, counted.length * 0.08);
  if (told.topic === 'strength' && counted.some((quantity) => /fighter|member|militant|men|troop|soldier|guerrilla/i.test(quantity.counted ?? '')))
    weight += 0.12;
  if (reading.times.some((time) => !time.fromReport && (time.span.precision === 'day' || time.span.precision === 'month'))) weight += 0.06;
  else if (reading.times.length > 0) weight += 0.03;
  if (told.topic === 'leadership' && reading.people.length > 0) weight += 0.1;
  if (
    told.incident?.occurred !== false &&
    told.quantities.some(({ effect, part, vague }) => !part && !vague && (effect === 'killed' || effect === 'abducted'))
  )
    weight += 0.08;
  if (told.relations.length > 0) weight += 0.05;
  if (told.places.some((place) => place.role === 'at')) weight += 0.03;
  if (SUPERLATIVE.test(reading.text)) weight += 0.05;
  // The opening paragraphs hold what a report thinks newest and weightiest (inverted pyramid).
  if (reading.position < 4) weight += 0.06;
  if (OF_ONESELF.test(reading.text)) weight -= told.isForGroup ? SPOKEN_LOSS : ONESELF_LOSS;
  else if (SPOKEN.test(reading.text)) weight -= SPOKEN_LOSS;
  if (LEANING.test(reading.text)) weight -= 0.08;
  if (!told.opensWithName && leansOnArticle(reading)) weight -= LEANS_LOSS;
  if (told.negated) weight -= DENIED_LOSS;
  const looked = specifics(reading, told);
  weight += looked === 0 ? -VAGUE_LOSS : Math.min(MOST_SPECIFICS, looked) * SPECIFIC_GAIN;
  if (told.words < 8) weight -= 0.08;
  if (told.words > 50) weight -= 0.06;
  return Math.round(Math.max(0, Math.min(1, weight)) * 1000) / 1000;
}
