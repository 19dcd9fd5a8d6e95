/**
 * The shortest loop that prints pages well with Puppeteer: one browser, so many warm pages, each page printed once, with tags and outline. The numbers in
 * the contents lists are those that stand in the pages already.
 *
 *     node print-bare.js BROWSER PAGES OUT AT-ONCE
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer';
import { isShell } from '../../src/io/browser-find.ts';
import { RENDERING_FLAGS, sandboxFlags, WITHOUT_FLAGS } from '../../src/io/browser-flags.ts';

const [executablePath = '', pages = '', out = '', atOnce = '2'] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath,
  headless: isShell(executablePath) ? 'shell' : true,
  pipe: true,
  // Those by which letters have the same widths as ours: else lines break elsewhere, and a page more or less is printed.
  args: [...RENDERING_FLAGS, ...WITHOUT_FLAGS, ...sandboxFlags()],
});
mkdirSync(out, { recursive: true });
const left = readdirSync(pages)
  .filter((name) => name.endsWith('.print.html'))
  .sort();
await Promise.all(
  [...Array(Number(atOnce))].map(async () => {
    const page = await browser.newPage();
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      await page.setContent(readFileSync(join(pages, name), 'utf8'), { waitUntil: 'load' });
      await writeFile(
        join(out, name.replace('.print.html', '.pdf')),
        await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
      );
    }
  }),
);
await browser.close();
