/** `npm test`: set-up, then the tests; arguments go to vitest (`npm test -- tests/io`). */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setUp } from './setup.mjs';

await setUp();
const root = join(import.meta.dirname, '..');
const vitest = spawn(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to both; this one waits for the tests to end in their own way.
process.on('SIGINT', () => undefined);
vitest.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
