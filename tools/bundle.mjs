/**
 * Bundles src/ into dist/, so that the program starts in a fraction of the time that loading its files one by one takes, and runs on Node
 * versions that don't read TypeScript. What is imported dynamically stays apart and is loaded only when needed; packages stay outside.
 */
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { leftOut } from './left-out.mjs';
import { inKeptCode, inOneFile, KEPT_CODE, keptAlone } from './one-file.mjs';
import { ownTemplates } from './own-templates.mjs';

/** Files that others start from: the program, its threads, and the search for a browser, which set-up shares with it. */
const ENTRIES = ['src/cli.ts', 'src/reading-thread.ts', 'src/making-thread.ts', 'src/io/browser-find.ts'];

/** What knows all patterns that a build asks, once the road is loaded. */
const CHECKS = 'src/text/pattern-checks.ts';

/** What knows how outlines are kept beside a bundle. */
const OUTLINES = 'src/keep-outlines.ts';

/** A thread shares no code with others, and this one should load nothing but what starts the browser: a bundle of its own. */
const APART = 'src/printing-thread.ts';

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
  '@eslint-community/regexpp',
]);

/** What each build loads, even one that finds nothing to do. Split by who else needs what, it would be two dozen files, and each costs a millisecond at every start. */
const START = { name: 'start.js', sources: ['src/cli.ts', 'src/pipeline.ts', 'src/plan.ts', 'src/io/world.ts', 'src/io/clock.ts'] };

/** What each build loads that finds something to do: one file for seventy, whose compiled code is kept. */
const ROAD = {
  name: 'whole-road',
  sources: [
    'src/road.ts',
    ...['browser-thread', 'desk-folder', 'edition-store', 'listing', 'note-files', 'summary-store', 'templates', 'threads'].map(
      (name) => `src/io/${name}.ts`,
    ),
  ],
};

/** Packages in CommonJS ask for Node's own modules by `require`, which a bundle in modules does not have. */
const REQUIRE = "import { createRequire as fieldbriefRequire } from 'node:module';const require = fieldbriefRequire(import.meta.url);";

/** Bundles when a source differs from those of the last bundle. Says whether it did. */
export async function bundle(root) {
  const stamp = join(root, 'dist', '.stamp');
  const key = sourcesKey(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return false;
  const outputs = await build(root, [...ENTRIES, CHECKS], 'dist', { start: START, road: ROAD, apart: APART });
  for (const name of readdirSync(join(root, 'dist'))) {
    if (!outputs.has(name)) rmSync(join(root, 'dist', name), { recursive: true, force: true });
  }
  // Last, so that a bundle that was broken off is made again.
  writeFileSync(stamp, key);
  return true;
}

/**
 * Bundles entry points into a folder of the project and gives the names of the files that it wrote. With `together`, those that are loaded together
 * are one file, and the large ones are such whose compiled code is kept.
 */
export async function build(root, entries, folder, together = null) {
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
  const packages = { external: packagesOutside(root), plugins: [leftOut] };
  const banner = { js: REQUIRE };
  const templates = await ownTemplates(esbuild, { ...options, ...packages, banner });
  const { metafile } = await esbuild({
    ...options,
    ...packages,
    plugins: [leftOut, templates],
    entryPoints: [...entries, OUTLINES].filter((entry) => existsSync(join(root, entry))),
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    splitting: true,
    banner,
  });
  const names = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  if (together === null) return names;
  const outlines = keepOutlines(root, folder);
  const { start, road, apart } = together;
  const alone = existsSync(join(root, apart)) ? keptAlone(esbuild, { ...options, ...packages }, apart) : [];
  copyFileSync(join(import.meta.dirname, KEPT_CODE), join(root, folder, KEPT_CODE));
  names.add(KEPT_CODE);
  const checks = { CHECKS_AT_HAND: JSON.stringify(checksAtHand(root, metafile.outputs)) };
  const started = await inOneFile(esbuild, options, metafile.outputs, start);
  for (const name of started.names) names.add(name);
  for (const name of await inKeptCode(esbuild, options, metafile.outputs, { ...road, define: checks, start: start.name, started: started.merged }))
    names.add(name);
  for (const name of [...(await alone), ...(await outlines)]) names.add(name);
  return names;
}

/** What `allChecks` gives when all that a build loads is loaded, as JSON. In a process of its own: what is imported here stays, and its file is about to be another. */
function checksAtHand(root, outputs) {
  const [checks, road] = [CHECKS, 'src/road.ts'].map((source) => Object.keys(outputs).find((path) => outputs[path].entryPoint === source));
  const find = `await import('./${road}'); const { allChecks } = await import('./${checks}'); process.stdout.write(JSON.stringify(allChecks()));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', find], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
}

/** Writes the outlines of countries beside a bundle, as its maps read them quickest, and gives the names of the files. In a process of its own, as above. */
export async function keepOutlines(root, folder) {
  if (!existsSync(join(root, OUTLINES))) return [];
  const program = `./${folder.replaceAll('\\', '/')}/${basename(OUTLINES, '.ts')}.js`;
  const keep = `const { outlinesToKeep } = await import('${program}'); const { writeFileSync } = await import('node:fs');
for (const [path, bytes] of outlinesToKeep(${JSON.stringify(folder)})) { writeFileSync(path, bytes); console.log(path); }`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', keep], { cwd: root });
  return stdout
    .trim()
    .split('\n')
    .map((path) => basename(path));
}

function packagesOutside(root) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !BUNDLED.has(name));
}

/** A digest of all that a bundle is made of, wherever it stands; the program knows itself by it, and its briefs name it. */
export function sourcesKey(root) {
  const hash = createHash('sha256');
  const below = (folder, names) => names.map((name) => ({ name: name.replaceAll('\\', '/'), path: join(folder, name) }));
  const files = ['src', 'templates']
    .filter((name) => existsSync(join(root, name)))
    .flatMap((name) => readdirSync(join(root, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const ways = ['bundle.mjs', 'kept-code.mjs', 'left-out.mjs', 'one-file.mjs', 'own-templates.mjs'];
  const all = [...below(root, [...files, 'package-lock.json']), ...below(import.meta.dirname, ways)];
  all.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, path } of all) hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}
