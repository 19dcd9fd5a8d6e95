import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesIn, readRegular, readWritten, removeLitter, writeWhole } from '../../src/io/files.ts';
import { folderWith } from '../desk.ts';

describe('writeWhole', () => {
  it('replaces a file and leaves nothing else in the folder', async () => {
    const folder = await folderWith({ 'a.txt': 'old' });
    await writeWhole(join(folder, 'a.txt'), 'new');
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it('leaves the old file in place, and no litter, when the new one can not take its name', async () => {
    const folder = await folderWith({ 'taken/inside.txt': 'old' });
    await expect(writeWhole(join(folder, 'taken'), 'new')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['taken']);
    expect(await readFile(join(folder, 'taken', 'inside.txt'), 'utf8')).toBe('old');
  });

  it('does not write through a link, but takes its place', async () => {
    const folder = await folderWith({ 'outside.txt': 'kept' });
    await symlink(join(folder, 'outside.txt'), join(folder, 'link.txt'));
    await writeWhole(join(folder, 'link.txt'), 'new');
    expect(await readFile(join(folder, 'outside.txt'), 'utf8')).toBe('kept');
  });

  it('writes names as long as the file system allows', async () => {
    const folder = await folderWith();
    const name = `${'ü'.repeat(120)}.html`;
    await writeWhole(join(folder, name), 'new');
    expect(await readdir(folder)).toEqual([name]);
  });
});

describe('removeLitter', () => {
  it('takes away what a killed write left, and nothing else', async () => {
    const folder = await folderWith({ '.a.html.123-4.tmp': '', '.hidden': '', 'a.tmp': '', 'b.123-4.tmp': '' });
    await removeLitter(folder);
    expect(await namesIn(folder)).toEqual(['.hidden', 'a.tmp', 'b.123-4.tmp']);
  });
});

describe('readWritten', () => {
  it('gives the bytes of a file up to the limit, and of nothing else that has the name', async () => {
    const folder = await folderWith({ a: 'x'.repeat(1000), 'folder/b': '' });
    await symlink(join(folder, 'a'), join(folder, 'link'));
    // A pipe that is opened and waited for would stop everything.
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const read = (name: string, most = 1000) => readWritten(join(folder, name), most)?.length ?? null;
    expect([read('a'), read('a', 999), read('folder'), read('link'), read('pipe'), read('gone')]).toEqual([1000, null, null, null, null, null]);
  });
});

describe('readRegular', () => {
  const why = async (path: string, most = 1000) => {
    const read = await readRegular(path, most);
    return read.ok ? 'read' : read.why.kind;
  };

  it('reads a file of up to the limit', async () => {
    const folder = await folderWith({ a: 'x'.repeat(1000) });
    expect(await readRegular(join(folder, 'a'), 1000)).toEqual({ ok: true, bytes: Buffer.from('x'.repeat(1000)) });
    expect(await why(join(folder, 'a'), 999)).toBe('too-large');
  });

  it('refuses links, folders, and what is not there', async () => {
    const folder = await folderWith({ 'a/b': '' });
    await symlink('/etc/hostname', join(folder, 'link'));
    expect(await why(join(folder, 'link'))).toBe('not-a-file');
    expect(await why(join(folder, 'a'))).toBe('not-a-file');
    expect(await why(join(folder, 'none'))).toBe('missing');
  });

  it.skipIf(process.platform === 'win32')('refuses a pipe without waiting for somebody to write to it', async () => {
    const folder = await folderWith();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await why(join(folder, 'pipe'))).toBe('not-a-file');
  });

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read', async () => {
    const folder = await folderWith({ secret: '' });
    await chmod(join(folder, 'secret'), 0);
    expect((await stat(join(folder, 'secret'))).isFile()).toBe(true);
    expect(await why(join(folder, 'secret'))).toBe('unreadable');
  });
});
