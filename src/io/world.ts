import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import type { BuildState, FileStamp, Inputs } from '../model/build-state.ts';
import type { ReadLimits } from '../model/desk.ts';
import type { Edition } from '../model/edition.ts';
import type { ListedBrief } from '../model/listed-brief.ts';
import type { Outlines } from '../model/outlines.ts';
import type { Problem } from '../model/problem.ts';
import type { RecordedEdition } from '../model/recorded-edition.ts';
import type { Retraction } from '../model/retraction.ts';
import type { Summary } from '../model/summary.ts';
import type { Templates } from '../model/templates.ts';
import type { PrintingBrowser } from './browser.ts';
import { findBrowser } from './browser-find.ts';
import { openBrowserApart } from './browser-thread.ts';
import { deskFiles, isDesk } from './desk-files.ts';
import type { DeskData } from './desk-folder.ts';
import { newestEdition, subjectsOnRecord } from './edition-paths.ts';
import { type ReadResult, readRegular } from './files.ts';
import { type Lock, lockDesk } from './lock.ts';
import type { NotesOnDisk } from './note-files.ts';
import { type OutFolder, outFolder } from './out-folder.ts';
import { outlines } from './outlines.ts';
import { type Layout, openPacks, type Packs } from './packs.ts';
import { printsAtOnce } from './prints-at-once.ts';
import { program } from './program.ts';
import { programDigest } from './program-digest.ts';
import { readOneSeed, readSeeds, type SeedBytes, type SeedLimits, type SeedSurvey, type SeedsRead, surveySeeds } from './seeds.ts';
import { type Difference, look, lookAgain, stampFile } from './stamps.ts';
import { readState, writeState } from './state-store.ts';
import type { SummaryUpdate } from './summary-store.ts';
import type { openThreads } from './threads.ts';

/** What is kept between builds: how each seed reads and the hashes of its texts, what each article says of whom, dates that were inferred, and the notes as read. */
export type PackKind = 'read-seeds' | 'read-prints' | 'told' | 'dates' | 'notes';

/** Everything that the pipeline and the commands need of the world outside: one desk on disk, and where its briefs go. */
export type World = {
  /** Where it is: a thread opens the same one. */
  readonly folders: { readonly desk: string; readonly out: string };
  readonly program: string;
  /** Digest of the program's code and packages. */
  readonly programDigest: string;
  /** Every file that the desk shapes its briefs with, and the program's templates, with their digests, by the names that users know them under. */
  readonly deskFiles: () => Inputs;
  readonly readDesk: () => Promise<DeskData>;
  readonly readSeeds: (limits: SeedLimits & ReadLimits, signal: AbortSignal) => Promise<SeedsRead>;
  readonly readSeed: (path: string, limits: SeedLimits & ReadLimits) => Promise<SeedBytes | Problem>;
  readonly surveySeeds: (limits: SeedLimits, before: readonly FileStamp[], signal: AbortSignal) => Promise<SeedSurvey>;
  readonly readNotes: () => Promise<NotesOnDisk>;
  readonly readTemplates: () => Promise<Templates>;
  /** Outlines of countries, for maps. */
  readonly outlines: Outlines;
  /** Brings data/summaries/ up to date, or only looks what that would change. */
  readonly updateSummaries: (writes: boolean) => Promise<SummaryUpdate>;
  /** The same, one by one; and at the end those of other articles are taken away. */
  readonly writeSummary: (article: string, bytes: Uint8Array) => Promise<void>;
  readonly keepSummaries: (articles: ReadonlySet<string>) => Promise<void>;
  readonly summaryAsWritten: (article: string, sha256: string) => Promise<{ readonly summary: Summary; readonly chars: number } | null>;
  /** Summaries that were written last, by file: all of a large desk are many times as large as its seeds. */
  readonly summaryFiles: () => Promise<readonly string[]>;
  readonly readSummary: (file: string) => Promise<Summary | null>;
  readonly writeRetractions: (retractions: readonly Retraction[]) => Promise<void>;
  readonly subjectsOnRecord: () => Promise<readonly string[]>;
  /** Number of the newest edition on record; 0 before the first. */
  readonly newestEdition: (subject: string) => Promise<number>;
  /** `known`: the digest of its file, when it was written or checked by this very program. */
  readonly lastEdition: (subject: string, known?: string | null) => Promise<RecordedEdition | null>;
  readonly recordedEdition: (subject: string, number: number) => Promise<RecordedEdition | null>;
  readonly edition: (subject: string, number: number) => Promise<Edition | null>;
  /** SHA-256 of an edition's file on record; null when it is not there. */
  readonly editionDigest: (subject: string, number: number) => Promise<string | null>;
  /** Puts a new edition on record, as the bytes of its file. False where all are drafts, of which there is no record. */
  readonly recordEdition: (subject: string, number: number, bytes: Uint8Array) => Promise<boolean>;
  /** A file that a user names, within the limit of what is ever issued. */
  readonly readIssued: (path: string) => Promise<ReadResult>;
  /** The files of editions in the output folder, and the edition in one of them. */
  readonly issuedBriefs: () => Promise<readonly string[]>;
  readonly issuedEdition: (file: string) => Promise<Edition | null>;
  readonly out: OutFolder;
  /** Clears what a killed run left in the folders that the program writes to. Only for the holder of the lock. */
  readonly clear: () => Promise<void>;
  /** Stamps files below the desk or the output folder; those that are not there are left out, and those as stamped before are not read. */
  readonly stampFiles: (where: 'desk' | 'out', paths: readonly string[], before?: readonly FileStamp[]) => readonly FileStamp[];
  /** Looks at files again: those that are as stamped, with a new stamp where they had to be read, and the others, with the way in which they are not. */
  readonly lookAgain: (
    where: 'desk' | 'out',
    stamps: readonly FileStamp[],
  ) => { readonly same: readonly FileStamp[]; readonly changed: ReadonlyMap<string, Difference> };
  /** Results of earlier builds that save work, by kind; none are known to a build that makes everything again. */
  readonly openPacks: <T>(kind: PackKind, isFresh: boolean, layout?: Layout) => Packs<T>;
  readonly readState: () => Promise<BuildState | null>;
  readonly writeState: (state: BuildState) => Promise<void>;
  /** The briefs that the last build listed, and those that this one lists. */
  readonly readListing: () => Promise<readonly ListedBrief[]>;
  readonly writeListing: (briefs: readonly ListedBrief[]) => Promise<void>;
  /** What tells the browser on this machine from another or a newer one, without starting it; null when there is none. */
  readonly browserIdentity: () => Promise<string | null>;
  /** Briefs that are made at the same time: one more than the browser prints, so that the next page is ready when a print ends. */
  readonly briefsAtOnce: number;
  /** Starts the browser that prints; null when there is none on this machine. */
  readonly openBrowser: (options: { readonly timeoutMs: number | Promise<number>; readonly signal: AbortSignal }) => Promise<PrintingBrowser | null>;
  /** Threads that run a program of the bundle; null where they are not worth their start. */
  readonly openThreads: (...asked: Parameters<typeof openThreads>) => Promise<ReturnType<typeof openThreads>>;
  /** Gives back the memory of what nobody holds any more: for a thread that will only wait for others. */
  readonly collectGarbage: () => Promise<void>;
  /** From now on memory is spared at the price of some time. */
  readonly spareMemory: () => Promise<void>;
  readonly lock: () => Promise<Lock>;
};

// What reads through schemas is loaded when it is needed: a build that finds nothing to do is over before that.
const summaryStore = () => import('./summary-store.ts');
const editionStore = () => import('./edition-store.ts');

/** Largest file that is verified: a brief has some megabytes at most. */
const MAX_ISSUED_BYTES = 64_000_000;

/** Where a preview puts its files: apart from what is handed out, and to be deleted at any time. */
export const previewFolder = (deskFolder: string): string => join(deskFolder, '.fieldbrief', 'preview');

/** The world of a desk's folder. Templates that the desk does not have are the program's own. */
export function deskWorld(deskFolder: string, out: string | null = null): World {
  if (!isDesk(deskFolder)) {
    throw new BriefError([
      {
        level: 'error',
        code: 'desk/none',
        file: deskFolder,
        place: null,
        message: 'This folder is no desk: it holds neither seeds/ nor data/.',
        hint: 'Name the folder of the desk with -C, or make a folder seeds/ in it and put articles there.',
      },
    ]);
  }
  const { root, name } = program();
  const outPath = out ?? join(deskFolder, 'out');
  const code = programDigest();
  const own = join(deskFolder, 'templates');
  const folders = { desk: deskFolder, out: outPath };
  return {
    folders,
    program: name,
    programDigest: code,
    deskFiles: () => deskFiles(deskFolder, join(root, 'templates')),
    readDesk: async () => (await import('./desk-folder.ts')).readDesk(deskFolder),
    readSeeds: (limits, signal) => readSeeds(deskFolder, limits, signal),
    readSeed: (path, limits) => readOneSeed(deskFolder, path, limits),
    surveySeeds: (limits, before, signal) => surveySeeds(deskFolder, limits, before, signal),
    readNotes: async () => (await import('./note-files.ts')).readNoteFiles(deskFolder),
    readTemplates: async () =>
      (await import('./templates.ts')).readTemplates(join(root, 'templates'), own === join(root, 'templates') || !existsSync(own) ? null : own),
    outlines: outlines(),
    updateSummaries: async (writes) => (await summaryStore()).updateSummaries(deskFolder, writes),
    writeSummary: async (article, bytes) => (await summaryStore()).writeSummary(deskFolder, article, bytes),
    keepSummaries: async (articles) => (await summaryStore()).keepSummaries(deskFolder, articles),
    summaryAsWritten: async (article, sha256) => (await summaryStore()).summaryAsWritten(deskFolder, article, sha256),
    summaryFiles: async () => (await summaryStore()).summaryFiles(deskFolder),
    readSummary: async (file) => (await summaryStore()).readSummary(deskFolder, file),
    writeRetractions: async (retractions) => (await import('./retraction-file.ts')).writeRetractions(deskFolder, retractions),
    subjectsOnRecord: () => subjectsOnRecord(deskFolder),
    newestEdition: (subject) => newestEdition(deskFolder, subject),
    lastEdition: async (subject, known) => (await editionStore()).lastEdition(deskFolder, subject, known),
    recordedEdition: async (subject, number) => (await editionStore()).readEdition(deskFolder, subject, number),
    edition: async (subject, number) => (await (await editionStore()).readEdition(deskFolder, subject, number))?.edition ?? null,
    editionDigest: async (subject, number) => (await editionStore()).editionDigest(deskFolder, subject, number),
    recordEdition: async (...edition) => {
      await (await editionStore()).recordEdition(deskFolder, ...edition);
      return true;
    },
    readIssued: (path) => readRegular(path, MAX_ISSUED_BYTES),
    issuedBriefs: async () => (await import('./issued.ts')).issuedBriefs(outPath),
    issuedEdition: async (file) => (await import('./issued.ts')).issuedEdition(file),
    out: outFolder(outPath),
    clear: async () => {
      await outFolder(outPath).clear();
      await (await editionStore()).clearEditions(deskFolder);
    },
    stampFiles: (where, paths, before = []) => {
      const known = new Map(before.map((stamp) => [stamp.path, stamp]));
      return paths.flatMap((path) => stampFile(folders[where], path, known.get(path)) ?? []);
    },
    lookAgain: (where, stamps) => {
      const same: FileStamp[] = [];
      const changed = new Map<string, Difference>();
      for (const stamp of stamps) {
        const now = lookAgain(folders[where], stamp);
        if (typeof now === 'string') changed.set(stamp.path, now);
        else same.push(now);
      }
      return { same, changed };
    },
    openPacks: (kind, isFresh, layout) => openPacks(join(deskFolder, '.fieldbrief', kind), code, isFresh, layout),
    readState: () => readState(deskFolder, outPath, code),
    writeState: (state) => writeState(deskFolder, outPath, code, state),
    readListing: async () => (await import('./listing.ts')).readListing(outPath),
    writeListing: async (briefs) => (await import('./listing.ts')).writeListing(outPath, briefs),
    browserIdentity: async () => {
      const path = findBrowser();
      // The file behind a link: an update of the browser changes it, and seldom the link.
      return path === null ? null : JSON.stringify([path, look(await realpath(path).catch(() => path))]);
    },
    briefsAtOnce: printsAtOnce() + 1,
    openBrowser: async (options) => {
      const executablePath = findBrowser();
      // Its thread is begun before anything is awaited.
      return executablePath === null ? null : openBrowserApart({ executablePath, ...options });
    },
    openThreads: async (...asked) => (await import('./threads.ts')).openThreads(...asked),
    collectGarbage: async () => (await import('./collect-garbage.ts')).collectGarbage(),
    spareMemory: async () => (await import('./collect-garbage.ts')).spareMemory(),
    lock: () => lockDesk(deskFolder),
  };
}
