import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { findBrowser, isShell } from '../../src/io/browser-find.ts';

/** What the numbers were measured on, a line each. */
export async function machine(): Promise<readonly string[]> {
  const browser = findBrowser();
  return [
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release().split('.').slice(0, 2).join('.')}`,
    `Node ${process.versions.node}`,
    `Browser: ${browser === null ? 'none' : (versionOf(browser, '--version') ?? browser)}${browser !== null && isShell(browser) ? ', headless shell' : ''}`,
  ];
}

/** What a program says of its version, in its first line; null where it is not installed. */
function versionOf(program: string, ...ask: readonly string[]): string | null {
  try {
    const said = execFileSync(program, ask, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return said.split('\n')[0]?.trim() ?? null;
  } catch {
    return null; // Not there, or of no use: the same to the bench.
  }
}
