import type { Marking } from './model/article.ts';
import type { Format, PageFormat } from './model/build-state.ts';
import type { Day } from './model/day-span.ts';
import type { ExportFormat } from './model/desk.ts';

/** What a user asks of a build. */
export type Wishes = {
  /** Ids or names of subjects; all when there are none. */
  readonly subjects: readonly string[];
  readonly day: Day;
  /** Null: as data/desk.json says. */
  readonly formats: readonly PageFormat[] | null;
  readonly exports?: readonly ExportFormat[] | null;
  /** Make what is missing in the archive, too. */
  readonly archive?: boolean;
  /** Over that of data/desk.json; null: as that says. */
  readonly marking: Marking | null;
  /** Make everything again, whatever the last build left. */
  readonly fresh?: boolean;
};

/** The formats that are asked for; what is not, as the desk has it. */
export function formatsOf(
  wishes: Wishes,
  desk: { readonly formats: readonly PageFormat[]; readonly exports: readonly ExportFormat[] },
): readonly Format[] {
  return [...new Set([...(wishes.formats ?? desk.formats), ...(wishes.exports ?? desk.exports)])];
}
