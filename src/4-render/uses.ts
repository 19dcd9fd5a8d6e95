import type { Edition } from '../model/edition.ts';
import type { EntryPlace } from './numbering.ts';
import type { Setting } from './setting.ts';

/** A place in the brief that rests on a quotation, as the annex links back to it; `at` is its place in the order of the document. */
export type Use = { readonly target: string; readonly label: string; readonly at: number };

/** Ids of rows in the tables, which have no id of their own in the edition. */
export const glanceId = (row: number, value: number): string => `g-${row + 1}-${value + 1}`;
export const timelineId = (row: number): string => `t-${row + 1}`;
export const disputeId = (topic: number): string => `d-${topic + 1}`;
export const figureRowId = (figure: string, row: number): string => `f-${figure}-${row + 1}`;
export const judgementId = (at: number): string => `j-${at + 1}`;
export const commentaryId = (mark: number): string => `c-${mark + 1}`;
export const quotationId = (n: number): string => `q-${n}`;
export const sourceId = (n: number): string => `s-${n}`;
export const annexId = (n: number): string => `q-source-${n}`;

/** Each quotation's uses, in the order of the document, each place once. */
export function usesOf(edition: Edition, places: readonly EntryPlace[], { words }: Setting): ReadonlyMap<number, readonly Use[]> {
  const { uses: said } = words.page;
  const uses = new Map<number, Use[]>();
  let at = 0;
  const note = (citations: readonly number[], target: string, label: string): void => {
    at += 1;
    for (const n of new Set(citations)) {
      const known = uses.get(n) ?? [];
      if (!known.some((use) => use.target === target)) known.push({ target, label, at });
      uses.set(n, known);
    }
  };
  const noteEntries = (part: EntryPlace['part']): void => {
    for (const place of places) if (place.part === part) note(place.entry.citations, place.id, place.n);
  };
  edition.judgements.forEach((judgement, at) => {
    note(judgement.citations, judgementId(at), said.judgement(at + 1));
  });
  noteEntries('front');
  // One link for a table, however many of its rows rest on the quotation: to the first. More would read "map, map, map".
  const noteTable = (label: string, rows: readonly { readonly citations: readonly number[] }[], idOf: (row: number) => string): void => {
    const noted = new Set<number>();
    rows.forEach(({ citations }, row) => {
      note(
        citations.filter((n) => !noted.has(n)),
        idOf(row),
        label,
      );
      for (const n of citations) noted.add(n);
    });
  };
  edition.glance.forEach((row, rowAt) => {
    noteTable(said.row(row.label), row.values, (value) => glanceId(rowAt, value));
  });
  const noteFigure = (name: string, label: string, marks: readonly { readonly citations: readonly number[] }[]): void => {
    noteTable(label, marks, (row) => figureRowId(name, row));
  };
  const { map, courses, ties } = edition.figures;
  noteFigure('map', said.map, map?.marks ?? []);
  noteEntries('body');
  courses.forEach(({ points }, at) => {
    noteFigure(`course-${at + 1}`, said.figure, points);
  });
  noteFigure('ties', said.ties, ties?.ties ?? []);
  edition.commentary?.marks.forEach((mark, at) => {
    note(mark.citations, commentaryId(at), said.commentary);
  });
  noteTable(said.timeline, edition.timeline, timelineId);
  noteTable(
    said.disputed,
    edition.disputes.map(({ sides }) => ({ citations: sides.flatMap((side) => side.citations) })),
    disputeId,
  );
  return uses;
}

/** All that rests on a source, by its quotations, in the order of the document: each entry, and each table by its first row. */
export function usesOfSource(quotations: readonly number[], uses: ReadonlyMap<number, readonly Use[]>): readonly Use[] {
  const byLabel = new Map<string, Use>();
  const all = quotations.flatMap((n) => uses.get(n) ?? []).sort((a, b) => a.at - b.at);
  for (const use of all) if (!byLabel.has(use.label)) byLabel.set(use.label, use);
  return [...byLabel.values()];
}

/** Uses as a template lists them: each with what stands before it. */
export function listedUses(uses: readonly Use[], { words }: Setting): { target: string; label: string; separator: string }[] {
  return uses.map(({ target, label }, index) => ({ target, label, separator: index === 0 ? '' : words.template.comma }));
}
