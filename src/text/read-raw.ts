import type { SeedFormat } from '../model/article.ts';
import type { Range } from '../model/range.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import type { Reading } from './reading.ts';

/** How the formats with markup read; plain text reads as it is written. */
const READERS: Readonly<Record<Exclude<SeedFormat, 'text'>, (raw: string) => Reading>> = { markdown: readMarkdown, html: readHtml };

/** The words of a passage, read again from the seed: what a quotation is verified by. */
export function readRaw(format: SeedFormat, rawSlice: string): string {
  return format === 'text' ? rawSlice : READERS[format](rawSlice).text;
}

/**
 * Where in the seed a piece of a passage is written, `start` and `end` counted from the passage's own beginning. Null when the
 * stretch, read by itself, does not say those words: a piece that begins or ends inside a link's text, for one.
 */
export function locate(format: SeedFormat, rawText: string, passageRaw: Range, start: number, end: number): Range | null {
  if (start < 0 || end <= start) return null;
  if (format === 'text') {
    return passageRaw.start + end > passageRaw.end ? null : { start: passageRaw.start + start, end: passageRaw.start + end };
  }
  const reading = READERS[format](rawText.slice(passageRaw.start, passageRaw.end));
  const first = reading.starts[start];
  const last = reading.ends[end - 1];
  if (first === undefined || last === undefined) return null;
  const range = { start: passageRaw.start + first, end: passageRaw.start + last };
  return readRaw(format, rawText.slice(range.start, range.end)) === reading.text.slice(start, end) ? range : null;
}
