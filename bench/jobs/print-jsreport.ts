/**
 * Prints pages with jsreport: Handlebars puts each page into a template of one field, and the strategy chrome-pool prints it in browsers that stay
 * open, as many at a time as the pool has. Tagged, without outline and information; the numbers are those that stand in the pages already.
 *
 *     node print-jsreport.js BROWSER PACKAGES PAGES OUT AT-ONCE
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [executablePath = '', packages = '', pages = '', out = '', atOnce = '2'] = process.argv.slice(2);
const load = createRequire(join(resolve(packages), 'package.json'));
const chrome = {
  strategy: 'chrome-pool',
  numberOfWorkers: Number(atOnce),
  launchOptions: { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'] },
};
const jsreport = load('@jsreport/jsreport-core')({
  loadConfig: false,
  discover: false,
  rootDirectory: resolve(packages),
  tempDirectory: join(resolve(packages), 'temp'),
  logger: { silent: true },
  store: { provider: 'memory' },
  workers: { numberOfWorkers: Number(atOnce) },
  reportTimeout: 300_000,
  trustUserCode: true,
});
jsreport.use(load('@jsreport/jsreport-handlebars')());
jsreport.use(load('@jsreport/jsreport-chrome-pdf')(chrome));
await jsreport.init();
mkdirSync(out, { recursive: true });
const names = readdirSync(pages)
  .filter((name) => name.endsWith('.print.html'))
  .sort();
const left = [...names];
const template = { content: '{{{page}}}', engine: 'handlebars', recipe: 'chrome-pdf', chrome: { preferCSSPageSize: true, printBackground: true } };
await Promise.all(
  [...Array(Number(atOnce))].map(async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      const { content } = await jsreport.render({ template, data: { page: readFileSync(join(pages, name), 'utf8') } });
      writeFileSync(join(out, name.replace('.print.html', '.pdf')), content);
    }
  }),
);
await jsreport.close();
console.log(JSON.stringify({ perMinute: (names.length / performance.now()) * 60_000 }));
