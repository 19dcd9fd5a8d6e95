import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Print, Printed } from '../model/printer.ts';
import type { BrowserOptions, PrintingBrowser } from './browser.ts';
import { type FromPrinter, received, type ToPrinter } from './printing-messages.ts';

/** The limit of a print is always told: the thread waits for it. */
type OptionsApart = BrowserOptions & Required<Pick<BrowserOptions, 'timeoutMs'>>;

/** The time that a browser is given to go when the process ends: it is killed, and its profile removed. What takes longer, the next run clears away. */
const LEAVE_MS = 2000;

const HERE = dirname(fileURLToPath(import.meta.url));

/**
 * Opens a browser that another thread drives: this one composes for half a second at a time, in which a browser would wait for its next word,
 * of which its start takes a dozen. A program that was not bundled drives it itself.
 */
export async function openBrowserApart(options: OptionsApart): Promise<PrintingBrowser> {
  const program = join(HERE, 'printing-thread.js');
  return existsSync(program) ? openBrowserThread(program, options) : (await import('./browser.ts')).openBrowser(options);
}

type Waiting = {
  readonly resolve: (printed: Printed) => void;
  readonly reject: (error: unknown) => void;
};

/** The same, by the program of the thread. Rejects with a BriefError when the browser does not start, and each print as `openBrowser` does. */
export async function openBrowserThread(program: string, { executablePath, pages, timeoutMs, signal }: OptionsApart): Promise<PrintingBrowser> {
  signal?.throwIfAborted();
  const gone = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(program, { workerData: { executablePath, pages, gone } });
  const tell = (message: ToPrinter): void => worker.postMessage(message);
  // A process that ends takes its threads along without a word. This one is told, and awaited until nothing is left of its browser.
  const leave = (): void => {
    tell({ kind: 'leave' });
    Atomics.wait(gone, 0, 0, LEAVE_MS);
  };
  process.once('exit', leave);
  const prints = new Map<number, Waiting>();
  let numbered = 0;
  let over: Error | null = null;

  const ended = new Promise<void>((resolve) =>
    worker.once('exit', () => {
      process.off('exit', leave);
      resolve();
    }),
  );
  const abort = (): void => tell({ kind: 'abort' });
  const end = (error: Error): void => {
    over ??= error;
    for (const { reject } of prints.values()) reject(signal?.aborted ? signal.reason : over);
    prints.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The browser is closed.')));
  signal?.addEventListener('abort', abort, { once: true });
  void Promise.resolve(timeoutMs).then(
    (ms) => tell({ kind: 'limit', ms }),
    () => undefined,
  );

  const opened = new Promise<string>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(over ?? new Error('The browser is closed.')));
    worker.on('message', (message: FromPrinter) => {
      if (message.kind === 'opened') return resolve(message.version);
      if (message.kind === 'not-opened') return reject(received(message.error));
      const print = prints.get(message.n);
      prints.delete(message.n);
      if (message.kind === 'printed') print?.resolve(message.printed);
      else print?.reject(signal?.aborted ? signal.reason : received(message.error));
    });
  });

  const close = async (): Promise<void> => {
    signal?.removeEventListener('abort', abort);
    if (over === null) tell({ kind: 'close' });
    await ended;
  };
  const print: Print = (html, settle = false) =>
    new Promise((resolve, reject) => {
      if (over !== null || signal?.aborted) return reject(signal?.aborted ? signal.reason : over);
      const n = numbered++;
      prints.set(n, { resolve, reject });
      tell({ kind: 'print', n, html, settle });
    });
  try {
    return { version: await opened, print, close };
  } catch (error) {
    await close();
    throw error;
  }
}
