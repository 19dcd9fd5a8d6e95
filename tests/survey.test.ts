import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskWorld } from '../src/io/world.ts';
import { build } from '../src/pipeline.ts';
import { folderWith, SMALL_DESK } from './desk.ts';
import { HTML_ONLY, QUIET } from './moving-desk.ts';

describe('a data file that changes just after it was read', () => {
  it('is not taken for read: the next build finds it changed', async () => {
    const folder = await folderWith(SMALL_DESK);
    const real = deskWorld(folder);
    const groups = SMALL_DESK['data/groups.json'].map((group) =>
      group.id === 'northern-guard' ? { ...group, name: 'Guard of the Hills', aliases: ['Northern Guard'] } : group,
    );
    const readDesk = async () => {
      const desk = await real.readDesk();
      await writeFile(join(folder, 'data/groups.json'), JSON.stringify(groups));
      return desk;
    };
    await build({ ...real, readDesk }, HTML_ONLY, QUIET);
    const page = () => readFile(join(folder, 'out/groups/northern-guard.html'), 'utf8');
    expect(await page()).not.toContain('Guard of the Hills');
    await build(deskWorld(folder), HTML_ONLY, QUIET);
    expect(await page()).toContain('Guard of the Hills');
  });
});

describe('a build with something to do', () => {
  it('looks at the seeds and reads the record of the last build once; under other limits it looks again', async () => {
    const folder = await folderWith(SMALL_DESK);
    await build(deskWorld(folder), HTML_ONLY, QUIET);
    const real = deskWorld(folder);
    const looks: string[] = [];
    const told =
      <A extends readonly unknown[], R>(what: string, work: (...asked: A) => R) =>
      (...asked: A): R => {
        looks.push(what);
        return work(...asked);
      };
    const counted = { ...real, readState: told('record', real.readState), surveySeeds: told('seeds', real.surveySeeds) };
    await writeFile(join(folder, 'seeds/new.txt'), SMALL_DESK['seeds/monday.txt'].replace('at least 12', 'at least 77'));
    await build(counted, HTML_ONLY, QUIET);
    expect(looks).toEqual(['record', 'seeds']);
    looks.length = 0;
    await writeFile(join(folder, 'data/desk.json'), JSON.stringify({ ...SMALL_DESK['data/desk.json'], limits: { seeds: 2 } }));
    const { problems } = await build(counted, HTML_ONLY, QUIET);
    expect(looks).toEqual(['record', 'seeds', 'seeds']);
    expect(problems.map(({ code }) => code)).toContain('seeds/too-many');
  });
});
