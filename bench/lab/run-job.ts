import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Job } from './part.ts';
import { watch } from './processes.ts';

/** What was measured of one run, by the names of the measures. */
export type Measured = Readonly<Record<string, number>>;

/** A run that failed or made something wrong is no measurement. */
export class JobFailed extends Error {}

/** Runs a job once and measures it. Throws `JobFailed` when it ends with another code than 0, or when what it made is wrong. */
export async function runJob(job: Job): Promise<Measured> {
  await job.before?.();
  const [program, ...rest] = job.command;
  const startMs = performance.now();
  const child = spawn(program, rest, { env: { ...process.env, ...job.environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const watched = child.pid === undefined ? null : watch(child.pid);
  let awaitedMs: number | null = null;
  const looking = setInterval(() => {
    if (awaitedMs === null && job.awaited !== undefined && existsSync(job.awaited)) awaitedMs = performance.now() - startMs;
  }, LOOK_MS);
  let said = '';
  let failed = '';
  child.stdout.on('data', (piece: Buffer) => {
    said = (said + piece.toString('utf8')).slice(-TOLD_CHARS);
  });
  child.stderr.on('data', (piece: Buffer) => {
    failed = (failed + piece.toString('utf8')).slice(-TOLD_CHARS);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (ended) => resolve(ended));
  }).finally(() => clearInterval(looking));
  const wallMs = performance.now() - startMs;
  const used = watched?.end() ?? {};
  if (code !== 0) throw new JobFailed(`${job.name} ended with ${code}: ${failed.trim() || said.trim()}`);
  const wrong = await job.wrong();
  if (wrong.length > 0) throw new JobFailed(`${job.name} made something wrong: ${wrong.slice(0, SHOWN).join('; ')}`);
  return { wallMs, ...(awaitedMs === null ? {} : { awaitedMs }), ...used, ...told(said) };
}

/** Between two looks for the awaited file, which is put in its place whole. */
const LOOK_MS = 4;

/** The end of what a job prints is kept; it holds what the job tells. */
const TOLD_CHARS = 20_000;
const SHOWN = 5;

/** The numbers of the last line, where that is an object in JSON. */
function told(said: string): Measured {
  const last = said.trimEnd().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) return {};
  const values: unknown = JSON.parse(last);
  return Object.fromEntries(Object.entries(values ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}
