import {
  closeSync,
  constants,
  fstatSync,
  fsync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { BriefError } from '../model/brief-error.ts';
import { byCodePoint } from '../text/by-code-point.ts';

/** How a file could not be read, as a word that callers can put into a sentence. */
export type Unreadable = { readonly kind: 'missing' | 'not-a-file' | 'too-large' | 'unreadable' | 'changed'; readonly detail: string };

export type ReadResult = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: Unreadable };

/** True when the system has no file handle left for this program. That is no fault of the file at hand, and ends the run. */
export function isOutOfHandles(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EMFILE' || error.code === 'ENFILE');
}

/** The code of a system error that is about the file at hand (`ENOENT`), or null for any other kind of error. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && !isOutOfHandles(error) ? error.code : null;
}

/**
 * Reads a regular file of at most `maxBytes`. Links, pipes and devices are refused before they are opened (opening a pipe would wait for
 * ever), and again after, so that a swap between the two is noticed. In one go: a turn of a thread for each step takes ten times as long as reading a seed.
 */
export async function readRegular(path: string, maxBytes: number): Promise<ReadResult> {
  const refuse = (kind: Unreadable['kind'], detail: string): ReadResult => ({ ok: false, why: { kind, detail } });
  let file: number | null = null;
  try {
    const before = lstatSync(path);
    if (before.isSymbolicLink()) return refuse('not-a-file', 'it is a symbolic link');
    if (!before.isFile()) return refuse('not-a-file', 'it is no regular file');
    if (before.size > maxBytes) return refuse('too-large', `it has ${before.size} bytes, and the limit is ${maxBytes}`);
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const opened = fstatSync(file);
    if (!opened.isFile() || opened.ino !== before.ino) return refuse('changed', 'it changed while it was read');
    const bytes = readUpTo(file, opened.size, maxBytes);
    if (bytes === null) return refuse('too-large', `it grew beyond the limit of ${maxBytes} bytes while it was read`);
    const after = fstatSync(file);
    if (after.size !== bytes.length || after.mtimeMs !== opened.mtimeMs) return refuse('changed', 'it changed while it was read');
    return { ok: true, bytes };
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    if (code === 'ENOENT') return refuse('missing', 'it is not there');
    if (code === 'ELOOP') return refuse('not-a-file', 'it is a symbolic link');
    return refuse('unreadable', code === 'EACCES' || code === 'EPERM' ? 'permission was denied' : `the system says ${code}`);
  } finally {
    if (file !== null) closeSync(file);
  }
}

/**
 * The bytes of a regular file that the program wrote itself, or null where there is none of at most `maxBytes`; whoever asks proves by a digest that they
 * are those. In one go: of thousands of files, waiting for each takes longer than reading it.
 */
export function readWritten(path: string, maxBytes: number): Uint8Array | null {
  let file: number | null = null;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const found = fstatSync(file);
    return found.isFile() && found.size <= maxBytes ? readFileSync(file) : null;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Reads to the end of a file of about `expected` bytes: in one piece, unless it grows meanwhile. Null beyond the limit. */
function readUpTo(file: number, expected: number, maxBytes: number): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    // One more than is expected, so that the end is seen without another piece.
    const chunk = Buffer.allocUnsafeSlow(Math.min(total < expected ? expected - total + 1 : 1 << 16, maxBytes - total + 1));
    let filled = 0;
    while (filled < chunk.length) {
      const bytesRead = readSync(file, chunk, filled, chunk.length - filled, null);
      if (bytesRead === 0) {
        chunks.push(chunk.subarray(0, filled));
        return chunks.length === 1 ? chunk.subarray(0, filled) : Buffer.concat(chunks, total);
      }
      filled += bytesRead;
      total += bytesRead;
      if (total > maxBytes) return null;
    }
    chunks.push(chunk);
  }
}

const TEMPORARY = /^\.[^/]*\.\d+-\d+\.tmp$/;
let written = 0;

/**
 * Writes a file whole or not at all: into a temporary file beside it, to the disk, then renamed over the old one.
 * A reader sees the old bytes or the new, never a part.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeOneOfMany(path, content);
  await syncFolder(dirname(path));
}

/** The same for one of thousands of files in a folder: who writes them has `syncFolder` make all of them last, once. */
export async function writeOneOfMany(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await write(path, content);
  } catch (error) {
    const why = CANNOT_WRITE[systemCode(error) ?? ''];
    if (why === undefined) throw error;
    const message = `${basename(path)} can't be written into ${dirname(path)}: ${why}.`;
    const hint = 'Mend that, or name another folder with --out; what was there before is still there.';
    throw new BriefError([{ level: 'error', code: 'files/not-writable', file: path, place: null, message, hint }], { cause: error });
  }
}

/** What the user can mend when a write fails, by the system's code. */
const CANNOT_WRITE: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk can only be read',
  ENOTDIR: 'a file stands where the folder should be',
  EEXIST: 'a file stands where the folder should be',
  EISDIR: 'a folder stands where the file should be',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the system allows no file of that size (`ulimit -f`)',
  EIO: 'the disk reports a fault',
};

/** The same for what can be made again and is checked when it is read: it is not waited for until it is on the disk. */
export async function writeUnsynced(path: string, content: Uint8Array): Promise<void> {
  await write(path, content, false);
}

/** The disk alone is waited for: a turn of a thread for each other step takes longer than the step. */
async function write(path: string, content: string | Uint8Array, isSynced = true): Promise<void> {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  // 100 bytes of the name are enough to know it by, and leave room below the 255 that file systems allow.
  const temporary = join(folder, `.${Buffer.from(basename(path)).subarray(0, 100).toString('latin1')}.${process.pid}-${++written}.tmp`);
  try {
    const file = openSync(temporary, 'wx', 0o666);
    try {
      writeFileSync(file, content);
      if (isSynced) await onDisk(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

const onDisk = promisify(fsync);

/** Makes renames in a folder last through a loss of power. Some systems can't open folders; there is nothing to do for them. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: number | null = null;
  try {
    handle = openSync(folder, constants.O_RDONLY);
    await onDisk(handle);
  } catch (error) {
    if (systemCode(error) === null) throw error;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/**
 * Removes temporary files that a killed run left in a folder, or those of one file in it. Only for the holder of the lock under which they are
 * written: nobody else is writing then.
 */
export async function removeLitter(folder: string, of: string | null = null): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (TEMPORARY.test(name) && (of === null || name.startsWith(`.${of}.`))) await rm(join(folder, name), { force: true });
  }
}

/** Names in a folder, sorted by code point; none when there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort(byCodePoint);
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}
