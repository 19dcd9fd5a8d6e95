import { readFileSync, writeFileSync } from 'node:fs';
import type { Figure, Part, Prepared } from './part.ts';
import { figureValue, type Rounds, reading } from './rounds.ts';

const FILE = 'docs/benchmarks.md';

/** A part as it was measured: what stands on the terminal and in the document. */
export type PartMeasured = { readonly part: Part; readonly prepared: Prepared; readonly rounds: Rounds };

/** The tables of a part in Markdown, which reads on a terminal too. */
export function tables({ part, prepared, rounds }: PartMeasured): string {
  const told = [...new Set([...rounds.values()].flatMap((runs) => runs.flatMap((run) => Object.keys(run))))].filter(
    (measure) => !MEASURES.some(([known]) => known === measure),
  );
  const measures = [...MEASURES, ...told.map((measure) => [measure, measure] as const)];
  const jobs = prepared.jobs.map(({ name }) => [name, ...measures.map(([measure]) => number(reading(rounds, { job: name, measure })))]);
  const figures = prepared.figures.map((figure) => {
    const value = figureValue(rounds, figure);
    return [figure.name, number(value), barWords(figure), verdict(figure, value)];
  });
  return [
    part.what,
    '',
    `One job: ${prepared.amount}. Medians of ${Math.max(0, ...[...rounds.values()].map((runs) => runs.length))} rounds.`,
    '',
    ...markdown(['job', ...measures.map(([, title]) => title)], jobs),
    ...(figures.length === 0 ? [] : ['', ...markdown(['figure', 'value', 'bar', ''], figures)]),
    ...prepared.missing.map(({ name, why }) => `\nNot measured: ${name} (${why}).`),
  ].join('\n');
}

const MEASURES: readonly (readonly [measure: string, title: string])[] = [
  ['wallMs', 'wall ms'],
  ['cpuMs', 'CPU ms'],
  ['memoryMb', 'peak MB'],
];

/** Puts a part's tables into the document, between its two marks, with the day and the machine. */
export function writeReport(measured: PartMeasured, day: string, machine: readonly string[]): void {
  const name = measured.part.name;
  const [open, close] = [`<!-- bench ${name} -->`, `<!-- end of bench ${name} -->`];
  const text = readFileSync(FILE, 'utf8');
  const block = `${open}\nMeasured on ${day}: ${machine.join('; ')}.\n\n${tables(measured)}\n${close}`;
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  const whole = from < 0 || to < 0 ? `${text.trimEnd()}\n\n## ${name}\n\n${block}\n` : text.slice(0, from) + block + text.slice(to + close.length);
  writeFileSync(FILE, whole);
}

/** Whether a figure holds its bar; empty where it has none. */
function verdict({ better, bar: asked }: Figure, value: number | null): string {
  if (asked === null || value === null) return '';
  return (better === 'higher' ? value >= asked : value <= asked) ? 'holds' : 'MISSED';
}

const barWords = ({ better, bar: asked }: Figure): string => (asked === null ? '' : `${better === 'higher' ? '>=' : '<='} ${asked}`);

/** Three digits that count. */
function number(value: number | null): string {
  if (value === null) return '–';
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((title, column) => Math.max(title.length, 3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)];
}
