import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digest } from '../src/io/digest.ts';
import { deskWorld, type World } from '../src/io/world.ts';
import { BriefError } from '../src/model/brief-error.ts';
import { build } from '../src/pipeline.ts';
import type { Run } from '../src/run.ts';
import type { Wishes } from '../src/wishes.ts';
import { folderWith, SMALL_DESK } from './desk.ts';

const unexpected = (error: unknown) => {
  throw error;
};
const RUN: Run = { signal: new AbortController().signal, progress: () => undefined, bug: unexpected };
const HTML: Wishes = { subjects: [], day: '2030-01-02', formats: ['html'], marking: null };
const BOTH: Wishes = { ...HTML, formats: ['html', 'pdf'] };

const cannotPrint = new BriefError([{ level: 'error', code: 'publish/print', file: null, place: null, message: 'Out of ink.', hint: null }]);

/** A printer that refuses pages which hold some words; others are no page at all, so only refusals may be tested with it. */
const refusing = (world: World): World => ({
  ...world,
  openBrowser: async () => ({ version: 'Test/1', print: () => Promise.reject(cannotPrint), close: async () => undefined }),
});

describe('build', () => {
  it('makes the HTML all the same when there is no browser, and says so once', async () => {
    const folder = await folderWith(SMALL_DESK);
    const built = await build({ ...deskWorld(folder), openBrowser: async () => null }, BOTH, RUN);
    expect(built.problems.map(({ code }) => code)).toEqual(['publish/no-browser']);
    expect(built.briefs.length).toBeGreaterThan(2);
    expect(built.briefs.every(({ html, pdf }) => html !== null && pdf === null)).toBe(true);
  });

  it('says once that a browser does not start, and makes the HTML', async () => {
    const folder = await folderWith(SMALL_DESK);
    const built = await build({ ...deskWorld(folder), openBrowser: () => Promise.reject(cannotPrint) }, BOTH, RUN);
    expect(built.problems.map(({ message }) => message)).toEqual(['Out of ink.']);
    expect(built.briefs.length).toBeGreaterThan(2);
  });

  it('starts the browser before it reads the desk, tells it the limit of a print, and closes it when the desk has a mistake or wants no print', async () => {
    const folder = await folderWith(SMALL_DESK);
    const said: string[] = [];
    const world = (): World => {
      const real = deskWorld(folder);
      return {
        ...real,
        readDesk: () => {
          if (!said.includes('read')) said.push('read');
          return real.readDesk();
        },
        openBrowser: async ({ timeoutMs }) => {
          said.push('open');
          void Promise.resolve(timeoutMs).then((ms) => said.push(`${ms} ms`));
          return { version: 'Test/1', print: () => Promise.reject(cannotPrint), close: async () => void said.push('close') };
        },
      };
    };
    await build(world(), BOTH, RUN);
    expect(said.slice(0, 3)).toEqual(['open', 'read', '100000 ms']);
    expect(said.at(-1)).toBe('close');

    await writeFile(join(folder, 'data', 'desk.json'), JSON.stringify({ ...SMALL_DESK['data/desk.json'], formats: ['html'] }));
    said.length = 0;
    await build(world(), { ...HTML, formats: null }, RUN);
    expect(said.filter((word) => !word.endsWith('ms'))).toEqual(['open', 'read', 'close']);

    // By now it is known that this desk prints nothing.
    await writeFile(join(folder, 'data', 'desk.json'), JSON.stringify({ ...SMALL_DESK['data/desk.json'], formats: ['html'], name: 'Another' }));
    said.length = 0;
    await build(world(), { ...HTML, formats: null }, RUN);
    expect(said).toEqual(['read']);

    await writeFile(join(folder, 'data', 'desk.json'), JSON.stringify({ ...SMALL_DESK['data/desk.json'], colour: 'blue' }));
    said.length = 0;
    await expect(build(world(), BOTH, RUN)).rejects.toThrow(BriefError);
    expect(said).toEqual(['open', 'read', 'close']);
    said.length = 0;
    await expect(build(world(), HTML, RUN)).rejects.toThrow(BriefError);
    expect(said).toEqual(['read']);
  });

  it('leaves the last files of a brief in place when it can not be printed', async () => {
    const folder = await folderWith(SMALL_DESK);
    await build(deskWorld(folder), HTML, RUN);
    const file = join(folder, 'out', 'regions', 'tellin.html');
    const before = await readFile(file, 'utf8');
    const listing = await readFile(join(folder, 'out', 'manifest.json'), 'utf8');
    await writeFile(join(folder, 'data', 'desk.json'), JSON.stringify({ ...SMALL_DESK['data/desk.json'], name: 'Renamed desk' }));
    const built = await build(refusing(deskWorld(folder)), BOTH, RUN);
    expect(built.briefs).toEqual([]);
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await readdir(join(folder, 'data', 'editions', 'tellin'))).toEqual(['1.json']);
    expect(await readFile(join(folder, 'out', 'manifest.json'), 'utf8')).toBe(listing);
  });

  it('writes the pages of a PDF into the HTML beside it, and into none that stands alone', async () => {
    const folder = await folderWith(SMALL_DESK);
    const made = async (wishes: Wishes): Promise<string> => {
      await build(deskWorld(folder), wishes, RUN);
      return readFile(join(folder, 'out', 'regions', 'tellin.html'), 'utf8');
    };
    const alone = await made(HTML);
    const beside = await made(BOTH);
    expect([alone, beside].map((html) => html.includes('<span class="page">1</span>'))).toEqual([false, true]);
    expect([await made(HTML), await made(BOTH), await made(BOTH)]).toEqual([alone, beside, beside]);
  });

  it('stops when it is interrupted, with nothing issued', async () => {
    const folder = await folderWith(SMALL_DESK);
    const controller = new AbortController();
    const progress = ({ step }: { readonly step: string }) => {
      if (step === 'make') controller.abort();
    };
    await expect(build(deskWorld(folder), HTML, { ...RUN, signal: controller.signal, progress })).rejects.toThrow('abort');
    expect(existsSync(join(folder, 'out', 'index.html'))).toBe(false);
    expect(existsSync(join(folder, 'data', 'editions'))).toBe(false);
  });

  it('makes the same bytes from the same input, whatever the folder and however often', async () => {
    const contents = async () => {
      const folder = await folderWith(SMALL_DESK);
      await build(deskWorld(folder), HTML, RUN);
      await build(deskWorld(folder), HTML, RUN);
      const names = (await readdir(join(folder, 'out'), { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort();
      return Promise.all(names.map(async (name) => [name, await readFile(join(folder, 'out', name), 'utf8')]));
    };
    expect(await contents()).toEqual(await contents());
  });

  it('puts beside a brief the very file of its edition on record, by whose digest its pages know it', async () => {
    const folder = await folderWith(SMALL_DESK);
    await build(deskWorld(folder), HTML, RUN);
    const record = join(folder, 'data', 'editions', 'tellin', '1.json');
    // As another version of the program might have written it.
    const bytes = JSON.stringify(JSON.parse(await readFile(record, 'utf8')));
    await writeFile(record, bytes);
    for (const name of ['out', '.fieldbrief']) await rm(join(folder, name), { recursive: true });
    const built = await build(deskWorld(folder), HTML, RUN);
    expect(built.issued).toEqual([]);
    expect(await readFile(join(folder, 'out', 'regions', 'tellin.json'), 'utf8')).toBe(bytes);
    expect(await readFile(join(folder, 'out', 'regions', 'tellin.html'), 'utf8')).toContain(`"edition":"${digest(bytes)}"`);
  });

  it('names a brief that fails in a way nobody expected, and makes the others', async () => {
    const folder = await folderWith(SMALL_DESK);
    const world = deskWorld(folder);
    const bugs: unknown[] = [];
    const lastEdition = (subject: string) =>
      subject === 'tellin' ? Promise.reject(new TypeError('tellin is undefined')) : world.lastEdition(subject);
    const built = await build({ ...world, lastEdition }, HTML, { ...RUN, bug: (error) => bugs.push(error) });
    expect(bugs).toEqual([new TypeError('tellin is undefined')]);
    expect(built.problems).toMatchObject([
      { level: 'error', code: 'program/bug', message: expect.stringContaining('The brief on tellin was not made') },
    ]);
    expect(built.briefs.map(({ id }) => id)).not.toContain('tellin');
    expect(built.briefs.length).toBeGreaterThan(1);
  });

  it('reports the rest when one seed can not be read', async () => {
    const folder = await folderWith({ ...SMALL_DESK, 'seeds/broken.txt': Buffer.from([0, 1, 2, 3, 0, 0, 7]) });
    const built = await build(deskWorld(folder), HTML, RUN);
    expect(built.leftOut).toEqual(['seeds/broken.txt']);
    expect(built.problems).toMatchObject([{ code: 'ingest/not-text' }]);
    expect(built.briefs.length).toBeGreaterThan(2);
  });
});
