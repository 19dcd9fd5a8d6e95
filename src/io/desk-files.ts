import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Inputs } from '../model/build-state.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { digest } from './digest.ts';
import { systemCode } from './files.ts';
import { digestOfFile } from './stamps.ts';

/** Whether a folder is a desk, or may become one: it holds seeds/ or data/. */
export function isDesk(folder: string): boolean {
  return existsSync(join(folder, 'seeds')) || existsSync(join(folder, 'data'));
}

/** Folders below data/ that the program writes itself. */
const WRITTEN: ReadonlySet<string> = new Set(['summaries', 'editions']);

const UNREADABLE = digest('unreadable');

/** Folders below data/ and templates/ that are looked into. */
const MAX_DEPTH = 4;

/**
 * The digest of every file in the desk's data/ and templates/, and of the program's own templates: whatever shapes a brief beside the seeds.
 * One that can't be read has the digest of that fact, so that a build finds out and says so. Read in one go: they are some fifty small files, and
 * waiting for each takes five times as long.
 */
export function deskFiles(deskFolder: string, ownTemplates: string): Inputs {
  const found = new Map<string, string>();
  const take = (folder: string, name: string, depth: number): void => {
    for (const entry of entries(folder)) {
      const [path, called] = [join(folder, entry.name), `${name}/${entry.name}`];
      if (entry.name.startsWith('.') || (name === 'data' && WRITTEN.has(entry.name))) continue;
      if (entry.isDirectory()) {
        if (depth < MAX_DEPTH) take(path, called, depth + 1);
        continue;
      }
      // A link is no file of the desk: what it leads to may change with nobody's doing.
      found.set(called, (entry.isFile() ? digestOfFile(path) : null) ?? UNREADABLE);
    }
  };
  take(join(deskFolder, 'data'), 'data', 1);
  take(ownTemplates, 'program:templates', 1);
  if (join(deskFolder, 'templates') !== ownTemplates) take(join(deskFolder, 'templates'), 'templates', 1);
  return [...found].sort(([a], [b]) => byCodePoint(a, b));
}

function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return [];
  }
}
