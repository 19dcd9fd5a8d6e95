import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

describe('fieldbrief verify', () => {
  it('proves every quotation of what was just built', async () => {
    const folder = await folderWith(SMALL_DESK);
    await fieldbrief(folder, 'build', '--format', 'html');
    const { code, out, err } = await fieldbrief(folder, 'verify');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('Every quotation stands in its seed, word for word.');
  });

  it('names each quotation that no longer holds when a seed was changed', async () => {
    const folder = await folderWith(SMALL_DESK);
    await fieldbrief(folder, 'build', '--format', 'html');
    const seed = join(folder, 'seeds', 'monday.txt');
    await writeFile(seed, (await readFile(seed, 'utf8')).replace('seized the town', 'sacked the city'));
    const { code, err } = await fieldbrief(folder, 'verify');
    expect(code).toBe(1);
    expect(err.replace(/\s+/g, ' ')).toMatch(/evidence\/quote-not-found data\/summaries\/monday\.json, statement monday\.1\.1 The quotation/);
    expect(err).toContain('tellin.json, quotation');
  });

  it('finds a word that somebody put into a brief', async () => {
    const folder = await folderWith(SMALL_DESK);
    await fieldbrief(folder, 'build', '--format', 'html', 'tellin');
    const brief = join(folder, 'out', 'regions', 'tellin.json');
    const edition = JSON.parse(await readFile(brief, 'utf8'));
    const entry = [
      ...edition.bottomLine,
      ...edition.keyReporting,
      ...edition.sections.flatMap((section: { entries: unknown[] }) => section.entries),
    ][0];
    entry.runs[0].text = `Reportedly ${entry.runs[0].text}`;
    await writeFile(brief, JSON.stringify(edition));
    const { code, err } = await fieldbrief(folder, 'verify');
    expect(code).toBe(1);
    expect(err).toContain('evidence/word-not-quoted');
    expect(err).toContain('"Reportedly"');
  });

  it('follows no summary out of the folder of seeds', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'beside.txt': SMALL_DESK['seeds/monday.txt'] });
    await fieldbrief(folder, 'build', '--format', 'html');
    const path = join(folder, 'data', 'summaries', 'monday.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"seed": "monday.txt"', '"seed": "../beside.txt"'));
    const { code, err } = await fieldbrief(folder, 'verify');
    expect([code, err]).toEqual([1, expect.stringContaining('evidence/seed-missing')]);
  });

  it('does not call it proof when there is nothing to prove', async () => {
    const { code, err } = await fieldbrief(await folderWith(SMALL_DESK), 'verify');
    expect([code, err]).toEqual([1, expect.stringContaining('verify/nothing')]);
  });
});
