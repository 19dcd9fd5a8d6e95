import type { CitedValue, Dispute, TimelineItem } from '../model/edition.ts';
import type { Reference } from './candidate.ts';

/** A part of a brief before its citations have numbers: quotations are numbered when the whole order is known. */
type Draft<T extends { readonly citations: unknown }> = Omit<T, 'citations'> & { readonly references: readonly Reference[] };

export type ValueDraft = Draft<CitedValue>;
export type RowDraft = { readonly label: string; readonly values: readonly ValueDraft[] };
export type TimelineDraft = Draft<TimelineItem>;
export type SideDraft = Draft<Dispute['sides'][number]>;
export type DisputeDraft = { readonly kind: Dispute['kind']; readonly topic: string; readonly sides: readonly SideDraft[] };
