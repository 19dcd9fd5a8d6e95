import type { Marking } from './model/article.ts';
import type { Day } from './model/day-span.ts';
import { type ExportFormat, type Format, type Output, outputs, type Profile } from './model/output.ts';

/** What a user asks of a build. */
export type Wishes = {
  /** Ids or names of subjects; all when there are none. */
  readonly subjects: readonly string[];
  readonly day: Day;
  /** Null: as data/desk.json says. */
  readonly formats: readonly Format[] | null;
  /** Null, or not given: as data/desk.json says. */
  readonly profiles?: readonly Profile[] | null;
  readonly exports?: readonly ExportFormat[] | null;
  /** Make what is missing in the archive, too. */
  readonly archive?: boolean;
  /** Over that of data/desk.json; null: as that says. */
  readonly marking: Marking | null;
  /** Make everything again, whatever the last build left. */
  readonly fresh?: boolean;
};

/** Whether there may be something to print: known before the desk is read, which may ask for more than its user does. */
export const mayPrint = ({ formats, profiles }: Wishes): boolean =>
  formats === null || formats.includes('pdf') || (profiles ?? []).includes('handout');

/** The files that are asked for of each brief; what is not said is as the desk has it. */
export function outputsOf(
  wishes: Wishes,
  desk: { readonly formats: readonly Format[]; readonly profiles: readonly Profile[]; readonly exports: readonly ExportFormat[] },
): readonly Output[] {
  return outputs(wishes.profiles ?? desk.profiles, wishes.formats ?? desk.formats, wishes.exports ?? desk.exports);
}
