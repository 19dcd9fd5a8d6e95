import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Names on the path, the first found taken. The headless shell comes first: it prints the same pages in about 0.7 of the time. The plain
 * program of Debian's package comes before its wrapper script, which takes 100 ms to start it.
 */
const NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];

const PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/lib/chromium/chromium-headless-shell', '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
};

/** The settings by which a user names a browser, the first that is set taken. */
export const BROWSER_SETTINGS = ['FIELDBRIEF_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const;

/** Whether a browser is the headless shell, which has no windows and starts and prints otherwise. */
export const isShell = (path: string): boolean => /headless[-_]shell/.test(path);

/** The setting of one who wants no PDF. */
const NO_BROWSER = 'none';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A browser that can print: the user's, then an installed one, then Puppeteer's own; null when there is none. In one go, so that the browser is asked for
 * before half a second goes into loading what makes its pages.
 */
export function findBrowser(environment: Environment = process.env, platform: string = process.platform): string | null {
  for (const setting of BROWSER_SETTINGS) {
    const path = environment[setting];
    // What the user names is taken as it is, so that a mistake in it is reported and no other browser is used in its stead.
    if (path !== undefined && path !== '') return path === NO_BROWSER ? null : path;
  }
  const installed = [
    ...(PLACES[platform] ?? []).flatMap((place) =>
      platform === 'win32' ? programFolders(environment).map((folder) => join(folder, place)) : [place],
    ),
  ];
  const onPath = platform === 'win32' ? [] : (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const named = NAMES.flatMap((name) => onPath.map((folder) => join(folder, name)));
  const shells = [...installed, ...named].filter((path) => path.endsWith('headless-shell'));
  return [...shells, ...installed, ...named].find(runs) ?? puppeteersOwn(environment).find(runs) ?? null;
}

function programFolders(environment: Environment): string[] {
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => environment[name] ?? []);
}

/** Browsers in Puppeteer's cache: `<cache>/chrome-headless-shell/linux-141.0.1/chrome-headless-shell-linux64/chrome-headless-shell`, newest first. */
function puppeteersOwn(environment: Environment): string[] {
  const cache = environment['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer');
  const found: string[] = [];
  for (const browser of ['chrome-headless-shell', 'chrome']) {
    const versions = namesIn(join(cache, browser)).sort(byVersion).reverse();
    for (const version of versions) {
      for (const folder of namesIn(join(cache, browser, version))) {
        const root = join(cache, browser, version, folder);
        found.push(
          join(root, browser),
          join(root, `${browser}.exe`),
          join(root, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
        );
      }
    }
  }
  return found;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not there, or not to be looked into: there is no browser.
    return [];
  }
}

function byVersion(a: string, b: string): number {
  const numbers = (name: string): number[] => (name.match(/\d+/g) ?? []).map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Looked at in one go: of dozens of places, waiting for each takes longer than all the rest of a build that finds nothing to do. */
function runs(path: string): boolean {
  try {
    // Most places are empty, which is no error worth its making.
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not to be looked at, or not to be run: the next place is looked at.
    return false;
  }
}
