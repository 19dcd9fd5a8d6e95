import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchDesk } from '../src/io/watch.ts';
import { deskWorld, previewFolder } from '../src/io/world.ts';
import { draftWorld, keepBuilt, type Outcome } from '../src/preview.ts';
import type { Wishes } from '../src/wishes.ts';
import { folderWith, SMALL_DESK } from './desk.ts';

const HTML: Wishes = { subjects: [], day: '2030-01-02', formats: ['html'], marking: null };

/** A watched desk: `next` gives what came of the next build of all. */
async function watched(files: Readonly<Record<string, unknown>> = SMALL_DESK, first: readonly string[] = []) {
  const folder = await folderWith(files);
  const out = previewFolder(folder);
  const controller = new AbortController();
  const outcomes: { readonly outcome: Outcome; readonly isAll: boolean }[] = [];
  const waits: string[] = [];
  let heard: () => void = () => undefined;
  const run = { signal: controller.signal, progress: () => undefined, bug: () => undefined };
  const desk = keepBuilt(draftWorld(deskWorld(folder, out)), HTML, run, {
    first: () => first,
    begins: () => undefined,
    waits: ({ code }) => void waits.push(code),
    ended: (outcome, isAll) => {
      outcomes.push({ outcome, isAll });
      heard();
    },
  });
  const ended = desk.untilEnd((changed) => watchDesk(folder, changed));
  let seen = 0;
  const next = async (): Promise<{ readonly outcome: Outcome; readonly isAll: boolean }> => {
    for (;;) {
      const one = outcomes[seen];
      if (one !== undefined) {
        seen += 1;
        return one;
      }
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  };
  const stop = async (): Promise<void> => {
    controller.abort();
    await ended;
  };
  return { folder, out, next, waits, stop };
}

describe('a watched desk', { timeout: 60_000 }, () => {
  it('is built at once and after each change, and nothing is issued', async () => {
    const { folder, out, next, stop } = await watched();
    expect((await next()).outcome.built?.briefs.map(({ id }) => id)).toContain('tellin');
    await writeFile(join(folder, 'seeds', 'monday.txt'), SMALL_DESK['seeds/monday.txt'].replace('at least 12', 'at least 13'));
    const { outcome } = await next();
    expect(outcome.changed).toEqual(['seeds/monday.txt']);
    expect(await readFile(join(out, 'regions', 'tellin.html'), 'utf8')).toContain('at least 13');
    expect((await readdir(folder)).sort()).toEqual(['.fieldbrief', 'data', 'seeds']);
    expect(await readdir(join(folder, 'data'))).not.toContain('editions');
    await stop();
  });

  it('tells a mistake with its file, and goes on when it is mended', async () => {
    const { folder, next, stop } = await watched();
    await next();
    await writeFile(join(folder, 'data', 'groups.json'), '[{]');
    expect((await next()).outcome).toMatchObject({ built: null, problems: [{ code: 'data/not-json', file: 'data/groups.json' }] });
    await writeFile(join(folder, 'data', 'groups.json'), JSON.stringify(SMALL_DESK['data/groups.json']));
    expect((await next()).outcome.built).not.toBeNull();
    await stop();
  });

  it('makes what somebody looks at before the rest', async () => {
    const { folder, next, stop } = await watched(SMALL_DESK, ['tellin']);
    await next();
    await writeFile(join(folder, 'seeds', 'tuesday.txt'), SMALL_DESK['seeds/tuesday.txt'].replace('five', 'six'));
    const [first, all] = [await next(), await next()];
    expect([first.isAll, first.outcome.built?.briefs.map(({ id }) => id)]).toEqual([false, ['tellin']]);
    expect(all.isAll).toBe(true);
    await stop();
  });

  it('waits for another run on the desk', async () => {
    const { folder, next, waits, stop } = await watched();
    await next();
    const other = await deskWorld(folder).lock();
    await writeFile(join(folder, 'seeds', 'monday.txt'), SMALL_DESK['seeds/monday.txt'].replace('at least 12', 'at least 14'));
    while (waits.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await other.release();
    expect((await next()).outcome.built).not.toBeNull();
    expect(waits).toEqual(['desk/locked']);
    await stop();
  });
});
