import type { DaySpan } from '../model/day-span.ts';
import { lengthInDays } from '../text/calendar.ts';
import { cue } from '../text/cues.ts';
import { isAhead } from '../text/resolve-point.ts';
import type { Reading } from './reading.ts';

/**
 * The time an article has set for what it goes on to tell. English sets it at the head of a sentence ("In March 2017, …",
 * "That same year saw …"), and only from there does it hold beyond its own sentence (Charolles, "framing adverbials").
 */
export type Frame = {
  readonly span: DaySpan;
  readonly passage: number;
  readonly position: number;
  /** The sentence only sets the scene, so that the next one tells what happened in it: "2017 saw the fall of the city". */
  readonly scene: boolean;
};

// A year is the longest time that a sentence can set for the ones behind it; "in the 1990s" is a period.
const LONGEST_FRAME_DAYS = 366;
// Two sentences on, "now" still means the time set; farther on another may have been meant.
const NOW_REACH = 2;

const AT_HEAD = /^["“'‘([]*(?:(?:in|on|during|early|late|by|at|then|the|year|month)\s+){0,3}$/i;
const SCENE_VERB = /^,?\s+(?:saw|witnessed|brought|marked)\b/i;

/** The frame that holds behind this sentence. */
export function nextFrame(reading: Reading, before: Frame | null): Frame | null {
  const times = reading.times.filter((time) => !time.weak);
  const kept = before !== null && before.passage === reading.passage.n ? before : null;
  const [first] = times;
  if (first === undefined) return kept;
  const sets =
    times.length === 1 &&
    first.boundary === 'at' &&
    !first.recurring &&
    !isAhead(first.tense) &&
    first.span.precision !== 'decade' &&
    lengthInDays(first.span) <= LONGEST_FRAME_DAYS &&
    AT_HEAD.test(reading.text.slice(0, first.start));
  // "The turn came on 26 August 2020.": what happened is told behind it.
  if (times.length === 1 && first.boundary === 'at' && !isAhead(first.tense) && first.span.precision === 'day' && tellsOnlyWhen(reading, first))
    return { span: first.span, passage: reading.passage.n, position: reading.position, scene: true };
  // A sentence that tells another time ends the frame, whether it sets its own or not.
  if (!sets) return null;
  return {
    span: first.span,
    passage: reading.passage.n,
    position: reading.position,
    scene: SCENE_VERB.test(reading.text.slice(first.end)),
  };
}

const tellsOnlyWhen = ({ text, names }: Reading, { start, end }: Reading['times'][number]): boolean =>
  names.length === 0 && CAME.test(text.slice(0, start)) && /^[.”"]{1,2}$/.test(text.slice(end));
const CAME = /^["“'‘]*(?:The|Its|Their|His|But the|Then the)\s(?:[\p{L}-]+\s){1,4}(?:came|began|started|ended|fell|followed)\son\s$/iu;

/** The time set before, for a sentence that tells an act in it and names no time itself; null when that is not certain. */
export function framedDate(reading: Reading, frame: Frame | null): DaySpan | null {
  if (frame === null || frame.passage !== reading.passage.n || reading.times.some((time) => !time.weak)) return null;
  if (!tellsOneAct(reading) || MOVES_ON.test(reading.text.replace(BEFORE_DAY, ''))) return null;
  const apart = reading.position - frame.position;
  // "Now, it began …": said of the past, "now" is the time that is being told.
  if (apart <= NOW_REACH && /^["“'‘]*now\b/i.test(reading.text)) return frame.span;
  return frame.scene && apart === 1 ? frame.span : null;
}

/** "Before dawn", of the day that is told. */
const BEFORE_DAY = /^["“'‘]*(?:Long |Shortly |Just )?(?:before|after) (?:dawn|daybreak|sunrise|noon|dusk|sunset|nightfall|midnight)\b/i;

/** Words that leave the time set, or stretch over it. */
const MOVES_ON = cue(
  /\b(?:later|then|eventually|subsequently|since|until|after|afterwards|before|already|previously|earlier|meanwhile|still|long|(?:for|over|within) (?:\p{L}+ )?(?:days|weeks|months|years|decades)|ever|never|once)\b/iu,
);

// In these nothing happens that has a date: "held the city", "remained in control".
// biome-ignore format: a list of words
const STATES = new Set([
  'have', 'hold', 'remain', 'control', 'rule', 'own', 'know', 'believe', 'want', 'live', 'include', 'consist', 'number', 'seem', 'appear', 'exist', 'require',
  'need', 'contain', 'represent', 'continue', 'tend', 'serve', 'depend', 'govern', 'dominate',
]);

/** The first verb of the sentence is of the simple past and tells something that happens. */
function tellsOneAct({ tokens }: Reading): boolean {
  const verb = tokens.find((token) => token.tag === 'be' || token.tag === 'aux' || (token.tag === 'verb' && !token.ambiguous));
  if (verb === undefined || verb.base === null || verb.tag !== 'verb') return false;
  return verb.norm !== verb.base && !verb.norm.endsWith('s') && !STATES.has(verb.base);
}
