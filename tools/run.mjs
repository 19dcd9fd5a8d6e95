/**
 * Runs a TypeScript file of the project that is no part of the program: `node tools/run.mjs bench/quality.ts [arguments]`. The files in a folder
 * `jobs` beside it are bundled with it, into the same folder, for processes of their own.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, keepOutlines, sourcesKey } from './bundle.mjs';

const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) {
  process.stderr.write('usage: node tools/run.mjs FILE.ts [arguments]\n');
  process.exit(2);
}
const root = join(import.meta.dirname, '..');
// Apart from dist/, whose files belong to the program; inside the project, so that packages are found.
const folder = join('node_modules', '.fieldbrief-run');
const jobs = join(dirname(entry), 'jobs');
const beside = existsSync(join(root, jobs)) ? readdirSync(join(root, jobs)).filter((name) => name.endsWith('.ts')) : [];
// The program looks for these threads beside itself, and without them works in another way than users' does.
const threads = ['printing', 'making'].map((name) => join('src', `${name}-thread.ts`));
await build(root, [entry, ...threads, ...beside.map((name) => join(jobs, name))], folder);
// As beside the program's own bundle: else each job would read all sources to know itself, and its maps would be slower than users'.
const stamp = join(root, folder, '.stamp');
const key = sourcesKey(root);
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== key) await keepOutlines(root, folder);
writeFileSync(stamp, key);
process.argv = [process.argv[0] ?? 'node', join(root, entry), ...rest];
await import(pathToFileURL(join(root, folder, `${basename(entry, '.ts')}.js`)).href);
