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
  /** Writes what changed; what is kept under other names than these goes. */
  readonly save: (names: ReadonlySet<string>) => Promise<void>;
};

/**
 * Results are spread over so many files by their names: of ten thousand, a change of one writes forty again, and reading all opens 256 files in place
 * of ten thousand.
 */
const FILES = 256;

type Kept<T> = Map<string, readonly [key: string, value: T]>;

/** The results of one kind in a folder. `program` is the digest of the program that asks; what another one left is not given out. */
export function openPacks<T>(folder: string, program: string, isFresh = false): Packs<T> {
  const loaded = new Map<string, Kept<T>>();
  const changed = new Set<string>();
  const pack = (name: string): Kept<T> => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const read: Kept<T> = isFresh ? new Map() : readPack(join(folder, name), program);
    loaded.set(name, read);
    return read;
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
    save: async (names) => {
      await removeLitter(folder);
      for (const file of new Set([...packNames(folder), ...loaded.keys()])) {
        const results = pack(file);
        const before = results.size;
        for (const name of results.keys()) if (!names.has(name)) results.delete(name);
        if (results.size === 0) await rm(join(folder, file), { force: true });
        else if (changed.has(file) || results.size !== before) {
          // As bytes, made once for the seal and the file.
          const text = Buffer.from(JSON.stringify([...results]));
          await writeUnsynced(join(folder, file), Buffer.concat([Buffer.from(`${sealOf(program, text)}\n`), text]));
        }
      }
      changed.clear();
      // Nobody asks again in this run, and all of them together are as large as the seeds.
      loaded.clear();
    },
  };
}

/** FNV-1a: it need only spread names evenly. */
function fileOf(name: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193);
  // The lowest bits of names that differ in their last letter alone differ little.
  return ((value ^ (value >>> 15)) & (FILES - 1)).toString(16).padStart(2, '0');
}

/** Read in one go: of hundreds of files, waiting for each takes longer than reading it. */
function readPack<T>(path: string, program: string): Kept<T> {
  const content = readBytes(path);
  const end = content.indexOf('\n');
  // As bytes: a text would be made into bytes again for its seal, and all of them together are as large as the seeds.
  const text = content.subarray(end + 1);
  if (content.toString('latin1', 0, Math.max(0, end)) !== sealOf(program, text)) return new Map();
  // The seal is that of a text which this very program wrote from such results.
  return new Map(jsonOf(text) as readonly (readonly [string, readonly [string, T]])[]);
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
    return readdirSync(folder).filter((name) => /^[0-9a-f]{2}$/.test(name));
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return [];
  }
}

const sealOf = (program: string, text: Uint8Array): string => digest('fieldbrief-pack', program, text);
