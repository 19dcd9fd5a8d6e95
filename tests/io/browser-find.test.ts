import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/io/browser-find.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(...path: string[]): string {
  const file = join(folder, ...path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

// A platform without usual places, so that the browsers of this machine play no part.
const find = (environment: Record<string, string>) => findBrowser({ PUPPETEER_CACHE_DIR: join(folder, 'cache'), ...environment }, 'none');

describe('findBrowser', () => {
  it('takes what the user names, even when it is not there', () => {
    expect(find({ FIELDBRIEF_BROWSER: '/nowhere/browser', PATH: dirname(program('chromium')) })).toBe('/nowhere/browser');
    expect(find({ PUPPETEER_EXECUTABLE_PATH: '/nowhere/other' })).toBe('/nowhere/other');
  });

  it('finds none when the user wants none', () => {
    expect(find({ FIELDBRIEF_BROWSER: 'none', PATH: dirname(program('chromium')) })).toBeNull();
  });

  it('takes a headless shell before a whole browser', () => {
    program('bin', 'chromium');
    const shell = program('bin', 'chrome-headless-shell');
    expect(find({ PATH: join(folder, 'bin') })).toBe(shell);
  });

  it('passes over files that can’t be run', () => {
    chmodSync(program('bin', 'chromium'), 0o644);
    const chrome = program('bin', 'google-chrome');
    expect(find({ PATH: join(folder, 'bin') })).toBe(chrome);
  });

  it('takes the newest of Puppeteer’s own when none is installed', () => {
    program('cache', 'chrome-headless-shell', 'linux-99.0.1', 'chrome-headless-shell-linux64', 'chrome-headless-shell');
    const newest = program('cache', 'chrome-headless-shell', 'linux-141.0.7', 'chrome-headless-shell-linux64', 'chrome-headless-shell');
    expect(find({ PATH: '' })).toBe(newest);
  });

  it('says that there is none', () => {
    expect(find({ PATH: folder })).toBeNull();
  });
});
