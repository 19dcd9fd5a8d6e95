import type { Edition } from '../model/edition.ts';
import type { Cite } from './citations.ts';
import { shortMonths } from './date-words.ts';
import { pieces } from './pieces.ts';
import type { Setting } from './setting.ts';
import { glanceId } from './uses.ts';
import type { GlanceView } from './view-body.ts';

// Up to three values that each have a source are compared line by line, as figures of strength are; more would fill the page.
const MOST_LINES = 3;

/** A row of the box, the `at`th. */
export function glanceRow(row: Edition['glance'][number], at: number, cite: Cite, set: Setting): GlanceView {
  const { edition: words } = set.words;
  const notes = row.values.map((value) =>
    words.listed(
      [value.note, value.asOf].filter((part): part is string => part !== null && part !== '').map((part) => shortMonths(part, words.dates)),
    ),
  );
  const listed = row.values.length > MOST_LINES || (row.values.length > 1 && row.values.every((value) => value.citations.length === 0));
  const shared = listed && new Set(notes).size === 1 ? (notes[0] ?? '') : '';
  return {
    label: row.label,
    listed,
    note: set.own(shared),
    values: row.values.map((value, index) => ({
      id: glanceId(at, index),
      text: value.citations.length === 0 ? set.own(value.text) : pieces(value.text),
      note: set.own(shared === '' ? (notes[index] ?? '') : ''),
      citations: cite(value.citations),
    })),
  };
}
