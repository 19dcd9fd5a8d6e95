import { BriefError } from '../model/brief-error.ts';
import type { Print } from '../model/printer.ts';
import { type Session, startSession } from './browser-session.ts';
import { printsAtOnce } from './prints-at-once.ts';

export type BrowserOptions = {
  readonly executablePath: string;
  /** Prints at the same time; as many as the machine bears when not given. */
  readonly pages?: number;
  /** Time limit for one print; it may be told after the browser was started, and no print begins before. */
  readonly timeoutMs?: number | Promise<number>;
  /** Ends the browser, and all prints with it. */
  readonly signal?: AbortSignal;
};

/** A browser that prints, several pages at a time. */
export type PrintingBrowser = {
  readonly print: Print;
  /** As the browser names itself: part of what shapes a PDF. */
  readonly version: string;
  close(): Promise<void>;
};

const DEFAULT_TIMEOUT_MS = 60_000;

// A print may fail once by its own page and be tried again; that it fails as a bystander, when another's browser is ended, counts apart.
const OWN_FAILURES = 1;
const ALL_FAILURES = 4;

/**
 * Opens a browser with no way out to the network. A print that takes too long or breaks the browser ends it, and is tried once more in a
 * fresh one; after that it is an error of that page alone, and the next print gets a new browser.
 */
export async function openBrowser(options: BrowserOptions): Promise<PrintingBrowser> {
  const { executablePath, pages = printsAtOnce(), timeoutMs = DEFAULT_TIMEOUT_MS, signal } = options;
  signal?.throwIfAborted();
  const start = (): Promise<Session> =>
    startSession(executablePath, pages).catch((error: unknown) => {
      throw cannotStart(executablePath, error);
    });
  let session: Promise<Session> = start();
  let closed = false;
  const { version } = await session;

  const slots = new Slots(pages);
  const living = async (): Promise<Session> => {
    const now = session;
    if ((await now).dead && session === now) session = start();
    return session;
  };
  const close = async (): Promise<void> => {
    closed = true;
    signal?.removeEventListener('abort', abort);
    await (await session).end();
  };
  const abort = (): void => void close().catch(() => undefined);
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();

  const print: Print = async (html, settle) =>
    slots.run(async () => {
      let own = 0;
      for (let failures = 0; ; failures += 1) {
        const limitMs = await timeoutMs;
        signal?.throwIfAborted();
        if (closed) throw new Error('The browser is closed.');
        const now = await living();
        try {
          return await within(limitMs, now.print(html, settle));
        } catch (error) {
          const bystander = now.dead && !(error instanceof TookTooLong);
          if (!bystander) own += 1;
          await now.end();
          signal?.throwIfAborted();
          if (own > OWN_FAILURES || failures + 1 >= ALL_FAILURES) throw cannotPrint(error, limitMs);
        }
      }
    });
  return { print, version, close };
}

class TookTooLong extends Error {}

async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong()), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // When the clock won, the work fails later, with nobody waiting for it.
    work.catch(() => undefined);
  }
}

/** Lets so many pieces of work run at a time, in the order in which they came. */
class Slots {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(count: number) {
    this.free = count;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.free += 1;
      else next();
    }
  }
}

function cannotStart(path: string, cause: unknown): BriefError {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  return new BriefError(
    [
      {
        level: 'error',
        code: 'publish/browser-start',
        file: path,
        place: null,
        message: `The browser at ${path} does not start: ${reason}`,
        hint: 'Set FIELDBRIEF_BROWSER to a Chrome or Chromium that starts, or run `fieldbrief doctor`.',
      },
    ],
    { cause },
  );
}

function cannotPrint(cause: unknown, timeoutMs: number): BriefError {
  const reason =
    cause instanceof TookTooLong
      ? `it took longer than ${timeoutMs / 1000} s`
      : cause instanceof Error
        ? (cause.message.split('\n')[0] ?? '')
        : String(cause);
  return new BriefError(
    [
      {
        level: 'error',
        code: 'publish/print',
        file: null,
        place: null,
        message: `A page could not be printed, in two browsers: ${reason}.`,
        hint: 'Raise limits.printSeconds in data/desk.json if the brief is very long.',
      },
    ],
    { cause },
  );
}
