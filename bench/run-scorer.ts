import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// 64 MB: the scorers print a line for each error when asked to, a few megabytes at most.
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Runs a scorer with Node. Returns what it printed. */
export function runScorer(script: string, options: readonly string[]): string {
  return execFileSync(process.execPath, [script, ...options], { encoding: 'utf8', maxBuffer: MAX_OUTPUT_BYTES });
}

/** Gives `work` a folder of its own that is gone afterwards. */
export function inTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbrief-bench-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A JSON file as it stands; the caller parses it with a schema. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
