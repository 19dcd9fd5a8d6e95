import type { Marking } from './article.ts';
import type { Day } from './day-span.ts';

/** What the list of briefs and the feed tell of one edition on record. */
export type IssuedEdition = {
  readonly kind: 'group' | 'region';
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly issued: Day;
  readonly desk: string;
  readonly marking: Marking;
  /** What changed since the edition before; of a first edition, its bottom line. */
  readonly told: string;
};
