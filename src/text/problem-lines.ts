import type { Problem } from '../model/problem.ts';
import { visible } from './visible.ts';
import { columns, wrap } from './wrap.ts';

/** Of one code so many are told one by one: a desk of 200 MB has 50,000 seeds over its limit. */
const MOST_OF_A_CODE = 20;

/** Problems as lines for a terminal, the gravest last. Of more of one code than can be read, the rest is counted. */
export function allProblemLines(problems: readonly Problem[], width: number): string[] {
  const gravity = { note: 0, warning: 1, error: 2 } satisfies Record<Problem['level'], number>;
  const sorted = [...problems].sort((a, b) => gravity[a.level] - gravity[b.level]);
  const times = new Map<string, number>();
  return sorted.flatMap((problem) => {
    const key = `${problem.level} ${problem.code}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    if (time <= MOST_OF_A_CODE) return problemLines(problem, width);
    return time > MOST_OF_A_CODE + 1 ? [] : problemLines(more(problem, sorted), width);
  });
}

function more({ level, code }: Problem, all: readonly Problem[]): Problem {
  const alike = all.filter((one) => one.level === level && one.code === code);
  const count = alike.length - MOST_OF_A_CODE;
  const last = alike.at(-1)?.file ?? null;
  return {
    level,
    code,
    file: null,
    place: null,
    message: `The same of ${count} more${last === null ? '' : `, the last of ${last}`}.`,
    hint: 'The same command with --json names each.',
  };
}

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
