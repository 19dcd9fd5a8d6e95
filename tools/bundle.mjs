/**
 * Bundles src/ into dist/, so that the program starts in a fraction of the time that loading its files one by one takes, and runs on Node
 * versions that don't read TypeScript. What is imported dynamically stays apart and is loaded only when needed; packages stay outside.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files that others start from: the program, its threads, and the search for a browser, which set-up shares with it. */
const ENTRIES = ['src/cli.ts', 'src/reading-thread.ts', 'src/io/browser-find.ts'];

/** Packages that go into the bundle, since every start needs them, or every print: one file is read in a third of the time of ten. */
const BUNDLED = new Set(['commander', 'zod', 'puppeteer-core']);

/** Packages in CommonJS ask for Node's own modules by `require`, which a bundle in modules does not have. */
const REQUIRE = "import { createRequire as fieldbriefRequire } from 'node:module';const require = fieldbriefRequire(import.meta.url);";

/** Bundles when a source differs from those of the last bundle. Says whether it did. */
export async function bundle(root) {
  const stamp = join(root, 'dist', '.stamp');
  const key = sourcesKey(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return false;
  const outputs = await build(root, ENTRIES, 'dist');
  for (const name of readdirSync(join(root, 'dist'))) {
    if (!outputs.has(name)) rmSync(join(root, 'dist', name), { recursive: true, force: true });
  }
  // Last, so that a bundle that was broken off is made again.
  writeFileSync(stamp, key);
  return true;
}

/** Bundles entry points into a folder of the project and gives the names of the files that it wrote. */
export async function build(root, entries, folder) {
  const { build: esbuild } = await import('esbuild');
  mkdirSync(join(root, folder), { recursive: true });
  const { metafile } = await esbuild({
    absWorkingDir: root,
    entryPoints: entries.filter((entry) => existsSync(join(root, entry))),
    outdir: folder,
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Node has had them since version 10. Else each becomes `new RegExp(…)`, which is made anew whenever its line runs.
    supported: { 'regexp-unicode-property-escapes': true },
    external: packagesOutside(root),
    banner: { js: REQUIRE },
    sourcemap: 'linked',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
}

function packagesOutside(root) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !BUNDLED.has(name));
}

function sourcesKey(root) {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, join(root, 'package-lock.json'), fileURLToPath(import.meta.url)])
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
