import type { Marking } from './model/article.ts';
import type { Day } from './model/day-span.ts';
import type { Format, Profile } from './model/output.ts';

/** What a user asks of a build. */
export type Wishes = {
  /** Ids or names of subjects; all when there are none. */
  readonly subjects: readonly string[];
  readonly day: Day;
  /** Null: as data/desk.json says. */
  readonly formats: readonly Format[] | null;
  /** Null, or not given: as data/desk.json says. */
  readonly profiles?: readonly Profile[] | null;
  /** Over that of data/desk.json; null: as that says. */
  readonly marking: Marking | null;
  /** Make everything again, whatever the last build left. */
  readonly fresh?: boolean;
};
