/**
 * Starts an empty Node program and the program with some arguments in turn, and tells by how many milliseconds the second takes longer, as the
 * median of the pairs.
 *
 *     node start-beside.js ROUNDS FIELDBRIEF ARGUMENTS...
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { median } from '../lab/rounds.ts';

const [rounds = '1', ...command] = process.argv.slice(2);

function timed(rest: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, rest, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${rest.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

const pairs = Array.from({ length: Number(rounds) }, () => ({ empty: timed(['-e', '0']), ours: timed(command) }));
console.log(
  JSON.stringify({
    'empty ms': median(pairs.map(({ empty }) => empty)),
    'more ms': median(pairs.map(({ empty, ours }) => ours - empty)),
  }),
);
