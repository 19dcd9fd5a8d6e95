import type { Mistake } from './read-head.ts';

/** Marks of quotations and lists one in another, on one line: a reader of pages loses count long before, and a parser its stack later. */
const DEEP = /^(?:[ \t]{0,8}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){9}/m;
/** The same over several lines: each level of a list stands two columns further in. */
const FAR_IN = /^[ \t]{32,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;
/** A parser's work on emphasis grows with the square of a paragraph. */
const MAX_PARAGRAPH_CHARS = 10_000;

/** Commentary whose shape could hold up or overturn a parser: refused, as nobody writes so by hand. */
export function shapeMistakes(commentary: string, offset: number): readonly Mistake[] {
  const deep = [DEEP, FAR_IN].flatMap((shape) => shape.exec(commentary)?.index ?? []);
  const hint = 'Write it as plain paragraphs and lists.';
  const mistakes: Mistake[] = deep.map((at) => ({
    level: 'error',
    code: 'notes/shape',
    at: offset + at,
    message: 'Lists or quotations stand too deep in one another.',
    hint,
  }));
  let start = 0;
  for (const paragraph of commentary.split(/\n[ \t]*\n/)) {
    if (paragraph.length > MAX_PARAGRAPH_CHARS) {
      const message = `A paragraph has more than ${MAX_PARAGRAPH_CHARS} characters.`;
      mistakes.push({
        level: 'error',
        code: 'notes/shape',
        at: offset + commentary.indexOf(paragraph.slice(0, 200), start),
        message,
        hint: 'Put blank lines into it.',
      });
    }
    start += paragraph.length;
  }
  return mistakes;
}
