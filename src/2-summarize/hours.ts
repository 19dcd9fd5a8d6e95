import { cue } from '../text/cues.ts';

// "At 1215 (1515 GMT)", "at 6.30 a.m."
const CLOCK = cue(/\bat (?:(?:about|around|approximately) )?(?:[012]\d[0-5]\d\b(?! \p{L}+s\b)|\d{1,2}[:.][0-5]\d|\d{1,2} ?[ap]\.?m\b)/iu);

/** True for a sentence that gives the hour of what it tells. */
export function tellsTheHour(text: string): boolean {
  return CLOCK.test(text);
}

/** True for a date that only converts an hour, "at 1950 (0050 GMT 18 October)": where it happened it may still be the day before. */
export function isConverted(text: string, start: number): boolean {
  return /\([^()]*\b(?:GMT|UTC),?\s$/i.test(text.slice(0, start));
}
