import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn, readRegular, removeLitter, writeWhole } from './files.ts';
import { look } from './stamps.ts';

/** Where briefs are put. Paths are relative to the folder, with forward slashes. */
export type OutFolder = {
  readonly path: string;
  /** Writes one file whole. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Copies a file, whole, where there is one. */
  readonly copy: (from: string, to: string) => Promise<void>;
  /** Takes away a file that is no longer made, such as the PDF beside a build of HTML alone. */
  readonly remove: (path: string) => Promise<void>;
  readonly has: (path: string) => Promise<boolean>;
  /** Names in a folder below, sorted; none when it is not there. */
  readonly names: (path: string) => Promise<readonly string[]>;
  /** Clears what a killed run left behind. */
  readonly clear: () => Promise<void>;
};

/** More than the largest brief. */
const MAX_COPIED_BYTES = 256_000_000;

export function outFolder(path: string): OutFolder {
  const inside = (name: string) => join(path, ...name.split('/'));
  return {
    path,
    write: (name, content) => writeWhole(inside(name), content),
    copy: async (from, to) => {
      const read = await readRegular(inside(from), MAX_COPIED_BYTES);
      if (read.ok) await writeWhole(inside(to), read.bytes);
    },
    remove: (name) => rm(inside(name), { force: true }),
    has: async (name) => look(inside(name)) !== null,
    names: (name) => namesIn(inside(name)),
    clear: async () => {
      for (const folder of ['', 'groups', 'regions']) await removeLitter(inside(folder));
      for (const kind of ['archive/groups', 'archive/regions']) {
        for (const folder of await namesIn(inside(kind))) await removeLitter(inside(`${kind}/${folder}`));
      }
    },
  };
}

/** Names that Windows keeps for devices, whatever stands behind the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Names that the handouts of other briefs bear, and those that are given here to make a name another. */
const TAKEN = /-(?:handout|brief)$/;

/** Where a subject's brief is put, without extension: `groups/hamas`. An id has only small letters, digits and hyphens, so nothing leaves the folder. */
export function briefPath({ kind, id }: { readonly kind: 'group' | 'region'; readonly id: string }): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) throw new Error(`Not an id: ${JSON.stringify(id)}`);
  return `${kind}s/${DEVICE.test(id) || TAKEN.test(id) ? `${id}-brief` : id}`;
}

/** Where an edition stays for good: `archive/groups/hamas/3.html`. */
export function archivePath(subject: { readonly kind: 'group' | 'region'; readonly id: string }, number: number, format: string): string {
  return `${archiveFolder(subject)}/${number}.${format}`;
}

export const archiveFolder = (subject: { readonly kind: 'group' | 'region'; readonly id: string }): string => `archive/${briefPath(subject)}`;
