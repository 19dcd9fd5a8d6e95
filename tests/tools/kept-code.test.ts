import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderWith } from '../desk.ts';

const run = promisify(execFile);
const TOOL = new URL('../../tools/kept-code.mjs', import.meta.url);

/** A script that has functions of its own, asks for a module and for one of Node's, and says what V8 made of its code. */
const SCRIPT = `const given = require('./given.js'); const { sep } = require('node:path');
function told(word) { return word + sep.length + given.word; }
exports.told = told; exports.dynamic = () => importLater('./other.mjs');`;

/** Loads the script as the bundle does, calls it, and ends after so many milliseconds. */
const program = (ms: number, code = 0): string => `
import { Script } from 'node:vm';
const { keptCode } = await import(process.argv[2]);
const made = keptCode(new URL('./script.cjs', import.meta.url).href, { './given.js': { word: 'given' } });
console.log(made.told('a'), (await made.dynamic()).word);
setTimeout(() => process.exit(${code}), ${ms});`;

let folder = '';
const start = async (ms = 1100, code = 0): Promise<string> => {
  await writeFile(join(folder, 'program.mjs'), program(ms, code));
  const child = run(process.execPath, [join(folder, 'program.mjs'), new URL(`file://${folder}/kept-code.mjs`).href]);
  return (await child.catch((error: { stdout: string }) => error)).stdout;
};
const kept = async (): Promise<readonly string[]> => (await readdir(folder)).filter((name) => name.endsWith('.code'));

beforeEach(async () => {
  folder = await folderWith();
  await cp(TOOL, join(folder, 'kept-code.mjs'));
  await writeFile(join(folder, 'script.cjs'), SCRIPT);
  await writeFile(join(folder, 'other.mjs'), "export const word = 'other';");
});

const SAID = 'a1given other\n';

describe('a script whose compiled code is kept', () => {
  it('is compiled the first time, and its code kept, which the second time runs it and leaves alone', async () => {
    expect(await start()).toBe(SAID);
    const [name = ''] = await kept();
    expect(name).toMatch(/^script\.cjs\.[0-9a-f]+-[0-9a-f]+\.code$/);
    const bytes = await readFile(join(folder, name));
    expect(await start()).toBe(SAID);
    expect(await kept()).toEqual([name]);
    expect(await readFile(join(folder, name))).toEqual(bytes);
  });

  it('is run from what was kept, and no other script of the same length', async () => {
    await start();
    // V8 itself looks at the length alone.
    await writeFile(join(folder, 'script.cjs'), SCRIPT.replace('word + sep.length', 'sep.length + word'));
    expect(await start(0)).toBe('1agiven other\n');
  });

  it('is compiled where what was kept is damaged by one bit or cut off, and then kept anew', async () => {
    await start();
    const path = join(folder, (await kept())[0] ?? '');
    const bytes = await readFile(path);
    for (const damaged of [
      Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))),
      bytes.subarray(0, 100),
      Buffer.alloc(0),
    ]) {
      await writeFile(path, damaged);
      expect(await start(0)).toBe(SAID);
      expect(await readFile(path)).toEqual(damaged);
    }
    await start();
    expect((await readFile(path)).length).toBeGreaterThan(100);
  });

  it('is not kept by a run that was over soon, failed, or may not write', async () => {
    await start(0);
    await start(1100, 1);
    expect(await kept()).toEqual([]);
    // A folder in its place can't be written over by anybody, root neither.
    await start();
    const path = join(folder, (await kept())[0] ?? '');
    await rm(path);
    await mkdir(path);
    expect(await start()).toBe(SAID);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
