import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

describe('fieldbrief summarize', () => {
  it('writes one summary per article, and nothing else', async () => {
    const folder = await folderWith(SMALL_DESK);
    const { code, out } = await fieldbrief(folder, 'summarize');
    expect(code).toBe(0);
    expect(out).toMatch(/^2 articles, \d+ statements\.\nwritten: 2 new, 0 changed, 0 without an article\.\n$/);
    expect(await readdir(join(folder, 'data', 'summaries'))).toHaveLength(2);
    expect((await readdir(folder)).includes('out')).toBe(false);
  });

  it('--check fails when a seed has changed since, and writes nothing', async () => {
    const folder = await folderWith(SMALL_DESK);
    expect((await fieldbrief(folder, 'summarize', '--check')).code).toBe(1);
    await fieldbrief(folder, 'summarize');
    expect((await fieldbrief(folder, 'summarize', '--check')).code).toBe(0);
    await rm(join(folder, 'seeds', 'monday.txt'));
    const { code, err } = await fieldbrief(folder, 'summarize', '--check');
    expect(code).toBe(1);
    expect(err).toContain('summaries/out-of-date');
    expect(await readdir(join(folder, 'data', 'summaries'))).toHaveLength(2);
  });

  it('tells where data is wrong, with exit code 2', async () => {
    const folder = await folderWith(SMALL_DESK);
    await writeFile(join(folder, 'data', 'groups.json'), '[{ "id": "a" }]');
    const { code, err } = await fieldbrief(folder, 'summarize');
    expect(code).toBe(2);
    expect(err).toBe('error    data/invalid  data/groups.json, [0].name (line 1)\n         This is missing: expected a text in double quotes.\n');
  });
});
