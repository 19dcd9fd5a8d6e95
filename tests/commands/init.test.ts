import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK, writeFiles } from '../desk.ts';

describe('fieldbrief init', () => {
  it('starts a desk whose data are in order, and that builds once it has articles and names', async () => {
    const folder = join(await folderWith(), 'sahel');
    const { code, out, err } = await fieldbrief(folder, 'init', '--name', 'Sahel desk');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('fieldbrief discover');
    expect((await fieldbrief(folder, 'check')).code).toBe(0);
    expect((await fieldbrief(folder, 'build', '--format', 'html')).err).toContain('seeds/');
    const { 'seeds/monday.txt': monday, 'data/groups.json': groups, 'data/regions.json': regions } = SMALL_DESK;
    await writeFiles(folder, { 'seeds/monday.txt': monday });
    expect((await fieldbrief(folder, 'discover')).out).toContain('Northern Guard');
    await writeFiles(folder, { 'data/groups.json': groups, 'data/regions.json': regions });
    expect((await fieldbrief(folder, 'build', '--format', 'html', 'tellin')).code).toBe(0);
    expect(await readFile(join(folder, 'out', 'regions', 'tellin.html'), 'utf8')).toContain('Sahel desk');
  });

  it('is called after its folder when it is given no name', async () => {
    const folder = await folderWith();
    const { out } = await fieldbrief(join(folder, 'sahel'), 'init', '--json');
    expect(JSON.parse(out)).toMatchObject({ ok: true, made: expect.arrayContaining(['data/desk.json']) });
    expect(JSON.parse(await readFile(join(folder, 'sahel', 'data', 'desk.json'), 'utf8'))).toEqual({ name: 'sahel desk' });
  });

  it('writes nothing where a desk is', async () => {
    const folder = await folderWith({ 'seeds/monday.txt': 'Mine.' });
    const { code, err } = await fieldbrief(folder, 'init');
    expect([code, err]).toEqual([2, expect.stringContaining('desk/not-empty')]);
    expect(await readdir(folder)).toEqual(['seeds']);
  });
});
