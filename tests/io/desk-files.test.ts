import { rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskFiles } from '../../src/io/desk-files.ts';
import { digest } from '../../src/io/digest.ts';
import { folderWith } from '../desk.ts';

describe('the files that shape a desk’s briefs', () => {
  it('are those of data/ and templates/, with their digests, without what the program writes and without hidden ones', async () => {
    const folder = await folderWith({
      'data/groups.json': '[]',
      'data/notes/hts.md': 'a note',
      'data/summaries/a.json': '{}',
      'data/editions/a/1.json': '{}',
      'data/.swp': '',
      'templates/styles/base.css': 'p {}',
      'own/layout.hbs': 'page',
      'seeds/a.txt': 'text',
    });
    expect(deskFiles(folder, join(folder, 'own'))).toEqual([
      ['data/groups.json', digest('[]')],
      ['data/notes/hts.md', digest('a note')],
      ['program:templates/layout.hbs', digest('page')],
      ['templates/styles/base.css', digest('p {}')],
    ]);
  });

  it('tell a file that became a link, and one that came back', async () => {
    const folder = await folderWith({ 'data/groups.json': '[]', 'elsewhere.json': '[]' });
    const own = join(folder, 'own');
    const before = deskFiles(folder, own);
    await rm(join(folder, 'data', 'groups.json'));
    await symlink(join(folder, 'elsewhere.json'), join(folder, 'data', 'groups.json'));
    expect(deskFiles(folder, own)).not.toEqual(before);
    await rm(join(folder, 'data', 'groups.json'));
    await writeFile(join(folder, 'data', 'groups.json'), '[]');
    expect(deskFiles(folder, own)).toEqual(before);
  });
});
