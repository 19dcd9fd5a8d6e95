import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { FileStamp } from '../model/build-state.ts';
import { digest } from './digest.ts';
import { readRegular } from './files.ts';

/**
 * A file that changed less than this before it was looked at may change again without its times showing it: file systems keep times in
 * steps of up to two seconds. Such a file is read again.
 */
const STEP_MS = 2000;

/** Largest file of the program's own that is read to see whether it is still the one that was written. */
const MAX_BYTES = 256_000_000;

/** A file's size and time of last change; null when no regular file is there. The time is the system's, which no program can set back. */
export function look(path: string): { readonly bytes: number; readonly changedMs: number } | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true ? { bytes: stat.size, changedMs: stat.ctimeMs } : null;
}

/** Whether a file is known to hold what its stamp says, without reading it. */
export function isAsStamped(path: string, stamp: FileStamp): boolean {
  const found = look(path);
  return found !== null && found.bytes === stamp.bytes && found.changedMs === stamp.changedMs && stamp.seenMs - stamp.changedMs > STEP_MS;
}

/** Stamps a file below a folder, by reading it; null when it can't be read. */
export async function stampFile(folder: string, path: string): Promise<FileStamp | null> {
  const full = join(folder, ...path.split('/'));
  const found = look(full);
  const seenMs = Date.now();
  if (found === null) return null;
  const read = await readRegular(full, MAX_BYTES);
  return read.ok ? { path, sha256: digest(read.bytes), ...found, seenMs } : null;
}

/** Why a file is not what its stamp says, in words; null when it is. A file that was only touched is. */
export async function difference(folder: string, stamp: FileStamp): Promise<'is missing' | 'was changed' | null> {
  const full = join(folder, ...stamp.path.split('/'));
  if (isAsStamped(full, stamp)) return null;
  const now = await stampFile(folder, stamp.path);
  return now === null ? 'is missing' : now.sha256 === stamp.sha256 ? null : 'was changed';
}
