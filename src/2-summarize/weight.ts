import type { Holder, Incident, PlaceLink, Quantity, Relation, StatementKind, SubjectLink, Topic } from '../model/statement.ts';
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
  readonly words: number;
};

const SUPERLATIVE = /\b(?:most|largest|biggest|deadliest|worst|first|only|main|key|dominant|last|undisputed|never|ultimate|primary|majority)\b/i;
// Words for what changes a conflict's course.
const TURN =
  /\b(?:defeat(?:ed)?|collapsed?|dissolved?|liberated|recaptured|cease-?fire|truce|founded|formed|established|split|merged|overran|captured|seized|surrendered|declared|allegiance|assassinated|killed|struck|resurgence|designated)\b/i;
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
]);
// Speech and talk of oneself tell less of the subject than a reporter's sentence.
const SPOKEN = /^["“]|\b(?:I|we|you|my|our)\b/;

// "These advances are …": it prints, and reads best after the sentence before.
const LEANING = /^(?:This|That|These|Those|Such)\s/;

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
  if (told.kind === 'forecast') weight -= 0.05;
  if (SPOKEN.test(reading.text)) weight -= 0.12;
  if (LEANING.test(reading.text)) weight -= 0.08;
  if (told.words < 8) weight -= 0.08;
  if (told.words > 50) weight -= 0.06;
  return Math.round(Math.max(0, Math.min(1, weight)) * 1000) / 1000;
}
