import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Inputs } from '../model/build-state.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { digest } from './digest.ts';
import { readRegular, systemCode } from './files.ts';

/** Whether a folder is a desk, or may become one: it holds seeds/ or data/. */
export function isDesk(folder: string): boolean {
  return existsSync(join(folder, 'seeds')) || existsSync(join(folder, 'data'));
}

/** Folders below data/ that the program writes itself. */
const WRITTEN: ReadonlySet<string> = new Set(['summaries', 'editions']);

/** As large as any of them may be. */
const MAX_BYTES = 64_000_000;

/** Folders below data/ and templates/ that are looked into. */
const MAX_DEPTH = 4;

/**
 * The digest of every file in the desk's data/ and templates/, and of the program's own templates: whatever shapes a brief beside the seeds.
 * One that can't be read has the digest of that fact, so that a build finds out and says so.
 */
export async function deskFiles(deskFolder: string, ownTemplates: string): Promise<Inputs> {
  const found = new Map<string, string>();
  const take = async (folder: string, name: string, depth: number): Promise<void> => {
    for (const entry of await entries(folder)) {
      const [path, called] = [join(folder, entry.name), `${name}/${entry.name}`];
      if (entry.name.startsWith('.') || (name === 'data' && WRITTEN.has(entry.name))) continue;
      if (entry.isDirectory()) {
        if (depth < MAX_DEPTH) await take(path, called, depth + 1);
        continue;
      }
      const read = await readRegular(path, MAX_BYTES);
      found.set(called, read.ok ? digest(read.bytes) : digest(`unreadable: ${read.why.kind}`));
    }
  };
  await take(join(deskFolder, 'data'), 'data', 1);
  await take(ownTemplates, 'program:templates', 1);
  if (join(deskFolder, 'templates') !== ownTemplates) await take(join(deskFolder, 'templates'), 'templates', 1);
  return [...found].sort(([a], [b]) => byCodePoint(a, b));
}

async function entries(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return [];
  }
}
