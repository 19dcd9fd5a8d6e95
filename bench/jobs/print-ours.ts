/**
 * Makes the files of all editions in a folder as the program makes them: with `html` the HTML alone, with `pdf` the HTML and the PDF with its
 * contents numbers, tags, outline and information. `pages` makes the same on the plain way: nothing is written into a file, and each page is printed with its
 * numbers and titles in it until they hold; beside each file it writes the page that was printed last.
 *
 *     node print-ours.js DESK EDITIONS OUT html|pdf|pages
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { PrintingBrowser } from '../../src/io/browser.ts';
import { compileLater } from '../../src/io/compiler.ts';
import { deskWorld } from '../../src/io/world.ts';
import type { Output } from '../../src/model/output.ts';
import { SPECIMEN_DIGITS } from '../../src/text/page-mark.ts';

const [desk = '', editions = '', out = '', what = 'html'] = process.argv.slice(2);
// As the program does at its start.
compileLater();
const world = deskWorld(desk, out);
const run = { signal: new AbortController().signal, progress: () => undefined, bug: () => undefined };
const opening = what === 'html' ? null : world.openBrowser({ timeoutMs: 60_000, signal: run.signal });
// What is heavy is loaded while the browser starts, as the program does it.
const [{ makePages }, { compiled }, { Edition }, { together }, { survey }] = await Promise.all([
  import('../../src/make-pages.ts'),
  import('../../src/model/compiled.ts'),
  import('../../src/model/edition.ts'),
  import('../../src/run.ts'),
  import('../../src/survey.ts'),
]);
const surveyed = await survey(
  world,
  { subjects: [], day: '2026-01-01', formats: null, marking: null, fresh: true },
  { state: null, seeds: null },
  run,
);
const outputs: readonly Output[] = what === 'html' ? ['html'] : ['html', 'pdf'];
mkdirSync(out, { recursive: true });

let pages = 0;
let prints = 0;
const files = readdirSync(editions).sort();
const left = [...files];
const lanes = Array.from({ length: world.briefsAtOnce }, () => () => left.shift());
await together(lanes, async (name) => {
  const edition = compiled(Edition).parse(JSON.parse(readFileSync(join(editions, name), 'utf8')));
  const path = join(out, edition.subject.id);
  const made = await makePages(world, surveyed, edition, outputs, async () => {
    const browser = await opening;
    if (browser === null) return null;
    return counting(what === 'pages' ? keeping(browser, `${path}.print.html`) : browser);
  });
  for (const [output, bytes] of made.files) writeFileSync(`${path}.${output}`, bytes);
  pages += made.pages ?? 0;
});
await (await opening)?.close();
console.log(JSON.stringify({ pages, prints, perMinute: (files.length / performance.now()) * 60_000 }));

/** The same browser, which counts what it prints. */
function counting(browser: PrintingBrowser): PrintingBrowser {
  return {
    ...browser,
    print: (html, settle) => {
      prints += 1;
      return browser.print(html, settle);
    },
  };
}

/** The same browser, which writes down what it printed last, and leaves out of a page the digits from which numbers are taken. */
function keeping(browser: PrintingBrowser, path: string): PrintingBrowser {
  return {
    ...browser,
    print: (html, settle) => {
      writeFileSync(path, html);
      return browser.print(html.replace(`"${SPECIMEN_DIGITS}"`, '""'), settle);
    },
  };
}
