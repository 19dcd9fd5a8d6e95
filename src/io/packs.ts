import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from './digest.ts';
import { removeLitter, systemCode, writeUnsynced } from './files.ts';
import { jsonOf } from './json-bytes.ts';

/**
 * Results that save work and are never needed, each under a name and a key: the key covers all that shaped the result. Values are plain JSON. What is
 * damaged, or was left by another program, is not there.
 */
export type Packs<T> = {
  /** What was kept under the name, as long as it was kept under this very key. */
  readonly get: (name: string, key: string) => T | null;
  readonly put: (name: string, key: string, value: T) => void;
  /** Writes what changed so far: for a run that is broken off before its end, and so that what is put in the order of its files need not be held. */
  readonly write: () => Promise<void>;
  /** Writes what changed; what is kept under other names than these goes. */
  readonly save: (names: ReadonlySet<string>) => Promise<void>;
};

/** Which file a result is in, by its name; and how many bytes of files are held beside those that changed. */
export type Layout = { readonly fileOf: (name: string) => string; readonly mostHeldBytes: number };

/**
 * Results are spread over so many files by their names: of ten thousand, a change of one writes forty again, and reading all opens 256 files in place
 * of ten thousand. Nobody asks for them in the order of such files: all are held.
 */
const FILES = 256;
const SPREAD: Layout = { fileOf: spread, mostHeldBytes: Number.POSITIVE_INFINITY };

type Kept<T> = Map<string, readonly [key: string, value: T]>;
type Pack<T> = { readonly results: Kept<T>; readonly bytes: number };

/** The results of one kind in a folder. `program` is the digest of the program that asks; what another one left is not given out. */
export function openPacks<T>(folder: string, program: string, isFresh = false, { fileOf, mostHeldBytes }: Layout = SPREAD): Packs<T> {
  const loaded = new Map<string, Pack<T>>();
  const changed = new Set<string>();
  /** The files that were written in this run, and the names in all that were loaded. */
  const written = new Set<string>();
  const namesIn = new Map<string, readonly string[]>();
  let held = 0;
  const hold = (file: string, pack: Pack<T>): void => {
    held += pack.bytes - (loaded.get(file)?.bytes ?? 0);
    loaded.delete(file);
    loaded.set(file, pack);
    namesIn.set(file, [...pack.results.keys()]);
    for (const [other, { bytes }] of loaded) {
      if (held <= mostHeldBytes) break;
      if (other === file || changed.has(other)) continue;
      loaded.delete(other);
      held -= bytes;
    }
  };
  const pack = (file: string): Kept<T> => {
    const known = loaded.get(file);
    if (known !== undefined) return known.results;
    const read = isFresh && !written.has(file) ? { results: new Map(), bytes: 0 } : readPack<T>(join(folder, file), program);
    hold(file, read);
    return read.results;
  };
  const writeOne = async (file: string): Promise<void> => {
    const results = pack(file);
    // As bytes, made once for the seal and the file.
    const text = Buffer.from(JSON.stringify([...results]));
    await writeUnsynced(join(folder, file), Buffer.concat([Buffer.from(`${sealOf(program, text)}\n`), text]));
    changed.delete(file);
    written.add(file);
    hold(file, { results, bytes: text.length });
  };
  return {
    get: (name, key) => {
      const kept = pack(fileOf(name)).get(name);
      return kept === undefined || kept[0] !== key ? null : kept[1];
    },
    put: (name, key, value) => {
      const file = fileOf(name);
      const last = pack(file).get(name);
      if (last !== undefined && last[0] === key && last[1] === value) return;
      pack(file).set(name, [key, value]);
      changed.add(file);
    },
    write: async () => {
      for (const file of [...changed]) await writeOne(file);
    },
    save: async (names) => {
      await removeLitter(folder);
      for (const file of new Set([...packNames(folder), ...namesIn.keys()])) {
        const isIn = (name: string): boolean => names.has(name) && fileOf(name) === file;
        if (!changed.has(file) && namesIn.get(file)?.every(isIn) === true) continue;
        const results = pack(file);
        for (const name of results.keys()) if (!isIn(name)) results.delete(name);
        if (results.size === 0) await rm(join(folder, file), { force: true });
        else await writeOne(file);
      }
      changed.clear();
      // Nobody asks again in this run, and all of them together are as large as the seeds.
      loaded.clear();
    },
  };
}

function spread(name: string): string {
  return (fnv(name) & (FILES - 1)).toString(16).padStart(2, '0');
}

/** Names in a file of `inChunks`, on average. */
const IN_ONE_FILE = 64;

/**
 * A layout for results that are asked for in the order of their names, which are told beforehand: each file holds some that stand beside each other, so
 * that all can be gone through with few of them in memory. A file begins at a name of a certain hash, so that a name more or less moves few.
 */
export function inChunks(sortedNames: readonly string[], mostHeldBytes: number): Layout {
  const files = new Map<string, string>();
  let file = '00';
  for (const name of sortedNames) {
    if (fnv(name) % IN_ONE_FILE === 0) file = digest(name).slice(0, 16);
    files.set(name, file);
  }
  return { fileOf: (name) => files.get(name) ?? '00', mostHeldBytes };
}

/** FNV-1a: it need only spread names evenly. */
function fnv(name: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193);
  // The lowest bits of names that differ in their last letter alone differ little.
  return (value ^ (value >>> 15)) >>> 0;
}

/** Read in one go: of hundreds of files, waiting for each takes longer than reading it. */
function readPack<T>(path: string, program: string): Pack<T> {
  const content = readBytes(path);
  const end = content.indexOf('\n');
  // As bytes: a text would be made into bytes again for its seal, and all of them together are as large as the seeds.
  const text = content.subarray(end + 1);
  if (content.toString('latin1', 0, Math.max(0, end)) !== sealOf(program, text)) return { results: new Map(), bytes: 0 };
  // The seal is that of a text which this very program wrote from such results.
  return { results: new Map(jsonOf(text) as readonly (readonly [string, readonly [string, T]])[]), bytes: text.length };
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    // What can't be read is made again.
    if (systemCode(error) === null) throw error;
    return Buffer.alloc(0);
  }
}

function packNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^[0-9a-f]{2}(?:[0-9a-f]{14})?$/.test(name));
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return [];
  }
}

const sealOf = (program: string, text: Uint8Array): string => digest('fieldbrief-pack', program, text);
