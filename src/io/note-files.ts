import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { digest } from './digest.ts';
import { namesIn, readRegular } from './files.ts';

/** A note as it lies in data/notes/: the subject it is named after, and its words. */
type NoteOnDisk = { readonly subject: string; readonly file: string; readonly text: string; readonly sha256: string };

/** The notes of a desk, and the subjects of those that can't be read. */
export type NotesOnDisk = {
  readonly notes: readonly NoteOnDisk[];
  readonly unreadable: readonly string[];
  readonly problems: readonly Problem[];
};

/** Longer than any note that was written by hand; a brief is no book. */
const MAX_NOTE_BYTES = 100_000;

const ENDING = '.md';

/** Reads data/notes/*.md, sorted by name. What can't be read is a problem each, and leaves the others alone. */
export async function readNoteFiles(deskFolder: string): Promise<NotesOnDisk> {
  const folder = join(deskFolder, 'data', 'notes');
  const notes: NoteOnDisk[] = [];
  const unreadable: string[] = [];
  const problems: Problem[] = [];
  for (const name of await namesIn(folder)) {
    if (!name.endsWith(ENDING) || name.startsWith('.')) continue;
    const file = `data/notes/${name}`;
    const read = await readRegular(join(folder, name), MAX_NOTE_BYTES);
    const text = read.ok ? decoded(read.bytes) : null;
    if (read.ok && text !== null) {
      notes.push({ subject: name.slice(0, -ENDING.length), file, text, sha256: digest(read.bytes) });
      continue;
    }
    unreadable.push(name.slice(0, -ENDING.length));
    const why = read.ok ? 'it is not in UTF-8' : read.why.detail;
    problems.push({
      level: 'error',
      code: 'notes/unreadable',
      file,
      place: null,
      message: `The note can't be read: ${why}.`,
      hint: 'Make it a regular file in UTF-8, of at most 100 KB.',
    });
  }
  return { notes, unreadable, problems };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
