import { describe, expect, it } from 'vitest';
import { impact } from '../src/impact.ts';
import { deskWorld } from '../src/io/world.ts';
import type { Run } from '../src/run.ts';
import { fieldbrief, folderWith, SMALL_DESK } from './desk.ts';

describe('impact', () => {
  it('tells of which subject it reads editions, and stops between two of them', async () => {
    const folder = await folderWith(SMALL_DESK);
    await fieldbrief(folder, 'build', '--format', 'html');
    const stop = new AbortController();
    const told: string[] = [];
    const run: Run = {
      signal: stop.signal,
      progress: ({ step, done, of, what }) => {
        told.push(`${step} ${done}/${of} ${what}`);
        if (done === 1) stop.abort(new Error('enough'));
      },
      bug: (error) => {
        throw error;
      },
    };
    await expect(impact(deskWorld(folder), { id: 'monday', seed: 'monday.txt' }, run)).rejects.toThrow('enough');
    expect(told).toHaveLength(2);
    expect(told[1]).toMatch(/^look 1\/\d+ editions of \w/);
  });
});
