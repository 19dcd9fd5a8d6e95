import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import type { Edition } from '../model/edition.ts';
import type { ListedBrief } from '../model/listed-brief.ts';
import type { Summary } from '../model/summary.ts';
import type { Templates } from '../model/templates.ts';
import { openBrowser, type PrintingBrowser } from './browser.ts';
import { findBrowser } from './browser-find.ts';
import { type DeskData, isDesk, readDesk } from './desk-folder.ts';
import { lastEdition, recordEdition } from './edition-store.ts';
import { issuedBriefs } from './issued.ts';
import { readListing, writeListing } from './listing.ts';
import { type Lock, lockDesk } from './lock.ts';
import { type OutFolder, outFolder } from './out-folder.ts';
import { program } from './program.ts';
import { readSeeds, type SeedsRead } from './seeds.ts';
import { compareSummaries, readSummaries, type SummaryDifference, writeSummaries } from './summary-store.ts';
import { readTemplates } from './templates.ts';

/** Everything that the pipeline and the commands need of the world outside: one desk on disk, and where its briefs go. */
export type World = {
  readonly program: string;
  readonly readDesk: () => Promise<DeskData>;
  readonly readSeeds: (limits: { readonly seedBytes: number; readonly seeds: number }, signal: AbortSignal) => Promise<SeedsRead>;
  readonly readTemplates: () => Promise<Templates>;
  readonly compareSummaries: (summaries: readonly Summary[]) => Promise<SummaryDifference>;
  readonly writeSummaries: (summaries: readonly Summary[]) => Promise<SummaryDifference>;
  readonly readSummaries: () => Promise<Summary[]>;
  readonly lastEdition: (subject: string) => Promise<Edition | null>;
  readonly recordEdition: (edition: Edition) => Promise<void>;
  readonly issuedBriefs: () => ReturnType<typeof issuedBriefs>;
  readonly out: OutFolder;
  /** The briefs that the last build listed, and those that this one lists. */
  readonly readListing: () => Promise<readonly ListedBrief[]>;
  readonly writeListing: (briefs: readonly ListedBrief[]) => Promise<void>;
  /** Starts the browser that prints; null when there is none on this machine. */
  readonly openBrowser: (options: { readonly timeoutMs: number; readonly signal: AbortSignal }) => Promise<PrintingBrowser | null>;
  readonly lock: () => Promise<Lock>;
};

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
  const own = join(deskFolder, 'templates');
  return {
    program: name,
    readDesk: () => readDesk(deskFolder),
    readSeeds: (limits, signal) => readSeeds(deskFolder, limits, signal),
    readTemplates: () => readTemplates(existsSync(own) ? own : join(root, 'templates')),
    compareSummaries: (summaries) => compareSummaries(deskFolder, summaries),
    writeSummaries: (summaries) => writeSummaries(deskFolder, summaries),
    readSummaries: () => readSummaries(deskFolder),
    lastEdition: (subject) => lastEdition(deskFolder, subject),
    recordEdition: (edition) => recordEdition(deskFolder, edition),
    issuedBriefs: () => issuedBriefs(outPath),
    out: outFolder(outPath),
    readListing: () => readListing(outPath),
    writeListing: (briefs) => writeListing(outPath, briefs),
    openBrowser: async (options) => {
      const executablePath = await findBrowser();
      return executablePath === null ? null : openBrowser({ executablePath, ...options });
    },
    lock: () => lockDesk(deskFolder),
  };
}
