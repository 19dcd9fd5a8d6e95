/** One measured number of a benchmark, with the bar it should clear, if it has one. */
export type Measure = {
  /** Which benchmark it belongs to: "gold", "muc4", "clean". */
  readonly suite: string;
  readonly name: string;
  readonly value: number;
  readonly unit: '%' | '';
  readonly bar: { readonly sign: '>=' | '<='; readonly value: number } | null;
  /** What the number was counted from, such as "12/16". */
  readonly note: string;
};

/** Whether a measure clears its bar; one without a bar is only shown. */
export function passes(measure: Measure): boolean {
  if (measure.bar === null) return true;
  // A score that can't be computed (nothing predicted, nothing to find) is no success.
  if (!Number.isFinite(measure.value)) return false;
  return measure.bar.sign === '>=' ? measure.value >= measure.bar.value : measure.value <= measure.bar.value;
}

/** All measures as one table in plain text, each with its bar and verdict. */
export function table(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => [
    measure.suite,
    measure.name,
    shown(measure.value, measure.unit),
    measure.bar === null ? '' : `${measure.bar.sign} ${shown(measure.bar.value, measure.unit)}`,
    measure.bar === null ? '' : passes(measure) ? 'pass' : 'FAIL',
    measure.note,
  ]);
  const head = ['suite', 'measure', 'value', 'bar', 'verdict', 'counted'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const numeric = new Set([2, 3]);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (numeric.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const shown = (value: number, unit: '%' | ''): string => {
  if (!Number.isFinite(value)) return '-';
  return unit === '%' ? `${value.toFixed(1)} %` : String(Math.round(value * 10) / 10);
};
