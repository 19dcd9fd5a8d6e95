import type { PrintingBrowser } from './io/browser.ts';
import type { World } from './io/world.ts';
import type { GetBrowser } from './make-pages.ts';
import { BriefError } from './model/brief-error.ts';
import type { Problem } from './model/problem.ts';
import type { Run } from './run.ts';

/** The browser of one build. */
export type BuildBrowser = {
  /** Told once the desk is read: whether something is to be printed, and the time limit of a print. */
  readonly settle: (wanted: { readonly isPrinting: boolean; readonly limitMs: number }) => void;
  /** Gives it to who prints; null when there is none, or nothing is to be printed. */
  readonly get: GetBrowser;
  /** Whether somebody has asked for it, or nobody will. */
  readonly hasWork: () => boolean;
  /** Why there is none, where there should be one. */
  readonly problems: () => Promise<readonly Problem[]>;
  /** Ends it; asked twice, it ends once. */
  readonly close: () => Promise<void>;
};

type Tried = { readonly opened: PrintingBrowser | null; readonly problems: readonly Problem[] };

/** Starts it at once where something may be printed: it takes a second, in which the program loads and the seeds are read. */
export function buildBrowser(world: World, run: Run, mayPrint: boolean): BuildBrowser {
  let tellLimit: (ms: number) => void = () => undefined;
  const timeoutMs = new Promise<number>((told) => {
    tellLimit = told;
  });
  let open: PrintingBrowser | null = null;
  const start = (): Promise<Tried> => {
    const trying = openOrTell(world.openBrowser({ timeoutMs, signal: run.signal }));
    trying.then(
      (tried) => {
        open = tried.opened;
      },
      // Its error is met where it is awaited; until then nobody listens.
      () => undefined,
    );
    return trying;
  };
  let trying = mayPrint ? start() : null;
  let isWanted = true;
  let isAsked = false;
  let closing: Promise<void> | undefined;
  return {
    settle: ({ isPrinting, limitMs }) => {
      tellLimit(limitMs);
      isWanted = isPrinting;
      if (isPrinting) trying ??= start();
    },
    get: () => {
      isAsked = true;
      return isWanted ? (open ?? trying?.then(({ opened }) => opened) ?? null) : null;
    },
    hasWork: () => isAsked || !isWanted,
    problems: async () => (isWanted ? ((await trying)?.problems ?? []) : []),
    close: () => {
      closing ??= (async () => {
        const tried = await trying?.catch(() => null);
        await tried?.opened?.close();
      })();
      return closing;
    },
  };
}

/** Without a browser there are no PDFs, which is one problem and stops nothing else. */
async function openOrTell(opening: Promise<PrintingBrowser | null>): Promise<Tried> {
  try {
    const opened = await opening;
    return { opened, problems: opened === null ? [NO_BROWSER] : [] };
  } catch (error) {
    if (error instanceof BriefError) return { opened: null, problems: error.problems };
    throw error;
  }
}

export const NO_BROWSER: Problem = {
  level: 'error',
  code: 'publish/no-browser',
  file: null,
  place: null,
  message: 'No Chrome or Chromium was found, so no PDF and no handout was made.',
  hint: 'Run `fieldbrief doctor` to see where it was looked for, or build with --format html.',
};
