import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import type { Followed } from '../model/schedule.ts';
import { visible } from '../text/visible.ts';
import type { Clock } from './ticking.ts';

/** What a command may print for its file; of more, the end is kept. */
const MOST_OUTPUT = 64_000;
/** A fact is at most this long: systems allow 128 KB for one, and some tools much less. */
const MOST_FACT = 8000;
/** Between asking a command to end and ending it. */
const GRACE_MS = 3000;

export type CommandResult = Pick<Followed, 'result' | 'code'>;

/**
 * Starts a command of the user's after a run: without a shell, in the desk's folder, with facts in its environment. What it prints goes to a file. One
 * that outlasts its limit, or the process, is ended with everything that it started.
 */
export async function runCommand(
  [command, ...args]: readonly [string, ...string[]],
  around: {
    readonly folder: string;
    readonly environment: NodeJS.ProcessEnv;
    readonly facts: Readonly<Record<string, string>>;
    readonly output: string;
  },
  limitMs: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<CommandResult> {
  const ended = new AbortController();
  // A group of its own, so that what it starts can be ended with it. Windows has no such groups.
  const grouped = process.platform !== 'win32';
  const environment = { ...around.environment, ...Object.fromEntries(Object.entries(around.facts).map(([name, text]) => [name, fact(text)])) };
  const child = spawn(command, args, { cwd: around.folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: grouped });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      printed = (printed + text).slice(-MOST_OUTPUT);
    });
  }
  let why: 'too long' | 'stopped' | null = null;
  const kill = (how: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      if (grouped) process.kill(-child.pid, how);
      else child.kill(how);
    } catch {
      // It has ended by itself meanwhile.
    }
  };
  const end = async (reason: 'too long' | 'stopped') => {
    if (ended.signal.aborted || why !== null) return;
    why = reason;
    kill('SIGTERM');
    await clock.sleep(GRACE_MS, ended.signal);
    kill('SIGKILL');
  };
  const stop = () => void end('stopped');
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const watch = clock.sleep(limitMs, ended.signal).then(() => end('too long'));
  const result = await new Promise<CommandResult>((resolve) => {
    child.on('error', () => resolve({ result: 'not started', code: null }));
    child.on('exit', (code) => resolve({ result: why ?? (code === 0 ? 'done' : 'failed'), code }));
  });
  ended.abort();
  // What it had started may not have listened.
  if (why !== null) kill('SIGKILL');
  signal.removeEventListener('abort', stop);
  await watch;
  // What it left running may hold the pipes open for ever.
  await new Promise(setImmediate);
  child.stdout.destroy();
  child.stderr.destroy();
  await writeFile(around.output, printed.split('\n').map(visible).join('\n'), { mode: 0o600 }).catch(() => undefined);
  return result;
}

function fact(text: string): string {
  const shown = visible(text);
  return shown.length > MOST_FACT ? `${shown.slice(0, MOST_FACT)}…` : shown;
}
