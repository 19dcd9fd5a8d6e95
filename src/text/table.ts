import { columns } from './wrap.ts';

/** Rows as lines with their cells under each other, two spaces apart. A column that is empty in all rows is left out. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => columns(row[at] ?? ''))));
  const padded = (text: string, at: number) => ((widths[at] ?? 0) === 0 ? [] : [text + ' '.repeat(Math.max(0, (widths[at] ?? 0) - columns(text)))]);
  return rows.map((row) => row.flatMap(padded).join('  ').trimEnd());
}
