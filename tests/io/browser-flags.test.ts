import { launch } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { findBrowser, isShell } from '../../src/io/browser-find.ts';
import { sandboxFlags, WITHOUT_FLAGS } from '../../src/io/browser-flags.ts';

it('lets the browser make no pages of its own beside ours, and no process for a network', async () => {
  const executablePath = findBrowser() ?? '';
  const headless = isShell(executablePath) ? 'shell' : true;
  const browser = await launch({ executablePath, headless, pipe: true, args: ['--disable-gpu', ...WITHOUT_FLAGS, ...sandboxFlags()] });
  try {
    // They are there before a window's first page is.
    await (await browser.newPage()).setContent('<p>ours</p>');
    const client = await browser.target().createCDPSession();
    const { targetInfos } = await client.send('Target.getTargets', { filter: [{}] });
    expect(targetInfos.map(({ url }) => url).filter((url) => url.startsWith('chrome:'))).toEqual([]);
    expect(targetInfos.length).toBeGreaterThan(0);
    const { processInfo } = await client.send('SystemInfo.getProcessInfo');
    const types = processInfo.map(({ type }) => type);
    expect(types).toContain('renderer');
    expect(types.filter((type) => type.startsWith('network.'))).toEqual([]);
  } finally {
    await browser.close();
  }
});
