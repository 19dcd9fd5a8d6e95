import { type Dirent, lstatSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import type { FileStamp } from '../model/build-state.ts';
import type { Desk, ReadLimits } from '../model/desk.ts';
import type { Problem } from '../model/problem.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { digest } from './digest.ts';
import { type ReadResult, readRegular, systemCode } from './files.ts';
import { isAsStamped, look } from './stamps.ts';

/** A file as it was collected, and the limits within which it is to be read. */
export type SeedBytes = { readonly path: string; readonly bytes: Uint8Array; readonly sha256: string; readonly limits: ReadLimits };

export type SeedsRead = {
  /** Sorted by path, by code point. */
  readonly seeds: readonly SeedBytes[];
  /** Files that were there but could not be read, by name. */
  readonly problems: readonly Problem[];
};

/** Folders below seeds/ that are followed. Deeper ones are some mistake, such as a disk unpacked into the folder. */
const MAX_DEPTH = 8;

/** Reads every seed of a desk, up to its limits. A seed that can't be read is a problem, and the rest is read all the same. */
export async function readSeeds(deskFolder: string, limits: SeedLimits & ReadLimits, signal?: AbortSignal): Promise<SeedsRead> {
  const seeds: SeedBytes[] = [];
  const within = readWithin(limits);
  const problems = await eachSeed(deskFolder, limits, signal, async (path, file) => {
    const read = await readRegular(file, limits.seedBytes);
    if (!read.ok) return read.why;
    seeds.push({ path, bytes: read.bytes, sha256: digest(read.bytes), limits: within });
    return null;
  });
  return { seeds, problems };
}

/** Reads one seed, as `readSeeds` would. */
export async function readOneSeed(deskFolder: string, path: string, limits: SeedLimits & ReadLimits): Promise<SeedBytes | Problem> {
  const read = await readRegular(join(deskFolder, 'seeds', ...path.split('/')), limits.seedBytes);
  return read.ok ? { path, bytes: read.bytes, sha256: digest(read.bytes), limits: readWithin(limits) } : notTaken(path, read.why);
}

const readWithin = ({ lines, lineChars, articles, articleChars }: ReadLimits): ReadLimits => ({ lines, lineChars, articles, articleChars });

/** What stands in seeds/, without the bytes: enough to know whether anything changed since the stamps were taken. */
export type SeedSurvey = { readonly stamps: readonly FileStamp[]; readonly problems: readonly Problem[] };

/** Stamps every seed of a desk as `readSeeds` would read it; those that are as they were stamped before are not read. */
export async function surveySeeds(deskFolder: string, limits: SeedLimits, before: readonly FileStamp[], signal?: AbortSignal): Promise<SeedSurvey> {
  const known = new Map(before.map((stamp) => [stamp.path, stamp]));
  const stamps: FileStamp[] = [];
  const problems = await eachSeed(deskFolder, limits, signal, async (path, file) => {
    const last = known.get(path);
    const found = look(file);
    const seenMs = Date.now();
    if (last !== undefined && last.bytes <= limits.seedBytes && isAsStamped(found, last)) {
      stamps.push(last);
      return null;
    }
    const read = await readRegular(file, limits.seedBytes);
    if (!read.ok) return read.why;
    stamps.push({ path, sha256: digest(read.bytes), bytes: read.bytes.length, changedMs: found?.changedMs ?? 0, seenMs });
    return null;
  });
  return { stamps, problems };
}

export type SeedLimits = Pick<Desk['limits'], 'seedBytes' | 'seeds' | 'totalBytes'>;
type Why = Extract<ReadResult, { ok: false }>['why'];

/** Goes through the seeds in order, within the limits, and tells why each that is left out is. */
async function eachSeed(
  deskFolder: string,
  limits: SeedLimits,
  signal: AbortSignal | undefined,
  take: (path: string, file: string) => Promise<Why | null>,
): Promise<readonly Problem[]> {
  const root = join(deskFolder, 'seeds');
  const problems: Problem[] = [];
  const paths = await list(root, problems);
  if (paths.length === 0)
    throw folderProblem('seeds/none', 'There are no seeds: the folder is missing or empty.', 'Put articles (.txt, .md, .html) into seeds/.');
  let total = 0;
  for (const [index, path] of paths.entries()) {
    signal?.throwIfAborted();
    if (index >= limits.seeds) {
      problems.push(
        leftOut(
          'seeds/too-many',
          path,
          `Seeds after the first ${limits.seeds} are not read; this is the first of ${paths.length - index}.`,
          'Raise limits.seeds in data/desk.json, or move old seeds to another desk.',
        ),
      );
      break;
    }
    const file = join(root, ...path.split('/'));
    if (index % SEEDS_PER_TURN === 0) await new Promise(setImmediate);
    // Of what is left out for another reason nothing is held; what can't be looked at has its own problem below.
    const bytes = bytesOf(file);
    if (bytes <= limits.seedBytes && total + bytes > limits.totalBytes) {
      problems.push(
        leftOut(
          'seeds/too-much',
          path,
          `It is left out: with it the seeds would have more than ${limits.totalBytes} bytes together.`,
          'Raise limits.totalBytes in data/desk.json, or move old seeds to another desk.',
        ),
      );
      continue;
    }
    const why = await take(path, file);
    if (why === null) total += bytes;
    else problems.push(notTaken(path, why));
  }
  return problems;
}

/** Seeds that are looked at between two turns of who waits, such as Ctrl-C: a turn for each would take longer than the looks. */
const SEEDS_PER_TURN = 100;

function bytesOf(file: string): number {
  try {
    return lstatSync(file).size;
  } catch {
    return 0;
  }
}

function notTaken(path: string, why: Why): Problem {
  if (why.kind === 'too-large')
    return leftOut('seeds/too-large', path, `The seed is left out: ${why.detail}.`, 'Raise limits.seedBytes in data/desk.json, or split the file.');
  if (why.kind === 'not-a-file')
    return leftOut('seeds/not-a-file', path, `It is left out: ${why.detail}.`, 'Put a copy of the file itself into seeds/.');
  return leftOut('seeds/unreadable', path, `The seed is left out: ${why.detail}.`, 'Check the file and its permissions, and build again.');
}

const leftOut = (code: string, path: string, message: string, hint: string): Problem => ({
  level: 'warning',
  code,
  file: `seeds/${path}`,
  place: null,
  message,
  hint,
});

/** Paths of the files below seeds/, without hidden ones: those are the work of editors and systems. */
async function list(root: string, problems: Problem[]): Promise<string[]> {
  let top: string;
  try {
    top = await realpath(root);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw unreadableFolder(error);
  }
  const found: string[] = [];
  const folders = [{ path: top, below: '', depth: 0 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const { below, depth } = folder;
    let entries: Dirent[];
    try {
      entries = await readdir(folder.path, { withFileTypes: true });
    } catch (error) {
      if (systemCode(error) === null) throw error;
      if (folder.path === top) throw unreadableFolder(error);
      problems.push(leftOut('seeds/unreadable', below, `The folder is left out: the system says ${systemCode(error)}.`, 'Check its permissions.'));
      continue;
    }
    for (const entry of entries) {
      const { name } = entry;
      if (name.startsWith('.')) continue;
      const path = below === '' ? name : `${below}/${name}`;
      // A link to a folder is listed as a file, and refused when it is read.
      if (!entry.isDirectory()) found.push(path);
      else if (depth < MAX_DEPTH) folders.push({ path: join(folder.path, name), below: path, depth: depth + 1 });
      else problems.push(leftOut('seeds/too-deep', path, `Folders more than ${MAX_DEPTH} deep are not read.`, 'Move its files up.'));
    }
  }
  return found.sort(byCodePoint);
}

function unreadableFolder(error: unknown): BriefError {
  return folderProblem(
    'seeds/unreadable-folder',
    `The folder can't be read: the system says ${systemCode(error) ?? 'no more'}.`,
    'Make seeds/ a folder that you may read.',
    error,
  );
}

function folderProblem(code: string, message: string, hint: string, cause?: unknown): BriefError {
  return new BriefError([{ level: 'error', code, file: 'seeds', place: null, message, hint }], { cause });
}
