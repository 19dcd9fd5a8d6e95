import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { briefPath, outFolder } from '../../src/io/out-folder.ts';
import { folderWith } from '../desk.ts';

describe('briefPath', () => {
  it('keeps groups and regions apart', () => {
    expect(briefPath({ kind: 'group', id: 'hamas' })).toBe('groups/hamas');
    expect(briefPath({ kind: 'region', id: 'idlib' })).toBe('regions/idlib');
  });

  it('gives no name that a system keeps for a device', () => {
    expect(briefPath({ kind: 'group', id: 'con' })).toBe('groups/con-brief');
    expect(briefPath({ kind: 'group', id: 'conde' })).toBe('groups/conde');
  });

  it('gives no two briefs one name, nor the name of another’s handout', () => {
    const path = (id: string) => briefPath({ kind: 'group', id });
    expect(path('hamas-handout')).toBe('groups/hamas-handout-brief');
    expect(path('con-brief')).toBe('groups/con-brief-brief');
    const paths = ['hamas', 'hamas-handout', 'hamas-brief', 'hamas-handout-brief', 'con', 'con-brief'].map(path);
    expect(new Set([...paths, ...paths.map((one) => `${one}-handout`)]).size).toBe(12);
  });

  it('leads nowhere out of the folder', () => {
    for (const id of ['../x', 'a/b', '.hidden', '', 'A', 'a.b']) expect(() => briefPath({ kind: 'group', id })).toThrow('Not an id');
  });
});

describe('outFolder', () => {
  it('clears only what killed runs left', async () => {
    const folder = await folderWith({ 'groups/.a.pdf.1-1.tmp': '', 'groups/mine.txt': '', '.index.html.1-2.tmp': '' });
    await outFolder(folder).clear();
    expect(await readdir(folder)).toEqual(['groups']);
    expect(await readdir(join(folder, 'groups'))).toEqual(['mine.txt']);
  });
});
