#!/usr/bin/env node
/**
 * Makes a fresh clone ready to run: packages, bundle, browser. Does only what is missing, says what it does on standard error, and takes a
 * fraction of a second when there is nothing to do. Plain Node without packages, because it runs before there are any.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getBrowser } from './setup-browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The oldest Node that the program and its packages run on, as in package.json. */
const OLDEST_NODE = [20, 19];

/** Brings the clone up to date. Ends the process with code 2 where the user has to do something first. */
export async function setUp() {
  checkNode(process.versions.node);
  installPackages();
  const { bundle } = await import('./bundle.mjs');
  try {
    if (await bundle(root)) say('bundled src/ into dist/');
  } catch (error) {
    // esbuild has told its errors by itself, each with file and line.
    if (!(error instanceof Error && 'errors' in error)) throw error;
    stop('The program could not be bundled.', 'Mend the errors shown above.');
  }
  await getBrowser(root, say);
}

/** Ends the run on a Node that is too old for the packages, before they fail in their own words. */
function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  stop(`Node ${version} is too old.`, `Install Node ${OLDEST_NODE.join('.')} or newer (any of 20, 22, 24) and try again.`);
}

function installPackages() {
  const why = packagesMissing(root);
  if (why === null) return;
  say(`${why}; installing them exactly as in package-lock.json (npm ci, about 100 MB)`);
  // Run by npm, this is the same npm; "npm" alone would be another name on Windows. Development packages are named because NODE_ENV=production
  // in the user's environment would leave them out, and the tests need them.
  const npm = process.env.npm_execpath;
  // No package runs code of its own at install: the two that would (esbuild, puppeteer) work without.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const result =
    npm !== undefined && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status !== 0) stop('The packages could not be installed; npm says why above.', 'Check the connection and try again.');
}

/** Why packages have to be installed, in words, or null when those that npm recorded as installed are the ones of the lock file. */
export function packagesMissing(folder) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'packages are not installed';
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    // Optional packages are those of other systems; the root entry is the project itself.
    if (path === '' || (optional === true && installed[path] === undefined)) continue;
    if (installed[path]?.version !== version) return 'installed packages differ from package-lock.json';
  }
  return null;
}

function say(line) {
  process.stderr.write(`set-up: ${line}\n`);
}

function stop(message, hint) {
  process.stderr.write(`error    setup/failed\n         ${message}\n         Hint: ${hint}\n`);
  process.exit(2);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp();
