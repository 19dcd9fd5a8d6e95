import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { FileStamp } from '../model/build-state.ts';
import { systemCode } from './files.ts';

/**
 * A file that changed less than this before it was looked at may change again without its times showing it: file systems keep times in
 * steps of up to two seconds. Such a file is read again.
 */
const STEP_MS = 2000;

/** Largest file of the program's own that is read to see whether it is still the one that was written. */
const MAX_BYTES = 256_000_000;

export type Look = Pick<FileStamp, 'bytes' | 'changedMs'>;

/** A file's size and time of last change; null when no regular file is there. The time is the system's, which no program can set back. */
export function look(path: string): Look | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true ? { bytes: stat.size, changedMs: stat.ctimeMs } : null;
}

/** Whether a file that looks so is known to hold what its stamp says, without reading it. */
export const isAsStamped = (found: Look | null, stamp: FileStamp): boolean =>
  found !== null && found.bytes === stamp.bytes && found.changedMs === stamp.changedMs && stamp.seenMs - stamp.changedMs > STEP_MS;

/** Stamps a file below a folder, by reading it unless it is as it was stamped `before`; null when it can't be read. */
export function stampFile(folder: string, path: string, before?: FileStamp): FileStamp | null {
  const full = join(folder, ...path.split('/'));
  const found = look(full);
  if (before !== undefined && isAsStamped(found, before)) return before;
  const seenMs = Date.now();
  const sha256 = found === null ? null : digestOfFile(full);
  return found === null || sha256 === null ? null : { path, sha256, ...found, seenMs };
}

/**
 * A file's stamp as it is now, without reading the file where the stamp is enough, or why the file is not what its stamp says, in words. A file
 * that was only touched is.
 */
export function lookAgain(folder: string, stamp: FileStamp): FileStamp | Difference {
  const now = stampFile(folder, stamp.path, stamp);
  return now === null ? 'is missing' : now.sha256 === stamp.sha256 ? now : 'was changed';
}

export type Difference = 'is missing' | 'was changed';

/** Bytes that are read at once. */
const PIECE = 1 << 18;
let piece: Uint8Array | null = null;

/** Digest of a regular file, null when it can't be read. In one go and through one buffer: of thousands of small files, waiting for each takes ten times as long. */
export function digestOfFile(path: string): string | null {
  piece ??= new Uint8Array(PIECE);
  let file: number | null = null;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    if (!fstatSync(file).isFile()) return null;
    const hash = createHash('sha256');
    for (let total = 0; ; ) {
      const bytes = readSync(file, piece, 0, PIECE, null);
      if (bytes === 0) return hash.digest('hex');
      total += bytes;
      if (total > MAX_BYTES) return null;
      hash.update(piece.subarray(0, bytes));
    }
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}
