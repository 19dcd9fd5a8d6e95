import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/io/browser.ts';
import { findBrowser } from '../../src/io/browser-find.ts';
import { BriefError } from '../../src/model/brief-error.ts';

let executablePath = '';
let canary: Server;
let address = '';
const seen: string[] = [];
const profiles = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`fieldbrief-browser-${process.pid}-`));
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

beforeAll(async () => {
  executablePath = findBrowser() ?? '';
  canary = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end('x');
  });
  canary.on('connection', () => seen.push('connection'));
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  const { port } = canary.address() as AddressInfo; // A TCP server's address is of this kind.
  address = `127.0.0.1:${port}`;
});
afterAll(() => canary.close());

describe('openBrowser', () => {
  it('prints several pages at a time, each its own', async () => {
    const browser = await openBrowser({ executablePath });
    try {
      const files = await Promise.all(
        ['one', 'two', 'three', 'four', 'five'].map((title) => browser.print(`<!doctype html><title>${title}</title>${title}`)),
      );
      expect(files.map(({ bytes: file }) => /\/Title \((\w+)\)/.exec(Buffer.from(file).toString('latin1'))?.[1])).toEqual([
        'one',
        'two',
        'three',
        'four',
        'five',
      ]);
      expect(browser.version).toMatch(/Chrom.*\/\d+/);
    } finally {
      await browser.close();
    }
    expect(profiles()).toEqual([]);
  });

  it('sends nothing to anyone, whatever a page asks for', async () => {
    const browser = await openBrowser({ executablePath, pages: 1 });
    const [host, port] = address.split(':');
    try {
      await browser.print(
        `<!doctype html><link rel=preconnect href="http://${address}"><link rel=dns-prefetch href="http://localhost:${port}"><link rel=stylesheet href="http://${address}/css">
        <link rel=prefetch href="http://${address}/prefetch"><link rel=icon href="http://${address}/icon"><meta http-equiv=refresh content="0;url=http://${address}/refresh">
        <img src="http://${address}/img"><img srcset="http://localhost:${port}/srcset"><iframe src="http://${address}/frame"></iframe><object data="http://${host}:${port}/object"></object>
        <iframe srcdoc="<img src=http://${address}/inner>"></iframe><video src="http://${address}/video" poster="http://${address}/poster"></video>
        <style>@import "http://${address}/import"; @font-face{font-family:f;src:url(http://${address}/font)} p{font-family:f;background:url(http://[::1]:${port}/bg)}</style><p>text
        <script>fetch("http://${address}/fetch"); new WebSocket("ws://${address}/socket"); navigator.sendBeacon("http://${address}/beacon")</script>`,
      );
    } finally {
      await browser.close();
    }
    expect(seen).toEqual([]);
  });

  it('reads no file of the machine', async () => {
    const browser = await openBrowser({ executablePath, pages: 1 });
    try {
      const { bytes: file } = await browser.print(
        '<!doctype html><title>T</title><iframe src="file:///etc/passwd" width=900 height=900></iframe><object data="file:///etc/hostname"></object>',
      );
      expect(file.length).toBeLessThan(20_000);
    } finally {
      await browser.close();
    }
  });

  it('runs no script of a page', async () => {
    const browser = await openBrowser({ executablePath, pages: 1 });
    try {
      const { bytes: file } = await browser.print('<!doctype html><title>before</title><script>document.title="after"</script>text');
      expect(Buffer.from(file).toString('latin1')).toContain('/Title (before)');
    } finally {
      await browser.close();
    }
  });

  it('ends a print that takes too long, says so, and prints the next', async () => {
    const browser = await openBrowser({ executablePath, timeoutMs: 1500, pages: 1 });
    try {
      const endless = `<!doctype html><title>T</title>${'<div style="columns:2">'.repeat(60)}${'<p>word '.repeat(400_000)}`;
      await expect(browser.print(endless)).rejects.toThrow(/longer than 1.5 s/);
      expect(isPdf((await browser.print('<!doctype html><title>T</title>next')).bytes)).toBe(true);
    } finally {
      await browser.close();
    }
    expect(profiles()).toEqual([]);
  });

  it('ends at once when the run is stopped, and leaves nothing behind', async () => {
    const stop = new AbortController();
    const browser = await openBrowser({ executablePath, signal: stop.signal, pages: 1 });
    const print = browser.print(`<!doctype html><title>T</title>${'<p>word '.repeat(200_000)}`);
    const stopped = expect(print).rejects.toThrow();
    setTimeout(() => stop.abort(), 200);
    await stopped;
    await browser.close();
    await expect(browser.print('<p>')).rejects.toThrow();
    expect(profiles()).toEqual([]);
  });

  it('says how to mend it when the browser does not start', async () => {
    const error = await openBrowser({ executablePath: '/bin/false' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BriefError);
    expect(error).toMatchObject({ problems: [{ code: 'publish/browser-start', file: '/bin/false' }] });
    expect(profiles()).toEqual([]);
  });
});
