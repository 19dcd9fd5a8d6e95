import { BriefError } from '../model/brief-error.ts';
import type { Printed } from '../model/printer.ts';
import type { Problem } from '../model/problem.ts';

/** An error on its way between threads: a copy would lose what it is. */
export type SentError = { readonly problems: readonly Problem[] | null; readonly message: string };

/** What the thread that prints is told. `n` is the print that it belongs to. */
export type ToPrinter =
  | { readonly kind: 'limit'; readonly ms: number }
  | { readonly kind: 'print'; readonly n: number; readonly html: string; readonly settle: boolean }
  | { readonly kind: 'abort' }
  | { readonly kind: 'close' }
  | { readonly kind: 'leave' };

/** What it is started with. `gone` becomes 1 when it was told to leave and nothing is left of its browser. */
export type PrinterData = { readonly executablePath: string; readonly pages: number | undefined; readonly gone: Int32Array };

/** What it tells. */
export type FromPrinter =
  | { readonly kind: 'opened'; readonly version: string }
  | { readonly kind: 'not-opened'; readonly error: SentError }
  | { readonly kind: 'printed'; readonly n: number; readonly printed: Printed }
  | { readonly kind: 'not-printed'; readonly n: number; readonly error: SentError };

export const sent = (error: unknown): SentError => ({
  problems: error instanceof BriefError ? error.problems : null,
  message: error instanceof Error ? error.message : String(error),
});

export const received = ({ problems, message }: SentError): Error => (problems === null ? new Error(message) : new BriefError(problems));
