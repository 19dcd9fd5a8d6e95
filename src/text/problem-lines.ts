import type { Problem } from '../model/problem.ts';
import { visible } from './visible.ts';
import { columns, wrap } from './wrap.ts';

/** A problem as lines for a terminal of the given width: level, code, place; what happened; what to do. */
export function problemLines(problem: Problem, width: number): string[] {
  const head = `${problem.level.padEnd(7)}  ${problem.code}`;
  const where = [problem.file, problem.place]
    .filter((part) => part !== null)
    .map(visible)
    .join(', ');
  const indent = ' '.repeat(9);
  const body = (text: string) =>
    text
      .split('\n')
      .flatMap((line) => wrap(visible(line), width - indent.length))
      .map((line) => indent + line);
  const onOneLine = where === '' || columns(head) + 2 + columns(where) <= width;
  return [
    onOneLine ? `${head}${where === '' ? '' : `  ${where}`}` : head,
    ...(onOneLine ? [] : body(where)),
    ...body(problem.message),
    ...(problem.hint === null ? [] : body(`Hint: ${problem.hint}`)),
  ];
}
