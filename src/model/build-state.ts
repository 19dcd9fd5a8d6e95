import type { Desk } from './desk.ts';
import type { IssuedEdition } from './issued-edition.ts';
import type { ExportFormat, Format, Output, Profile } from './output.ts';
import type { Problem } from './problem.ts';

/** A file as it was last looked at: as long as size and time of change are these, its content need not be read again. */
export type FileStamp = {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly changedMs: number;
  readonly seenMs: number;
};

/** What a result was made from: the digest of each input, under the name by which a user knows it, such as `data/groups.json`. Sorted by name. */
export type Inputs = readonly (readonly [name: string, sha256: string])[];

/** One brief as it was made last. */
export type BriefState = {
  readonly id: string;
  /** What the edition was composed from, the edition's number, and the digest of its file on record. */
  readonly composedFrom: Inputs;
  readonly number: number;
  readonly edition: string;
  /** The files made for readers, each with the digest of the inputs of its pages; `BuildState.pageInputs` holds those, as all briefs of a run share them. */
  readonly pages: readonly { readonly output: Output; readonly from: string }[];
  /** Its files, below the output folder. */
  readonly files: readonly FileStamp[];
};

/**
 * What the builds into one output folder were made from. It saves work and is never needed: without it everything is made again, the same
 * bytes. It has no schema: the store gives it back only to the very program that wrote it, byte for byte as it was written.
 */
export type BuildState = {
  /** Digest of everything that the last build depended on; null when it left something undone, or did only a part. */
  readonly whole: string | null;
  /** What the quick look at a desk needs of its data while they are the same: the files' digests, and what data/desk.json says. */
  readonly data: Inputs;
  readonly formats: readonly Format[];
  readonly profiles: readonly Profile[];
  readonly exports: readonly ExportFormat[];
  readonly limits: Pick<Desk['limits'], 'seedBytes' | 'seeds' | 'totalBytes'>;
  readonly seeds: readonly FileStamp[];
  /** How many articles there were. */
  readonly articles: number;
  /** Files that stand for the whole build: its summaries and editions below the desk, its lists below the output folder. */
  readonly deskFiles: readonly FileStamp[];
  readonly lists: readonly FileStamp[];
  /** Editions that the list and the feed tell of: they never change, and need not be read again. */
  readonly history: readonly IssuedEdition[];
  readonly pageInputs: readonly { readonly key: string; readonly inputs: Inputs }[];
  readonly briefs: readonly BriefState[];
  /** Seeds that could not be read, and the problems, of the last build: a result that is reused repeats them. */
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
};
