import { createHash } from 'node:crypto';

/** SHA-256 of texts and bytes, in hexadecimal. Each part is told apart from the next by its length, so that no two lists of parts give the same. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    if (parts.length > 1) hash.update(`${bytes.length}:`);
    hash.update(bytes);
  }
  return hash.digest('hex');
}
