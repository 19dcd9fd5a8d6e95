import type { EditionWords } from '../labels/index.ts';
import type { CitedValue, Dispute, TimelineItem } from '../model/edition.ts';
import type { CourseFigure, MapFigure, MapMark, TiesFigure } from '../model/figure.ts';
import type { Reference } from './candidate.ts';

/** A part of a brief before its citations have numbers: quotations are numbered when the whole order is known. */
type Draft<T extends { readonly citations: unknown }> = Omit<T, 'citations'> & { readonly references: readonly Reference[] };

export type ValueDraft = Draft<CitedValue>;
/** A row of the glance box, by the name under which each language has its label. */
export type RowName = keyof EditionWords['rows'];
export type RowDraft = { readonly name: RowName; readonly values: readonly ValueDraft[] };
export type TimelineDraft = Draft<TimelineItem>;
export type SideDraft = Draft<Dispute['sides'][number]>;
export type DisputeDraft = { readonly kind: Dispute['kind']; readonly topic: string; readonly sides: readonly SideDraft[] };

export type MarkDraft = Draft<MapMark>;
export type MapDraft = Omit<MapFigure, 'marks'> & { readonly marks: readonly MarkDraft[] };
export type PointDraft = Draft<CourseFigure['points'][number]>;
export type CourseDraft = Omit<CourseFigure, 'points'> & { readonly points: readonly PointDraft[] };
export type TieDraft = Draft<TiesFigure['ties'][number]>;
export type TiesDraft = Omit<TiesFigure, 'ties'> & { readonly ties: readonly TieDraft[] };
