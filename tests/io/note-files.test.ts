import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNoteFiles } from '../../src/io/note-files.ts';
import { folderWith } from '../desk.ts';

describe('the files of notes', () => {
  it('are those of data/notes that end in .md, by name; their absence is no mistake', async () => {
    const folder = await folderWith({ 'data/notes/b.md': 'B', 'data/notes/a.md': 'A', 'data/notes/c.txt': 'C', 'data/notes/.hidden.md': 'H' });
    const { notes, problems } = await readNoteFiles(folder);
    expect(notes.map(({ subject, file, text }) => [subject, file, text])).toEqual([
      ['a', 'data/notes/a.md', 'A'],
      ['b', 'data/notes/b.md', 'B'],
    ]);
    expect(problems).toEqual([]);
    expect(await readNoteFiles(await folderWith())).toEqual({ notes: [], unreadable: [], problems: [] });
  });

  it('are refused one by one when they are links, too large or no UTF-8', async () => {
    const folder = await folderWith({
      'data/notes/large.md': 'x'.repeat(100_001),
      'data/notes/latin.md': new Uint8Array([0xe9, 0x20]),
      'data/notes/good.md': 'é',
    });
    await symlink(join(folder, 'data', 'notes', 'good.md'), join(folder, 'data', 'notes', 'link.md'));
    const { notes, problems } = await readNoteFiles(folder);
    expect(notes.map(({ subject }) => subject)).toEqual(['good']);
    expect(problems.map(({ code, file }) => [code, file])).toEqual(
      ['large', 'latin', 'link'].map((name) => ['notes/unreadable', `data/notes/${name}.md`]),
    );
  });
});
