import { spawn } from 'node:child_process';
import { watch } from './lab/processes.ts';

/** What a command cost with all that it started, browsers too: seconds by the clock and of processor time. */
export type FamilyCost = { readonly wall: number; readonly cpu: number; readonly code: number | null; readonly out: string; readonly err: string };

/** Runs a command, keeps what it writes, and tells what it cost. Linux alone. */
export async function familyCost(command: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<FamilyCost> {
  const began = performance.now();
  const child = spawn(command, args, { env: environment });
  const watched = watch(child.pid ?? 0);
  if (watched === null) throw new Error('processor time is read from /proc, which this system does not have');
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (err += String(data)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { wall: (performance.now() - began) / 1000, cpu: watched.end().cpuMs / 1000, code, out, err };
}
