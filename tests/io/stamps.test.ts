import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAsStamped, look, lookAgain, stampFile } from '../../src/io/stamps.ts';
import { folderWith } from '../desk.ts';

function stamped(folder: string) {
  const stamp = stampFile(folder, 'a.txt');
  if (stamp === null) throw new Error('no stamp');
  return stamp;
}

describe('a stamp of a file', () => {
  it('is trusted without reading the file only when the last change lies well before it was taken', async () => {
    const folder = await folderWith({ 'a.txt': 'one' });
    const stamp = stamped(folder);
    expect(isAsStamped(look(join(folder, 'a.txt')), stamp)).toBe(false);
    expect(isAsStamped(look(join(folder, 'a.txt')), { ...stamp, seenMs: stamp.seenMs + 3000 })).toBe(true);
  });

  it('sees another content of the same length, whatever times the file is given', async () => {
    const folder = await folderWith({ 'a.txt': 'one' });
    const { mtime, atime } = await stat(join(folder, 'a.txt'));
    const stamp = stamped(folder);
    await writeFile(join(folder, 'a.txt'), 'two');
    await utimes(join(folder, 'a.txt'), atime, mtime);
    expect(lookAgain(folder, { ...stamp, seenMs: stamp.seenMs + 3000 })).toBe('was changed');
  });

  it('takes a file that was only touched, or copied and moved back, for the same', async () => {
    const folder = await folderWith({ 'a.txt': 'one' });
    const stamp = stamped(folder);
    await utimes(join(folder, 'a.txt'), 1, 1);
    expect(lookAgain(folder, stamp)).toMatchObject({ sha256: stamp.sha256 });
    await writeFile(join(folder, 'b.txt'), await readFile(join(folder, 'a.txt')));
    await rename(join(folder, 'b.txt'), join(folder, 'a.txt'));
    expect(lookAgain(folder, stamp)).toMatchObject({ sha256: stamp.sha256 });
  });

  it('sees that the file is gone', async () => {
    const folder = await folderWith({ 'a.txt': 'one' });
    const stamp = stamped(folder);
    await rm(join(folder, 'a.txt'));
    expect(lookAgain(folder, stamp)).toBe('is missing');
    expect(stampFile(folder, 'a.txt')).toBeNull();
  });
});
