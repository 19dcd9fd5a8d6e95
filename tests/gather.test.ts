import { rmSync, writeFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digest } from '../src/io/digest.ts';
import { deskWorld } from '../src/io/world.ts';
import { Edition } from '../src/model/edition.ts';
import { build } from '../src/pipeline.ts';
import type { Progress, Run } from '../src/run.ts';
import { folderWith, SMALL_DESK } from './desk.ts';
import { HTML_ONLY, QUIET, whenAt } from './moving-desk.ts';

const MONDAY = 'seeds/monday.txt';
const EARLIER = SMALL_DESK[MONDAY];
const LATER = EARLIER.replace('at least 12', 'at least 77');

const page = (folder: string): Promise<string> => readFile(join(folder, 'out/groups/northern-guard.html'), 'utf8');

/** What an edition says of the seed, and the digest of the seed that it says it was made from; null where it was made without it. */
async function told(folder: string, number: number): Promise<readonly [string | null, string | null]> {
  const { quotations, manifest } = Edition.parse(JSON.parse(await readFile(join(folder, `data/editions/northern-guard/${number}.json`), 'utf8')));
  const sha256 = manifest.find(({ file }) => file === MONDAY)?.sha256 ?? null;
  return [/at least (?:12|77)/.exec(JSON.stringify(quotations))?.[0] ?? null, sha256];
}

describe('a seed that moves in the middle of a build', () => {
  it('is told of as it was read and named, when it changed before that; its edition records the digest of what was read, and the next build is quiet', async () => {
    const folder = await folderWith(SMALL_DESK);
    const { problems } = await build(
      deskWorld(folder),
      HTML_ONLY,
      whenAt('read', () => writeFileSync(join(folder, MONDAY), LATER)),
    );
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['seeds/changed', MONDAY]]);
    expect(await told(folder, 1)).toEqual(['at least 77', digest(LATER)]);
    const next = await build(deskWorld(folder), HTML_ONLY, QUIET);
    expect([next.issued, next.problems, next.kept.length]).toEqual([[], [], 4]);
  });

  it('is read again by the next build even when it was set back to what it was', async () => {
    const folder = await folderWith(SMALL_DESK);
    await build(
      deskWorld(folder),
      HTML_ONLY,
      whenAt('read', () => writeFileSync(join(folder, MONDAY), LATER)),
    );
    await writeFile(join(folder, MONDAY), EARLIER);
    const next = await build(deskWorld(folder), HTML_ONLY, QUIET);
    expect([next.issued.includes('northern-guard'), await told(folder, 2)]).toEqual([true, ['at least 12', digest(EARLIER)]]);
  });

  it('is told of as it was read when it changes or vanishes after that, and by the next build as it is then', async () => {
    for (const gone of [false, true]) {
      const folder = await folderWith(SMALL_DESK);
      const moves = () => (gone ? rmSync(join(folder, MONDAY)) : writeFileSync(join(folder, MONDAY), LATER));
      const { problems } = await build(deskWorld(folder), HTML_ONLY, whenAt('make', moves));
      expect([problems, await told(folder, 1)]).toEqual([[], ['at least 12', digest(EARLIER)]]);
      const next = await build(deskWorld(folder), HTML_ONLY, QUIET);
      expect([next.problems, await told(folder, 2)]).toEqual([[], gone ? [null, null] : ['at least 77', digest(LATER)]]);
    }
  });

  it('is named and left out when it vanishes before it is read, and taken in by the next build once it is there again', async () => {
    const folder = await folderWith(SMALL_DESK);
    const { problems, leftOut } = await build(
      deskWorld(folder),
      HTML_ONLY,
      whenAt('read', () => rmSync(join(folder, MONDAY))),
    );
    expect([problems.map(({ code, file }) => [code, file]), leftOut]).toEqual([[['seeds/unreadable', MONDAY]], [MONDAY]]);
    expect(await told(folder, 1)).toEqual([null, null]);
    await writeFile(join(folder, MONDAY), EARLIER);
    const next = await build(deskWorld(folder), HTML_ONLY, QUIET);
    expect([next.problems, await told(folder, 2)]).toEqual([[], ['at least 12', digest(EARLIER)]]);
  });

  it('ends a build that must read it again, by name, and leaves the last edition; the next build heals', async () => {
    const folder = await folderWith(SMALL_DESK);
    await build(deskWorld(folder), HTML_ONLY, QUIET);
    const before = await page(folder);
    // How seeds read is known, and what they tell is not: so each is read once more for its words.
    await rm(join(folder, '.fieldbrief/told'), { recursive: true });
    await writeFile(join(folder, 'data/desk.json'), JSON.stringify({ ...SMALL_DESK['data/desk.json'], name: 'Another name' }));
    const run = whenAt('read', () => writeFileSync(join(folder, MONDAY), LATER));
    await expect(build(deskWorld(folder), HTML_ONLY, run)).rejects.toMatchObject({ problems: [{ code: 'seeds/unreadable', file: MONDAY }] });
    expect(await page(folder)).toBe(before);
    await build(deskWorld(folder), HTML_ONLY, QUIET);
    expect(await told(folder, 2)).toEqual(['at least 77', digest(LATER)]);
  });
});

it('a build that is broken off has not read and summarized in vain', async () => {
  const raid = (n: number): string => `The Northern Guard took ${n} sheep and ${n + 7} goats of farm ${n + 90} in Ostmark on Sunday, officials said.`;
  const article = (n: number): string => [`Raid ${n}`, 'By Ada Brandt, 4 March 2019', ...[0, 1, 2, 3].map((k) => raid(n * 10 + k))].join('\n\n');
  const folder = await folderWith({
    'data/groups.json': SMALL_DESK['data/groups.json'],
    'data/regions.json': SMALL_DESK['data/regions.json'],
    ...Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`seeds/raid-${n}.txt`, article(n)])),
  });
  /** How many seeds and articles a build has to read and to summarize, and where it is broken off. */
  const begun = async (stopAt: { readonly step: Progress['step']; readonly done: number } | null): Promise<readonly [number, number]> => {
    const stop = new AbortController();
    const of = { read: 0, summarize: 0 };
    const progress = (now: Progress): void => {
      if (now.step === 'read' || now.step === 'summarize') of[now.step] = now.of ?? 0;
      if (now.step === stopAt?.step && now.done === stopAt.done) stop.abort();
    };
    const run: Run = { ...QUIET, signal: stop.signal, progress };
    await build(deskWorld(folder), { ...HTML_ONLY, subjects: ['northern-guard'] }, run).catch(() => expect(stop.signal.aborted).toBe(true));
    return [of.read, of.summarize];
  };
  expect(await begun({ step: 'read', done: 290 })).toEqual([300, 0]);
  expect(await begun({ step: 'summarize', done: 290 })).toEqual([300 - 256, 300]);
  expect(await begun(null)).toEqual([0, 300 - 250]);
});
