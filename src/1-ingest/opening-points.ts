import type { Marked } from './marked.ts';
import type { Place } from './places.ts';
import { opensReport } from './section-names.ts';

/** A bulletin's highlights take no more lines than that, the figures below them included. */
const MAX_LINES = 30;
const MIN_POINTS = 2;
/** Shorter ones are links. */
const MIN_POINT_WORDS = 5;

/**
 * The lines between a report's opening list ("HIGHLIGHTS") and its first paragraph, with that heading, where the list is one of sentences and nothing between
 * is furniture: they are the report's, though a list weighs little. Else none.
 */
export function openingPoints(marked: Marked, place: Place, titleIndex: number): readonly number[] {
  const least = Math.max(place.from, titleIndex + 1, place.first - MAX_LINES);
  for (let index = place.first - 1; index >= least; index--) {
    if (marked.reasons[index] !== null) return [];
    if (!opensReport(marked.blocks[index]?.text ?? '')) continue;
    const lines = Array.from({ length: place.first - index }, (_, offset) => index + offset);
    return lines.filter((at) => isPoint(marked, at)).length >= MIN_POINTS && isPoint(marked, index + 1) ? lines : [];
  }
  return [];
}

const isPoint = (marked: Marked, at: number): boolean => {
  const seen = marked.looks[at];
  return marked.blocks[at]?.shape === 'item' && seen !== undefined && seen.terminal && !seen.question && seen.words >= MIN_POINT_WORDS;
};
