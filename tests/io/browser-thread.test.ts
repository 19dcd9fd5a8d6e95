import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/io/browser-find.ts';
import { openBrowserThread } from '../../src/io/browser-thread.ts';
import { BriefError } from '../../src/model/brief-error.ts';
import { pageMark } from '../../src/text/page-mark.ts';

/** Of the bundle, which set-up makes before all tests. */
const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'printing-thread.js');
let executablePath: string;

beforeAll(async () => {
  executablePath = (await findBrowser()) ?? '';
});
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`fieldbrief-browser-${process.pid}-`));
afterEach(() => expect(left()).toEqual([]));

const open = (options: Partial<Parameters<typeof openBrowserThread>[1]> = {}) =>
  openBrowserThread(PROGRAM, { executablePath, pages: 1, timeoutMs: 60_000, ...options });
const text = (file: Uint8Array): string => Buffer.from(file).toString('latin1');
const PAGE = (title: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><style>@page{size:A4;margin:20mm 20mm 20mm 20mm}</style><a href="#p">to</a> ${pageMark('p')}<p style="height:300mm"></p><p id="p">part</p>`;

describe('a browser that another thread drives', () => {
  it('prints several pages, each its own, and asks for what is to be filled in', async () => {
    const browser = await open();
    try {
      expect(browser.version).toMatch(/Chrom.*\/\d+/);
      const foreseen: (number | undefined)[] = [];
      const files = await Promise.all(
        ['one', 'two', 'three'].map((title) =>
          browser.print(PAGE(title), {
            foresee: true,
            fill: (places) => {
              foreseen.push(places?.pageOf.get('p'));
              return { numbers: new Map([['p', 2]]), style: '' };
            },
          }),
        ),
      );
      expect(files.map((file) => /\/Title \((\w+)\)/.exec(text(file))?.[1])).toEqual(['one', 'two', 'three']);
      expect(foreseen).toEqual([2, 2, 2]);
      expect(text(await browser.print('<!doctype html><title>plain</title>'))).toContain('/Title (plain)');
    } finally {
      await browser.close();
    }
  });

  it('fails a print with what went wrong on either side, and prints the next', async () => {
    const browser = await open({ timeoutMs: Promise.resolve(1500) });
    try {
      const fill = () => {
        throw new Error('No numbers today.');
      };
      const failed = await browser.print(PAGE('one'), { foresee: true, fill }).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(BriefError);
      expect(failed).toMatchObject({ problems: [{ code: 'publish/print', message: expect.stringContaining('No numbers today.') }] });
      const endless = `<!doctype html><title>T</title>${'<div style="columns:2">'.repeat(60)}${'<p>word '.repeat(400_000)}`;
      await expect(browser.print(endless)).rejects.toThrow(/longer than 1.5 s/);
      expect(text(await browser.print('<!doctype html><title>next</title>'))).toContain('/Title (next)');
    } finally {
      await browser.close();
    }
    await expect(browser.print('<p>')).rejects.toThrow('The browser is closed.');
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
