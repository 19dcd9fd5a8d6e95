import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The file that runs scripts whose compiled code is kept, here and in the bundle. */
export const KEPT_CODE = 'kept-code.mjs';

/** Half as many characters to read at every start. Names stay, for whoever reads a stack. */
const SHORTER = { minifyWhitespace: true, minifySyntax: true };

/**
 * Puts the files that are loaded together at every start into one, and leaves in the place of each one that passes on what was in it, for those
 * that are loaded later. Nothing is in two files, so that there is one of each class and one of each state.
 */
export async function inOneFile(esbuild, options, outputs, { name, sources }) {
  const merged = loadedWith(outputs, sources, new Set());
  const { contents, parts } = allOf(outputs, merged);
  const { metafile } = await esbuild({
    ...options,
    stdin: { contents, resolveDir: join(options.absWorkingDir, options.outdir) },
    entryNames: basename(name, '.js'),
    // Packages are imported where they were before; of our own files, those that come later stay apart.
    external: Object.keys(outputs).flatMap((path) => (merged.has(path) ? [] : [`./${basename(path)}`])),
    packages: 'external',
    ...SHORTER,
  });
  passOn(options, parts, name);
  return { merged, names: Object.keys(metafile.outputs).map((path) => basename(path)) };
}

/**
 * The same for files that are loaded together later on, as a script whose compiled code is kept. It is there a second time as the module that it was made
 * of: whoever wants to see where an error arose gets that one, for a script has no map to its sources.
 */
export async function inKeptCode(esbuild, options, outputs, { name, sources, start, started, define }) {
  const merged = loadedWith(outputs, sources, started);
  const { contents, parts } = allOf(outputs, merged);
  const apart = Object.keys(outputs).filter((path) => !merged.has(path) && !started.has(path));
  const common = {
    ...options,
    stdin: { contents, resolveDir: join(options.absWorkingDir, options.outdir) },
    external: [`./${start}`, ...apart.map((path) => `./${basename(path)}`)],
    packages: 'external',
    ...SHORTER,
  };
  const [plain, script] = await Promise.all([
    esbuild({ ...common, define, entryNames: `${name}-plain` }),
    esbuild({ ...common, ...SCRIPT, define: { ...SCRIPT.define, ...define }, entryNames: name }),
  ]);
  const asked = Object.values(plain.metafile.outputs).flatMap(({ imports }) =>
    imports.flatMap(({ path, kind }) => (kind === 'import-statement' && path.startsWith('./') ? [path] : [])),
  );
  const own = new Set(asked);
  const names = parts.flatMap((part) => part.names.map(([, inFile]) => inFile));
  const lines = [
    `import { keptCode } from './${KEPT_CODE}';`,
    ...[...own].map((path, at) => `import * as m${at} from '${path}';`),
    `const modules = { ${[...own].map((path, at) => `'${path}': m${at}`).join(', ')} };`,
    `const isShown = process.argv.includes('--debug');`,
    `const made = isShown ? await import('./${name}-plain.js') : keptCode(new URL('./${name}.cjs', import.meta.url).href, modules);`,
    `export const { ${names.join(', ')} } = made;`,
  ];
  const folder = join(options.absWorkingDir, options.outdir);
  writeFileSync(join(folder, `${name}.js`), `${lines.join('\n')}\n`);
  for (const [path, output] of Object.entries(script.metafile.outputs)) runnable(join(options.absWorkingDir, path), output);
  passOn(options, parts, `${name}.js`);
  return [`${name}.js`, ...[plain, script].flatMap(({ metafile }) => Object.keys(metafile.outputs).map((path) => basename(path)))];
}

/** A thread as one such script, with all that it needs. */
export async function keptAlone(esbuild, options, entry) {
  const name = basename(entry, '.ts');
  const { metafile } = await esbuild({ ...options, ...SCRIPT, ...SHORTER, entryPoints: [entry], entryNames: '[name]' });
  const folder = join(options.absWorkingDir, options.outdir);
  writeFileSync(
    join(folder, `${name}.js`),
    `import { keptCode } from './${KEPT_CODE}';\nkeptCode(new URL('./${name}.cjs', import.meta.url).href, {});\n`,
  );
  for (const [path, output] of Object.entries(metafile.outputs)) runnable(join(options.absWorkingDir, path), output);
  return [`${name}.js`, ...Object.keys(metafile.outputs).map((path) => basename(path))];
}

/** CommonJS, which V8 can run as a plain script; where it lies is told by the one that runs it. */
const SCRIPT = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  sourcemap: false,
  define: { 'import.meta.url': 'scriptUrl', 'import.meta.dirname': '__dirname' },
};

/** The outputs that hold some sources, and all that is loaded with them, without those that are there already. */
function loadedWith(outputs, sources, without) {
  const merged = new Set(Object.keys(outputs).filter((path) => sources.includes(outputs[path].entryPoint) && !without.has(path)));
  for (const path of merged)
    for (const { path: next, kind } of outputs[path].imports)
      if (kind === 'import-statement' && next in outputs && !without.has(next)) merged.add(next);
  return merged;
}

/** A module that passes on everything of some outputs, each name with the number of its output, and what is in each. */
function allOf(outputs, merged) {
  const parts = [...merged].map((path, at) => ({
    path,
    file: `./${basename(path)}`,
    names: outputs[path].exports.map((own) => [own, `${own}_${at}`]),
  }));
  return { parts, contents: parts.map(({ file, names }) => `export { ${list(names)} } from '${file}';`).join('\n') };
}

/** Puts into the place of outputs what passes on the same from the file that they are in now. */
function passOn(options, parts, name) {
  for (const { path, names } of parts) {
    writeFileSync(join(options.absWorkingDir, path), `export { ${list(names.map(([own, inFile]) => [inFile, own]))} } from './${name}';\n`);
    rmSync(join(options.absWorkingDir, `${path}.map`), { force: true });
  }
}

const list = (pairs) => pairs.map(([from, to]) => `${from} as ${to}`).join(', ');

/** An `import()`; of what is none, such as a name that ends so, no more are found than are there. */
const IMPORT_LATER = /(?<![\w$.])import\(/g;

/**
 * Makes a script one that can be run from kept code: what it imports later on it asks for by a function that is given to it. And it writes other letters as
 * escapes, for a file of plain ASCII is read in a tenth of the time; they stand in patterns alone, which mean the same so, for in strings esbuild escapes them.
 */
function runnable(path, { imports }) {
  const text = readFileSync(path, 'utf8');
  const found = text.match(IMPORT_LATER)?.length ?? 0;
  const later = imports.filter(({ kind }) => kind === 'dynamic-import').length;
  if (found !== later) throw new Error(`${path} imports ${later} modules later on, and ${found} places look like it`);
  // Each half of a pair of surrogates by itself, as in a string.
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(path, text.replace(IMPORT_LATER, 'importLater(').replace(/[^\0-\x7f]/g, escaped));
}
