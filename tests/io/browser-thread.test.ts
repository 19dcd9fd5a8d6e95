import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser } from '../../src/io/browser-find.ts';
import { openBrowserThread } from '../../src/io/browser-thread.ts';
import { BriefError } from '../../src/model/brief-error.ts';

/** Of the bundle, which set-up makes before all tests. */
const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'printing-thread.js');
let executablePath: string;

beforeAll(async () => {
  executablePath = findBrowser() ?? '';
});
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`fieldbrief-browser-${process.pid}-`));
afterEach(() => expect(left()).toEqual([]));

const open = (options: Partial<Parameters<typeof openBrowserThread>[1]> = {}) =>
  openBrowserThread(PROGRAM, { executablePath, pages: 1, timeoutMs: 60_000, ...options });
const text = (file: Uint8Array): string => Buffer.from(file).toString('latin1');
const PAGE = (title: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><style>@page{size:A4;margin:20mm 20mm 20mm 20mm} body{margin:0} .floats{height:120mm;break-inside:avoid}</style>
  <main><div style="height:190mm"></div><div class="floats"></div><section id="s" style="height:20mm">part</section><section id="t" style="height:90mm;break-inside:avoid">next</section></main>`;

describe('a browser that another thread drives', () => {
  it('prints several pages, each its own, and says what it moved for its place', async () => {
    const browser = await open();
    try {
      expect(browser.version).toMatch(/Chrom.*\/\d+/);
      const files = await Promise.all(['one', 'two', 'three'].map((title) => browser.print(PAGE(title), true)));
      expect(files.map(({ bytes }) => /\/Title \((\w+)\)/.exec(text(bytes))?.[1])).toEqual(['one', 'two', 'three']);
      expect(files.map(({ settled }) => settled.mapBefore)).toEqual(['t', 't', 't']);
      expect(text((await browser.print('<!doctype html><title>plain</title>')).bytes)).toContain('/Title (plain)');
    } finally {
      await browser.close();
    }
  });

  it('fails a print with what went wrong, and prints the next', async () => {
    const browser = await open({ timeoutMs: Promise.resolve(1500) });
    try {
      const endless = `<!doctype html><title>T</title>${'<div style="columns:2">'.repeat(60)}${'<p>word '.repeat(400_000)}`;
      const failed = await browser.print(endless).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(BriefError);
      expect(failed).toMatchObject({ problems: [{ code: 'publish/print', message: expect.stringMatching(/longer than 1.5 s/) }] });
      expect(text((await browser.print('<!doctype html><title>next</title>')).bytes)).toContain('/Title (next)');
    } finally {
      await browser.close();
    }
    await expect(browser.print('<p>')).rejects.toThrow('The browser is closed.');
  });

  // Puppeteer may leave a clock of half a minute behind, where its browser was ended while a page was being made.
  it('ends with its browser, whatever else goes on in it', async () => {
    const program = join(mkdtempSync(join(tmpdir(), 'fieldbrief-thread-')), 'busy.mjs');
    onTestFinished(() => rmSync(dirname(program), { recursive: true }));
    writeFileSync(program, `setInterval(() => undefined, 1000); await import(${JSON.stringify(pathToFileURL(PROGRAM).href)});`);
    const browser = await openBrowserThread(program, { executablePath, pages: 1, timeoutMs: 60_000 });
    await browser.print(PAGE('one'));
    await browser.close();
  });

  it('ends at once when the run is stopped, with the reason of that', async () => {
    const stop = new AbortController();
    const browser = await open({ signal: stop.signal });
    const stopped = expect(browser.print(`<!doctype html><title>T</title>${'<p>word '.repeat(200_000)}`)).rejects.toThrow('enough');
    setTimeout(() => stop.abort(new Error('enough')), 200);
    await stopped;
    await browser.close();
    await expect(browser.print('<p>')).rejects.toThrow('enough');
  });

  it('says how to mend it when the browser does not start', async () => {
    const error = await open({ executablePath: '/bin/false' }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ problems: [{ code: 'publish/browser-start', file: '/bin/false' }] });
  });
});
