import type { Marking } from './model/article.ts';
import type { Day } from './model/day-span.ts';
import { type ExportFormat, type Format, needsBrowser, type Output, outputs, type Profile } from './model/output.ts';

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

/** The files that are asked for of each brief; what is not said is as the desk has it. */
export function outputsOf(
  wishes: Wishes,
  desk: { readonly formats: readonly Format[]; readonly profiles: readonly Profile[]; readonly exports: readonly ExportFormat[] },
): readonly Output[] {
  return outputs(wishes.profiles ?? desk.profiles, wishes.formats ?? desk.formats, wishes.exports ?? desk.exports);
}

/** Whether there will be something to print, as far as is known before the desk is read: from what it asked for at the last build, when there was one. */
export function mayPrint(wishes: Wishes, last: Parameters<typeof outputsOf>[1] | null): boolean {
  if (last !== null) return outputsOf(wishes, last).some(needsBrowser);
  return wishes.formats === null || wishes.formats.includes('pdf') || (wishes.profiles ?? []).includes('handout');
}
