import { plainBytes } from './plain-bytes.ts';

/** A page as the bytes of its file; it may be given in pieces, one behind the other. */
export function html(page: string | readonly string[]): Uint8Array {
  const pieces = typeof page === 'string' ? [page] : page;
  const file = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
  let at = 0;
  // Lone surrogates can't be written as UTF-8 and become U+FFFD.
  for (const piece of pieces) at += file.write(piece, at);
  // Memory that was not written to holds whatever lay there before.
  return plainBytes(file.subarray(0, at));
}
