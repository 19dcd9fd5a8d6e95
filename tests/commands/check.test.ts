import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const TEMPLATES = join(import.meta.dirname, '..', '..', 'templates');

describe('fieldbrief check', () => {
  it('finds a good desk in order', async () => {
    const { code, out, err } = await fieldbrief(await folderWith(SMALL_DESK), 'check');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('2 groups, 3 regions, 0 records on sources.\nData and templates are in order.\n');
  });

  it('lists mistakes in data with exit code 1, for it has done its work', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'data/groups.json': [{ id: 'a', name: 'A', kind: 'army' }] });
    const { code, err } = await fieldbrief(folder, 'check');
    expect(code).toBe(1);
    expect(err).toContain('Expected "armed group" or');
  });

  it('notes a name that two groups share', async () => {
    const groups = [
      { id: 'a', name: 'Front' },
      { id: 'b', name: 'Other', aliases: ['Front'] },
    ];
    const { code, err } = await fieldbrief(await folderWith({ ...SMALL_DESK, 'data/groups.json': groups }), 'check');
    expect(code).toBe(0);
    expect(err).toContain('"Front" is a name of a and of b.');
  });

  it('finds a mistake in a template of the desk', async () => {
    const folder = await folderWith(SMALL_DESK);
    await fieldbrief(folder, 'build', '--format', 'html', 'tellin');
    await cp(TEMPLATES, join(folder, 'templates'), { recursive: true });
    const layout = join(folder, 'templates', 'layout.hbs');
    await writeFile(layout, (await readFile(layout, 'utf8')).replace('</body>', '{{nosuchfield}}</body>'));
    const { code, err } = await fieldbrief(folder, 'check');
    expect(code).toBe(1);
    expect(err).toContain('render/template');
    expect(err).toContain('nosuchfield');
  });
});
