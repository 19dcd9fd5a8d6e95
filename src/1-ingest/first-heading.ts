import { isBylineOrDate } from './byline.ts';
import { leadWords, support } from './headline.ts';
import type { Marked } from './marked.ts';
import type { Place } from './places.ts';
import { isProse, looksLikeHeading, ornamentOf } from './prose.ts';
import { opensReport } from './section-names.ts';

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();

/** Other headings that a body must have for the short line above it to be its first. */
const MIN_HEADINGS = 2;

/** The index of the line right above a body when it is the body's first heading and not the page's: the body has others of that look. Else -1. */
export function firstHeading(marked: Marked, place: Place, titleIndex: number): number {
  const index = place.first - 1;
  const block = marked.blocks[index];
  const seen = marked.looks[index];
  if (block === undefined || seen === undefined || index < place.from || index <= titleIndex || marked.reasons[index] !== null) return -1;
  if (!looksLikeHeading(block.text, seen) || isBylineOrDate(block.text)) return -1;
  const headings: string[] = [];
  for (const run of place.body.runs) {
    for (let at = run.first + 1; at < run.last; at++) {
      const here = marked.looks[at];
      const below = marked.looks[at + 1];
      const text = marked.blocks[at]?.text ?? '';
      if (
        here !== undefined &&
        below !== undefined &&
        marked.reasons[at] === null &&
        !isProse(here) &&
        isProse(below) &&
        looksLikeHeading(text, here)
      )
        headings.push(text);
    }
  }
  if (isCapitals(block.text)) return headings.some(isCapitals) ? index : -1;
  if (headings.some((heading) => ornamentOf(heading) !== '' && ornamentOf(heading) === ornamentOf(block.text))) return index;
  // Named like others of its kind, it need not be taken up below: "What is happening?" above "Who are they?"
  if (titleIndex >= 0 && headings.length >= MIN_HEADINGS) {
    if (opensReport(block.text) || (seen.question && headings.every((heading) => heading.endsWith('?')))) return index;
  }
  return headings.length >= MIN_HEADINGS && support(block.text, leadWords(marked, place.first, place.first + 1)) >= MIN_SUPPORT ? index : -1;
}

/** Share of a heading's words that the paragraph below must take up. */
const MIN_SUPPORT = 0.4;
