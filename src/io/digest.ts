import { createHash } from 'node:crypto';

/** SHA-256 of texts and bytes, in hexadecimal. Each part is told apart from the next by its length, so that no two lists of parts give the same. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    if (parts.length > 1) hash.update(`${typeof part === 'string' ? Buffer.byteLength(part, 'utf8') : part.length}:`);
    if (typeof part === 'string') hash.update(part, 'utf8');
    else hash.update(part);
  }
  return hash.digest('hex');
}
