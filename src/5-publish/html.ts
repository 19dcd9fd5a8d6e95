/** A page as the bytes of its file. */
export function html(page: string): Uint8Array {
  // Lone surrogates can't be written as UTF-8 and become U+FFFD.
  return new TextEncoder().encode(page);
}
