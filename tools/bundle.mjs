/**
 * Bundles src/ into dist/, so that the program starts in a fraction of the time that loading its files one by one takes, and runs on Node
 * versions that don't read TypeScript. What is imported dynamically stays apart and is loaded only when needed; packages stay outside.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { leftOut } from './left-out.mjs';

/** Files that others start from: the program, its threads, and the search for a browser, which set-up shares with it. */
const ENTRIES = ['src/cli.ts', 'src/reading-thread.ts', 'src/making-thread.ts', 'src/printing-thread.ts', 'src/io/browser-find.ts'];

/** Packages that go into the bundle, since every start needs them, or every build or print: one file is read in a third of the time of ten. */
const BUNDLED = new Set([
  'commander',
  'zod',
  'puppeteer-core',
  'handlebars',
  'sanitize-html',
  'marked',
  'entities',
  'yaml',
  'd3-geo',
  'topojson-client',
  'uuid',
  'croner',
]);

/** What each build loads, even one that finds nothing to do. Split by who else needs what, it would be two dozen files, and each costs a millisecond at every start. */
const START = { name: 'start.js', sources: ['src/cli.ts', 'src/pipeline.ts', 'src/plan.ts', 'src/io/world.ts', 'src/io/clock.ts'] };

/** Packages in CommonJS ask for Node's own modules by `require`, which a bundle in modules does not have. */
const REQUIRE = "import { createRequire as fieldbriefRequire } from 'node:module';const require = fieldbriefRequire(import.meta.url);";

/** Bundles when a source differs from those of the last bundle. Says whether it did. */
export async function bundle(root) {
  const stamp = join(root, 'dist', '.stamp');
  const key = sourcesKey(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return false;
  const outputs = await build(root, ENTRIES, 'dist', START);
  for (const name of readdirSync(join(root, 'dist'))) {
    if (!outputs.has(name)) rmSync(join(root, 'dist', name), { recursive: true, force: true });
  }
  // Last, so that a bundle that was broken off is made again.
  writeFileSync(stamp, key);
  return true;
}

/** Bundles entry points into a folder of the project and gives the names of the files that it wrote. Those of `start`, where it is given, are one file. */
export async function build(root, entries, folder, start = null) {
  const { build: esbuild } = await import('esbuild');
  mkdirSync(join(root, folder), { recursive: true });
  const options = {
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Node has had them since version 10. Else each becomes `new RegExp(…)`, which is made anew whenever its line runs.
    supported: { 'regexp-unicode-property-escapes': true },
    sourcemap: 'linked',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  };
  const { metafile } = await esbuild({
    ...options,
    entryPoints: entries.filter((entry) => existsSync(join(root, entry))),
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    splitting: true,
    external: packagesOutside(root),
    plugins: [leftOut],
    banner: { js: REQUIRE },
  });
  const names = Object.keys(metafile.outputs).map((path) => basename(path));
  if (start === null) return new Set(names);
  return new Set([...names, ...(await inOneFile(esbuild, options, metafile.outputs, start))]);
}

/**
 * Puts the files that are loaded together at every start into one, and leaves in the place of each one that passes on what was in it, for those
 * that are loaded later. Nothing is in two files, so that there is one of each class and one of each state.
 */
async function inOneFile(esbuild, options, outputs, { name, sources }) {
  const merged = new Set(Object.keys(outputs).filter((path) => sources.includes(outputs[path].entryPoint)));
  for (const path of merged)
    for (const { path: next, kind } of outputs[path].imports) if (kind === 'import-statement' && next in outputs) merged.add(next);
  const parts = [...merged].map((path, at) => ({
    path,
    file: `./${basename(path)}`,
    names: outputs[path].exports.map((own) => [own, `${own}_${at}`]),
  }));
  const list = (pairs) => pairs.map(([from, to]) => `${from} as ${to}`).join(', ');
  const contents = parts.map(({ file, names }) => `export { ${list(names)} } from '${file}';`).join('\n');
  const others = Object.keys(outputs).flatMap((path) => (merged.has(path) ? [] : [`./${basename(path)}`]));
  const { metafile } = await esbuild({
    ...options,
    stdin: { contents, resolveDir: join(options.absWorkingDir, options.outdir) },
    entryNames: basename(name, '.js'),
    // Packages are imported where they were before; of our own files, those that come later stay apart.
    external: others,
    packages: 'external',
    // Half as many characters to read at every start. Names stay, for whoever reads a stack.
    minifyWhitespace: true,
    minifySyntax: true,
  });
  for (const { path, names } of parts) {
    const passed = names.map(([own, inStart]) => [inStart, own]);
    writeFileSync(join(options.absWorkingDir, path), `export { ${list(passed)} } from './${name}';\n`);
    rmSync(join(options.absWorkingDir, `${path}.map`), { force: true });
  }
  return Object.keys(metafile.outputs).map((path) => basename(path));
}

function packagesOutside(root) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !BUNDLED.has(name));
}

/** A digest of all that a bundle is made of; the program knows itself by it. */
export function sourcesKey(root) {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const ways = ['bundle.mjs', 'left-out.mjs'].map((name) => join(import.meta.dirname, name));
  for (const file of [...files, join(root, 'package-lock.json'), ...ways]) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
