import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { readRegular } from './files.ts';

/** What is handed out, by the ending of its name. Anything else is not. */
const TYPES: readonly (readonly [end: string, type: string])[] = [
  ['.html', 'text/html; charset=utf-8'],
  ['.pdf', 'application/pdf'],
  ['.json', 'application/json; charset=utf-8'],
  ['.jsonld', 'application/ld+json; charset=utf-8'],
  ['.xml', 'application/atom+xml; charset=utf-8'],
  ['.bib', 'application/x-bibtex; charset=utf-8'],
  ['.ris', 'application/x-research-info-systems; charset=utf-8'],
];

/** As large as a brief may ever be. */
const MAX_BYTES = 256_000_000;

/** Names that begin with a letter or digit and hold nothing that a system reads as a way: no dot files, no "..", no backslash, no colon. */
const PATH = /^(?:[a-z0-9][a-zA-Z0-9_-]*\/){0,4}[a-z0-9][a-zA-Z0-9_-]*(?:\.[a-z]+){1,2}$/;

/** The path that an address names, below the folder handed out; null when it names none. */
export function pathOf(address: string): string | null {
  try {
    const path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '').replace(/^\//, '');
    return path === '' ? 'index.html' : PATH.test(path) ? path : null;
  } catch {
    return null; // "%zz" is no address of ours.
  }
}

/** The type of a file by its name; null when such are not handed out. */
export const typeOf = (path: string): string | null => TYPES.find(([end]) => path.endsWith(end))?.[1] ?? null;

/** A file below a folder; null when it is not there, is no plain file, or is reached through a link. */
export async function fileBelow(folder: string, path: string): Promise<Uint8Array | null> {
  let way = folder;
  for (const name of path.split('/').slice(0, -1)) {
    way = join(way, name);
    const found = await lstat(way).catch(() => null);
    if (found?.isDirectory() !== true) return null;
  }
  const read = await readRegular(join(folder, path), MAX_BYTES);
  return read.ok ? read.bytes : null;
}
