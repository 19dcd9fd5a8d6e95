import { parentPort, workerData } from 'node:worker_threads';
import { openBrowser, type PrintingBrowser } from './io/browser.ts';
import { type FromPrinter, type PrinterData, sent, type ToPrinter } from './io/printing-messages.ts';

/** The program of the thread that drives the browser. It starts it at once, prints what it is given, and ends with it. */
const port = parentPort;
const tell = (message: FromPrinter, handOver: readonly ArrayBuffer[] = []): void => port?.postMessage(message, [...handOver]);

const stop = new AbortController();
let setLimit: (ms: number) => void = () => undefined;
const timeoutMs = new Promise<number>((resolve) => {
  setLimit = resolve;
});
// It was sent by `openBrowserThread`.
const { executablePath, pages, gone } = workerData as PrinterData;
const opening = openBrowser({ executablePath, timeoutMs, signal: stop.signal, ...(pages === undefined ? {} : { pages }) });

async function print(browser: PrintingBrowser, { n, html, settle }: Extract<ToPrinter, { kind: 'print' }>): Promise<void> {
  try {
    const { bytes, settled } = await browser.print(html, settle);
    // A buffer of its own can be handed over; one that is shared with others would take them along.
    const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
    tell({ kind: 'printed', n, printed: { bytes: own, settled } }, own.buffer instanceof ArrayBuffer ? [own.buffer] : []);
  } catch (error) {
    tell({ kind: 'not-printed', n, error: sent(error) });
  }
}

/** Ends this thread by what ends a browser and its profile with a process, and then says so to the one that waits. */
function leave(): never {
  // Behind all others, and at once: a profile that heard of one more would go behind it.
  process.once('exit', () => {
    Atomics.store(gone, 0, 1);
    Atomics.notify(gone, 0);
  });
  process.exit();
}

async function hear(message: ToPrinter): Promise<void> {
  if (message.kind === 'limit') return setLimit(message.ms);
  if (message.kind === 'abort') return stop.abort();
  if (message.kind === 'leave') return leave();
  const browser = await opening.catch(() => null);
  if (message.kind === 'print') return browser === null ? undefined : print(browser, message);
  await browser?.close();
  // A browser that is closed while its first page is being made leaves a clock of half a minute behind, which would keep this thread, and with it the program.
  leave();
}

port?.on('message', (message: ToPrinter) => void hear(message));
opening.then(
  ({ version }) => tell({ kind: 'opened', version }),
  (error: unknown) => tell({ kind: 'not-opened', error: sent(error) }),
);
