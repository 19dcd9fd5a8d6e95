import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskWorld } from '../src/io/world.ts';
import { build } from '../src/pipeline.ts';
import { folderWith, SMALL_DESK } from './desk.ts';
import { HTML_ONLY, QUIET, whenAt } from './moving-desk.ts';

const TUESDAY = 'data/summaries/tuesday.json';

const pageOf = (folder: string): string => readFileSync(join(folder, 'out/groups/river-brigade.html'), 'utf8');

function write(folder: string, name: string, from: string, to: string): void {
  const text = readFileSync(join(folder, name), 'utf8');
  if (!text.includes(from)) throw new Error(`${name} does not say “${from}”`);
  writeFileSync(join(folder, name), text.replaceAll(from, to));
}

describe('a summary that is changed while a build is at work', () => {
  it('is not believed: it is named, the briefs that need it stay as they were, and the next build makes it and them again', async () => {
    const folder = await folderWith(SMALL_DESK);
    await build(deskWorld(folder), HTML_ONLY, QUIET);
    const before = pageOf(folder);
    expect(before).toContain('wounding five');
    // The summary of Monday is made anew; with it all briefs are, and that of Tuesday is read for them.
    write(folder, 'seeds/monday.txt', 'at least 12', 'at least 77');
    const built = await build(
      deskWorld(folder),
      HTML_ONLY,
      whenAt('summarize', () => write(folder, TUESDAY, 'wounding five', 'wounding nine')),
    );
    expect(built.problems.map(({ code, file }) => [code, file])).toEqual([['summaries/changed', TUESDAY]]);
    expect([built.briefs, pageOf(folder)]).toEqual([[], before]);

    const next = await build(deskWorld(folder), HTML_ONLY, QUIET);
    expect([next.problems, next.briefs.length]).toEqual([[], 4]);
    expect([pageOf(folder).includes('wounding five'), pageOf(folder).includes('wounding nine')]).toEqual([true, false]);
    expect(readFileSync(join(folder, TUESDAY), 'utf8')).not.toContain('wounding nine');
  });
});
