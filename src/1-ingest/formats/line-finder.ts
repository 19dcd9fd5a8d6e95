import type { Range } from '../../model/range.ts';

/** Where the lines of a text stand in the source, behind the lines found before; null when they do not stand there. */
export type LineFinder = (text: string) => Range | null;

/**
 * Finds lines again that a reader has taken from the source in order, with marks and blanks in front of them taken away: each
 * is the end of a line of the source. Every line is looked at once.
 */
export function lineFinder(source: string, from: number, to: number): LineFinder {
  let next = from;
  const findLine = (wanted: string): Range | null => {
    while (next < to) {
      const newline = source.indexOf('\n', next);
      const lineEnd = newline < 0 || newline > to ? to : newline;
      const line = source.slice(next, lineEnd).trimEnd();
      const end = next + line.length;
      next = lineEnd + 1;
      if (line.endsWith(wanted)) return { start: end - wanted.length, end };
    }
    return null;
  };
  return (text) => {
    const wanted = text.split('\n').flatMap((line) => line.trim() || []);
    let start = -1;
    let end = -1;
    for (const line of wanted) {
      const range = findLine(line);
      if (range === null) return null;
      if (start < 0) start = range.start;
      end = range.end;
    }
    return start < 0 ? null : { start, end };
  };
}
