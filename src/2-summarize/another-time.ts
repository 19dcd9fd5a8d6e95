import type { DaySpan } from '../model/day-span.ts';
import { daysBetween } from '../text/calendar.ts';
import type { Reading } from './reading.ts';

// A story goes on for days where it began; what is told of another season is told of another place, or of none.
const SAME_STORY_DAYS = 62;

/** Where a passage stands at a point, and of when that was told. */
export type Here = { passage: number; regions: readonly string[]; setting: string | null; span: DaySpan | null };

/** The one time that a sentence tells of; null for none or several. */
export function timeOf({ times }: Reading): DaySpan | null {
  const [only, another] = times.filter((time) => !time.weak && !time.recurring && (time.boundary === 'at' || time.boundary === 'between'));
  return only === undefined || another !== undefined ? null : only.span;
}

/** "In the region", "there": the place told of before, whenever it was. */
const BACK =
  /\b(?:the|this|that)\s(?:region|area|province|district|state|town|city|village|island|valley|camp|territory)\b(?!\sof)|\bthere\b(?!\s(?:is|are|was|were|has|have))/i;

/** "The deadliest day since the war began in 1971": the old time only measures. */
const MEASURES = /\b(?:\p{L}+est|first|most|worst)\b[^.;]{1,80}\bsince\b/iu;

/** Whether a sentence tells of a time far from that of which the place before it was told. */
export function isOfAnotherTime(reading: Reading, before: DaySpan | null): boolean {
  const span = timeOf(reading);
  if (span === null || before === null || BACK.test(reading.text) || MEASURES.test(reading.text)) return false;
  // "The offensive of 2022 in ⟨place⟩ …. In January 2023 a raid …": a whole year is no day that a story goes on from.
  if (before.precision === 'year' && (span.start > before.end || span.end < before.start)) return true;
  return daysBetween(before.end, span.start) > SAME_STORY_DAYS || daysBetween(span.end, before.start) > SAME_STORY_DAYS;
}

const WHEN_ELSE = /\bsince\s[^.;]{1,60}\bwhen\s/i;

/** "Its deadliest attack in ⟨place⟩ since 1971, when it stormed ⟨another⟩": what follows may be told of either, and is passed on of none. */
export function tellsOfTwoPlaces({ text, names }: Reading, regions: readonly string[]): boolean {
  const clause = WHEN_ELSE.exec(text);
  if (clause === null) return false;
  const at = names.filter(({ id }) => regions.includes(id)).map(({ start }) => start > clause.index);
  return at.includes(true) && at.includes(false);
}

const OPENING = /^["“'‘]*(?:until|since|before)\s[^;:]{3,120},\s/i;

/** "Until the raid on ⟨place⟩ in 1971, the band had few rifles": what went before or came after it was nowhere in particular. */
export function isInOpening({ text, names }: Reading, region: string): boolean {
  const end = OPENING.exec(text)?.[0].length ?? 0;
  const own = names.filter(({ id }) => id === region);
  return own.length > 0 && own.every((name) => name.end < end);
}
