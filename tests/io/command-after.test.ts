import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../src/io/command-after.ts';
import { systemClock } from '../../src/io/ticking.ts';
import { folderWith } from '../desk.ts';

const never = new AbortController().signal;

async function ran(
  command: readonly [string, ...string[]],
  { facts = {}, limitMs = 20_000, signal = never }: { facts?: Record<string, string>; limitMs?: number; signal?: AbortSignal } = {},
) {
  const folder = await folderWith();
  const output = join(folder, 'after.log');
  const result = await runCommand(command, { folder, environment: process.env, facts, output }, limitMs, systemClock, signal);
  return { result, folder, said: existsSync(output) ? await readFile(output, 'utf8') : '' };
}

const node = (script: string, ...args: readonly string[]) => [process.execPath, '-e', script, ...args] as const;

describe('the command after a run', () => {
  it('runs in the folder of the desk and tells how it ended', async () => {
    const { result, said, folder } = await ran(node('console.log(process.cwd())'));
    expect([result, said.trim()]).toEqual([{ result: 'done', code: 0 }, folder]);
    expect((await ran(node('process.exit(7)'))).result).toEqual({ result: 'failed', code: 7 });
    expect((await ran(['no-such-program-anywhere'])).result).toEqual({ result: 'not started', code: null });
  });

  it('is no shell: its arguments arrive as they are written', async () => {
    const hostile = '$(touch pwned); `touch pwned` && touch pwned | "\'';
    const { said, folder } = await ran(node('console.log(process.argv[1])', hostile));
    expect(said.trim()).toBe(hostile);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  it('finds the facts in its environment as text in which nothing acts', async () => {
    const facts = { FIELDBRIEF_PROBLEMS: 'a\u0000b\u001b[2Jc\u202ed\ne', FIELDBRIEF_MADE: 'x'.repeat(500_000) };
    const { said } = await ran(node('console.log(process.env.FIELDBRIEF_PROBLEMS, process.env.FIELDBRIEF_MADE.length)'), { facts });
    expect(said.trim()).toBe('a\\u{0}b\\u{1b}[2Jc\\u{202e}d e 8001');
  });

  it.skipIf(process.platform === 'win32')('is ended at its limit with everything that it started', async () => {
    // One that does not listen when it is asked to end.
    const script = `require('node:child_process').spawn('sh', ['-c', 'trap "" TERM; sleep 2; touch survived']); setTimeout(() => {}, 1e6)`;
    const { result, folder } = await ran(node(script), { limitMs: 700 });
    expect(result.result).toBe('too long');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(existsSync(join(folder, 'survived'))).toBe(false);
  });

  it('is ended with the process that runs schedules', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    expect((await ran(node('setTimeout(() => {}, 1e6)'), { signal: stop.signal })).result.result).toBe('stopped');
  });

  it('leaves a file of bounded size, however much it prints', async () => {
    expect((await ran(node('for (let n = 0; n < 200; n++) console.log("y".repeat(10000))'))).said.length).toBeLessThanOrEqual(64_000);
  });
});
