/**
 * Finds a browser for printing, or gets one: Puppeteer's download, else the system's packages where that is safe to do without asking.
 * Without one, set-up still succeeds: HTML needs no browser.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A download of about 100 MB; on a slower line than this, the user will rather install a browser himself. */
const DOWNLOAD_MS = 300_000;
const PACKAGES_MS = 600_000;
/** After a try that failed, the next runs don't wait for another one until this much later. */
const TRY_AGAIN_MS = 24 * 3_600_000;

export async function getBrowser(root, say) {
  if (process.env.FIELDBRIEF_BROWSER === 'none' || (await found(root)) !== null) return;
  const failure = join(root, 'node_modules', '.fieldbrief-no-browser');
  const before = existsSync(failure) ? Number(readFileSync(failure, 'utf8')) : 0;
  if (Date.now() - before < TRY_AGAIN_MS) {
    say(`no browser, so no PDF (tried to get one ${new Date(before).toISOString()}; delete ${failure} to try again at once)`);
    return;
  }
  for (const get of [downloadByPuppeteer, installByApt]) {
    get(root, say);
    const browser = await found(root);
    if (browser !== null) {
      say(`found ${browser}`);
      rmSync(failure, { force: true });
      return;
    }
  }
  writeFileSync(failure, String(Date.now()));
  say('no browser could be had, so there will be HTML but no PDF. Either');
  say('  - install Chrome or Chromium in the usual way of your system, or');
  say('  - set FIELDBRIEF_BROWSER to the program file of one, or');
  say('  - run: npx puppeteer browsers install chrome-headless-shell');
}

/** The same search as the program's own, from its bundle, so that there is one list of places. */
async function found(root) {
  const file = join(root, 'dist', 'browser-find.js');
  if (!existsSync(file)) return null;
  const { findBrowser } = await import(pathToFileURL(file).href);
  return findBrowser(process.env);
}

function downloadByPuppeteer(root, say) {
  say('no Chrome or Chromium found; downloading one for printing (puppeteer, about 100 MB)');
  const puppeteer = join(root, 'node_modules', 'puppeteer', 'lib', 'esm', 'puppeteer', 'node', 'cli.js');
  const result = spawnSync(process.execPath, [puppeteer, 'browsers', 'install', 'chrome-headless-shell'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: DOWNLOAD_MS,
    killSignal: 'SIGKILL',
  });
  if (result.status === 0) return;
  // On an error Puppeteer prints its whole help and a stack; the lines that say what went wrong are few.
  const reasons = result.stderr
    .split('\n')
    .filter((line) => /^Error: |^ {2}- /.test(line))
    .map((line) => line.trim());
  say(`the download did not succeed: ${result.signal === null ? reasons.join(' ') : `not done after ${DOWNLOAD_MS / 1000} seconds`}`);
}

/** Debian's own packages, and only as root: there it is the one usual way, and needs no password. */
function installByApt(_root, say) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return;
  const apt = (...args) => {
    const options = { stdio: ['ignore', 2, 2], timeout: PACKAGES_MS, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    return spawnSync('apt-get', args, options).status === 0;
  };
  say('installing Chromium from the packages of the system (apt-get install)');
  apt('-qq', 'update');
  // The headless shell is the smaller and prints faster; not every release has it apart from the whole browser.
  const installed = ['chromium-headless-shell', 'chromium'].some((name) => apt('-qq', 'install', '-y', '--no-install-recommends', name));
  if (!installed) say('the packages of the system could not be installed');
}
