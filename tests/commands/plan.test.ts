import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldbrief, folderWith, SMALL_DESK } from '../desk.ts';

const HTML = ['--format', 'html'] as const;

describe('fieldbrief plan', () => {
  it('shows what a build would make and why, within 80 columns, and makes nothing', async () => {
    const folder = await folderWith(SMALL_DESK);
    const { code, out } = await fieldbrief(folder, 'plan', ...HTML);
    expect(code).toBe(0);
    expect(out).toMatch(/^make +Northern Guard +edition 1 \(new\) +not made before$/m);
    expect(out).toMatch(/^Summaries to make: 2\.\nTo make: \d\. To keep: 0\. To take away: 0\.$/m);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(existsSync(join(folder, 'data', 'summaries'))).toBe(false);
  });

  it('exits with 1 with --check only when there is something to do', async () => {
    const folder = await folderWith(SMALL_DESK);
    await fieldbrief(folder, 'build', ...HTML);
    const done = await fieldbrief(folder, 'plan', ...HTML, '--check');
    expect([done.code, done.out]).toEqual([0, expect.stringMatching(/^Nothing to do: \d briefs as they should be\.\n$/)]);
    await rm(join(folder, 'out', 'index.html'));
    expect((await fieldbrief(folder, 'plan', ...HTML, '--check', 'tellin')).code).toBe(0);
    await rm(join(folder, 'seeds', 'tuesday.txt'));
    const todo = await fieldbrief(folder, 'plan', ...HTML, '--check');
    expect(todo.code).toBe(1);
    expect(todo.out).toContain('seeds/tuesday.txt is gone');
  });

  it('prints one JSON document for programs', async () => {
    const folder = await folderWith(SMALL_DESK);
    const { out } = await fieldbrief(folder, 'plan', ...HTML, '--json', 'tellin');
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      make: [{ id: 'tellin', edition: 1, isNew: true, why: ['not made before'] }],
      keep: [],
      remove: [],
    });
  });
});
