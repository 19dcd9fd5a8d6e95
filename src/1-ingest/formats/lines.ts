/** A line that is not blank, without the white space around it. */
export type Line = {
  readonly start: number;
  readonly end: number;
  /** From 1, blank lines counted. */
  readonly number: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** Columns of white space it was indented by. */
  readonly indent: number;
};

const BREAK = /\r\n|[\n\r\u2028\u2029]/g;

/** The lines of a text that hold anything, in order. */
export function lines(text: string): readonly Line[] {
  const found: Line[] = [];
  let number = 0;
  let gap = 0;
  const add = (from: number, to: number): void => {
    number += 1;
    const whole = text.slice(from, to);
    const body = whole.trim();
    if (body === '') {
      gap += 1;
      return;
    }
    const indent = whole.length - whole.trimStart().length;
    found.push({ start: from + indent, end: from + indent + body.length, number, gap, indent });
    gap = 0;
  };
  let from = 0;
  for (const match of text.matchAll(BREAK)) {
    add(from, match.index);
    from = match.index + match[0].length;
  }
  add(from, text.length);
  return found;
}
