import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost with all that it started: seconds by the clock and of processor time. */
export type FamilyCost = { readonly wall: number; readonly cpu: number; readonly code: number | null; readonly out: string; readonly err: string };

const LOOK_MS = 40;
/** Ticks of /proc in a second, on all Linux of today. */
const TICKS = 100;

/**
 * Runs a command and adds up the processor time of it and of everything below it, browsers too: the system counts for a parent only those
 * that it waited for, and browsers let go of theirs. Looked at from time to time, so that the last moments of each process are missed. Linux alone.
 */
export async function familyCost(command: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<FamilyCost> {
  const began = performance.now();
  const child = spawn(command, args, { env: environment });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (err += String(data)));
  const used = new Map<number, number>();
  const family = new Set([child.pid ?? 0]);
  const timer = setInterval(() => look(family, used), LOOK_MS);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(timer);
  return { wall: (performance.now() - began) / 1000, cpu: [...used.values()].reduce((sum, one) => sum + one, 0) / TICKS, code, out, err };
}

/** Once of a family, always of it: a helper whose parent has ended is given to another. */
function look(family: Set<number>, used: Map<number, number>): void {
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      // Parent, session, and time in user and system mode: fields 4, 6, 14 and 15 of proc(5).
      if (!family.has(Number(fields[1])) && !family.has(Number(fields[3])) && !family.has(Number(name))) continue;
      family.add(Number(name));
      used.set(Number(name), Number(fields[11]) + Number(fields[12]));
    } catch {
      // It has ended meanwhile.
    }
  }
}
