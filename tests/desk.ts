import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../src/cli.ts';

export { SMALL_DESK } from './small-desk.ts';

/** A folder that is gone when the test is over, with these files in it; what is no text is written as JSON. */
export async function folderWith(files: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldbrief-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFiles(folder, files);
  return folder;
}

/** Writes files into a folder; what is no text is written as JSON. */
export async function writeFiles(folder: string, files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2));
  }
}

/** Runs a command line as a user would in a folder, and gives what it printed. Terminal: 80 columns, not live. */
export async function fieldbrief(folder: string, ...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await main({
    arguments: args,
    folder,
    environment: { SOURCE_DATE_EPOCH: String(Date.UTC(2030, 0, 2) / 1000) },
    now: () => new Date(),
    signal: new AbortController().signal,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    columns: { out: null, err: null },
  });
  return { code, out, err };
}
