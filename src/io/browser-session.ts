import type { ChildProcess } from 'node:child_process';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Print, Printed } from '../model/printer.ts';
import { isShell } from './browser-find.ts';
import { hideInFirstPass, showInFirstPass, showsPage, WINDOW } from './browser-first-pass.ts';
import { PRISON_FLAGS, RENDERING_FLAGS, sandboxFlags, WITHOUT_FLAGS } from './browser-flags.ts';
import { noteGroup } from './browser-group.ts';
import { freshProfile } from './browser-profile.ts';
import { settleOnPaper, UNMOVED } from './browser-settling.ts';
import { systemCode } from './files.ts';

/** One started browser with its warm pages. Once `dead` it prints no more. */
export type Session = {
  readonly version: string;
  readonly dead: boolean;
  readonly print: Print;
  /** Ends the browser at once and removes its profile, of which nothing is kept: to take leave of it in order takes ten times as long. */
  end(): Promise<void>;
};

// A page keeps some of what it once showed; a new one after so many prints keeps memory flat and costs 1 % of them.
const PRINTS_PER_PAGE = 150;

// The time that a browser has to start before it counts as hung; a cold start on a slow disk takes five.
const START_MS = 30_000;

type Sheet = { readonly page: Page; readonly client: CDPSession; prints: number };

// Of everything that a brief is made of, a little: the first print of a page takes twice as long as the next, for the browser learns it all then.
const WARMING =
  '<html lang="en"><title>.</title><h1>a</h1><table><tr><th>b<td>1</table><p><a href="#c">c</a> <b>d</b> <i>e</i></p><ul><li id="c">f</ul><svg role="img" aria-label="g" width="9" height="9"><path d="M0 0L9 9"/><text y="9">h</text></svg>';

/** Starts a browser with so many pages, which it warms until somebody prints. Rejects when it does not start, with the browser's own words. */
export async function startSession(executablePath: string, pages: number): Promise<Session> {
  const [{ default: puppeteer }, profile] = await Promise.all([import('puppeteer-core'), freshProfile()]);
  let browser: Browser;
  try {
    browser = await puppeteer.launch({
      executablePath,
      headless: isShell(executablePath) ? 'shell' : true,
      pipe: true,
      userDataDir: profile.folder,
      args: [...PRISON_FLAGS, ...RENDERING_FLAGS, ...WITHOUT_FLAGS, ...sandboxFlags()],
      timeout: START_MS,
      // Signals are the program's to handle: it has its own rules for ending a run.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      defaultViewport: WINDOW,
    });
    await noteGroup(profile.folder, browser.process()?.pid);
  } catch (error) {
    await profile.remove();
    throw error;
  }
  const idle: Promise<Sheet>[] = [];
  let isAsked = false;
  // One after the other, as long as nobody prints: all at once they would keep the first of them, and with it the first print, from being ready.
  const warm = async (): Promise<void> => {
    while (idle.length < pages && !isAsked) {
      const sheet = warmSheet(browser);
      idle.push(sheet);
      // What fails while it is warmed fails once more where it is to print.
      await sheet.catch(() => undefined);
    }
  };
  void warm();
  let dead = false;
  browser.once('disconnected', () => {
    dead = true;
  });

  const print: Print = async (html, settle = false) => {
    isAsked = true;
    const sheet = await (idle.shift() ?? newSheet(browser));
    const printed = await printOn(sheet, html, settle);
    sheet.prints += 1;
    if (sheet.prints < PRINTS_PER_PAGE) idle.unshift(Promise.resolve(sheet));
    else await sheet.page.close();
    return printed;
  };
  const end = async (): Promise<void> => {
    dead = true;
    endAll(browser.process());
    await profile.remove();
  };
  const version = await browser.version();
  return {
    version,
    get dead() {
      return dead;
    },
    print,
    end,
  };
}

/** Ends a browser with all its helpers. Without the browser a helper ends by itself, but not one that stands still: that would stay for ever. */
function endAll(browser: ChildProcess | null): void {
  try {
    // The browser is started as the head of a group of its own; Windows has no groups, and ends helpers with their parent's job.
    if (browser?.pid !== undefined && process.platform !== 'win32') process.kill(-browser.pid, 'SIGKILL');
  } catch (error) {
    // Nobody of the group is left.
    if (systemCode(error) !== 'ESRCH') throw error;
  }
  browser?.kill('SIGKILL');
}

async function newSheet(browser: Browser): Promise<Sheet> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const allowed = request.url().startsWith('data:') || request.url() === 'about:blank';
    // A page that is closed meanwhile can't be answered, and need not be.
    void (allowed ? request.continue() : request.abort('blockedbyclient')).catch(() => undefined);
  });
  return { page, client: await page.createCDPSession(), prints: 0 };
}

async function warmSheet(browser: Browser): Promise<Sheet> {
  const sheet = await newSheet(browser);
  await printOn(sheet, WARMING, false);
  return sheet;
}

async function printOn({ page, client }: Sheet, html: string, settle: boolean): Promise<Printed> {
  // Of the page printed before, which may have been measured as on paper.
  await client.send('Emulation.setEmulatedMedia', { media: '' });
  // Time limits are the pool's: one clock for the whole print.
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  // A page that sets out for another address by itself gets nowhere, but what is under way when the print begins would end the print.
  await client.send('Page.stopLoading');
  await hideInFirstPass(page);
  const settled = settle ? await settleOnPaper(page, client) : UNMOVED;
  const printed = () => page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 });
  const bytes = await printed();
  if (showsPage(bytes)) return { bytes, settled };
  await showInFirstPass(page);
  return { bytes: await printed(), settled };
}
