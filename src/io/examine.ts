import { constants } from 'node:fs';
import { access, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import { openBrowser } from './browser.ts';
import { BROWSER_SETTINGS, findBrowser } from './browser-find.ts';
import { isDesk } from './desk-files.ts';
import { systemCode } from './files.ts';
import { program } from './program.ts';
import { readTemplates } from './templates.ts';

/** One thing that a build needs, as it was found. */
export type Finding = { readonly what: string; readonly ok: boolean; readonly found: string; readonly remedy: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** Looks at what a build needs of the machine: Node, a browser that prints, fonts, folders that can be read and written. */
export async function examine(deskFolder: string, environment: Environment, signal: AbortSignal): Promise<Finding[]> {
  const { name, root } = program();
  return [
    { what: 'program', ok: true, found: `${name}, in ${root}`, remedy: '' },
    node(process.versions.node),
    await browser(environment, signal),
    await fonts(root),
    desk(deskFolder),
    await seeds(join(deskFolder, 'seeds')),
    await writable('data/', join(deskFolder, 'data')),
    await writable('out/', join(deskFolder, 'out')),
    await temporary(),
  ];
}

function node(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { what: 'node', ok, found: `Node ${version}`, remedy: 'Install Node 20.19 or newer.' };
}

async function browser(environment: Environment, signal: AbortSignal): Promise<Finding> {
  const path = findBrowser(environment);
  if (path === null) {
    const remedy = `Run \`npx puppeteer browsers install chrome-headless-shell\`, install Chromium from your system's packages, or set ${BROWSER_SETTINGS[0]} to the program file of one. HTML is made without it: --format html.`;
    return { what: 'browser', ok: false, found: 'no Chrome or Chromium is installed where it is looked for', remedy };
  }
  const set = BROWSER_SETTINGS.find((setting) => environment[setting] === path);
  const from = set === undefined ? '' : ` (by ${set})`;
  try {
    const opened = await openBrowser({ executablePath: path, pages: 1, signal });
    try {
      const { bytes } = await opened.print('<!doctype html><title>test</title><p>test');
      return { what: 'browser', ok: true, found: `${opened.version} prints (${bytes.length} bytes), ${path}${from}`, remedy: '' };
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    const [problem] = error.problems;
    return { what: 'browser', ok: false, found: `${problem?.message ?? ''}${from}`, remedy: problem?.hint ?? 'Install another one.' };
  }
}

async function fonts(root: string): Promise<Finding> {
  try {
    const { fonts: faces } = await readTemplates(join(root, 'templates'));
    return { what: 'fonts', ok: true, found: `${faces.length} font files come with the program`, remedy: '' };
  } catch (error) {
    if (!(error instanceof BriefError) && systemCode(error) === null) throw error;
    return {
      what: 'fonts',
      ok: false,
      found: `templates or fonts of the program can't be read: ${error instanceof Error ? error.message : ''}`,
      remedy: 'Run `npm ci` in the folder of the program.',
    };
  }
}

function desk(folder: string): Finding {
  const ok = isDesk(folder);
  return {
    what: 'desk',
    ok,
    found: ok ? folder : `${folder} is no desk: it holds neither seeds/ nor data/`,
    remedy: 'Name the folder of the desk with -C.',
  };
}

async function seeds(folder: string): Promise<Finding> {
  try {
    const isFolder = (await stat(folder)).isDirectory();
    await access(folder, constants.R_OK | constants.X_OK);
    return {
      what: 'seeds/',
      ok: isFolder,
      found: isFolder ? `${folder} can be read` : `${folder} is no folder`,
      remedy: 'Make it a folder and put articles in it.',
    };
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return {
      what: 'seeds/',
      ok: false,
      found: `${folder}: the system says ${systemCode(error)}`,
      remedy: 'Make the folder and put articles in it, or name the desk with -C.',
    };
  }
}

/** Whether a folder, or the nearest folder above that exists, lets files be made in it. Made and removed again: permissions alone do not tell. */
async function writable(what: string, folder: string): Promise<Finding> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      await rm(await mkdtemp(join(at, '.fieldbrief-test-')), { recursive: true });
      return { what, ok: true, found: `${folder} ${at === folder ? 'can be written' : 'can be made'}`, remedy: '' };
    } catch (error) {
      const code = systemCode(error);
      if (code === null) throw error;
      if (code === 'ENOENT' && dirname(at) !== at) continue;
      return {
        what,
        ok: false,
        found: `${at} can't be written: the system says ${code}`,
        remedy: 'Change its permissions, or make room on the disk.',
      };
    }
  }
}

const temporary = () => writable('temp', tmpdir());
