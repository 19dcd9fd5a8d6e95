import { referenceAt } from './entities.ts';
import { htmlTokens } from './html-tokens.ts';
import { type Reading, ReadingBuilder } from './reading.ts';

/** Elements that begin a new line, so that words on their two sides are two words. */
export const LINE_ELEMENTS: ReadonlySet<string> = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);

/** What a stretch of HTML source reads as: tags, comments and scripts taken out, references decoded, white space folded. */
export function readHtml(source: string): Reading {
  const reading = new ReadingBuilder();
  for (const token of htmlTokens(source)) {
    if (token.kind === 'text') addText(reading, source, token.start, token.end);
    else if (token.kind === 'tag' && LINE_ELEMENTS.has(token.name)) reading.breakAt(token.start, token.end);
  }
  return reading.done();
}

/** Adds characters as they are, references decoded. */
function addText(reading: ReadingBuilder, source: string, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const reference = source[at] === '&' ? referenceAt(source, at, 'html') : null;
    const end = reference?.end ?? at + 1;
    reading.add(reference?.text ?? source.charAt(at), at, end);
    at = end;
  }
}
