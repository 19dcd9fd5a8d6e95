/**
 * Makes the files of all editions in a folder as the program makes them: with `html` the HTML alone, with `pdf` the HTML and the PDF with its
 * contents numbers, tags, outline and information. `pages` makes the same on the plain way, which foresees nothing and prints until the numbers
 * hold, and writes beside each file the page that it was printed from last.
 *
 *     node print-ours.js DESK EDITIONS OUT html|pdf|pages
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { JSDOM } from 'jsdom';
import type { PrintingBrowser } from '../../src/io/browser.ts';
import { compileLater } from '../../src/io/compiler.ts';
import { deskWorld } from '../../src/io/world.ts';
import type { Output } from '../../src/model/output.ts';
import type { Filling, Places, Settled } from '../../src/model/printer.ts';
import { pageMark } from '../../src/text/page-mark.ts';

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
await together(world.briefsAtOnce, files, async (name) => {
  const edition = compiled(Edition).parse(JSON.parse(readFileSync(join(editions, name), 'utf8')));
  const path = join(out, edition.subject.id);
  const made = await makePages(world, surveyed, edition, outputs, async () => {
    const browser = await opening;
    if (browser === null) return null;
    // Loaded here alone: the program prints without it.
    return counting(what === 'pages' ? keeping(browser, `${path}.print.html`, (await import('jsdom')).JSDOM) : browser);
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
    print: (html, blanks) => {
      prints += 1;
      return browser.print(html, blanks);
    },
  };
}

/** The same browser, which foresees nothing, and writes down what it printed last with everything filled in and at its place. */
function keeping(browser: PrintingBrowser, path: string, Dom: typeof JSDOM): PrintingBrowser {
  return {
    ...browser,
    print: (html, blanks) => {
      const fill = async (_: Places | null, settled: Settled): Promise<Filling> => {
        const filling = (await blanks?.fill(null, settled)) ?? { numbers: new Map(), style: '' };
        const numbered = [...filling.numbers].reduce((text, [part, number]) => text.replaceAll(pageMark(part), String(number)), html);
        writeFileSync(
          path,
          inPlace(
            numbered.replace('</head>', () => `<style>${filling.style}</style></head>`),
            settled,
            Dom,
          ),
        );
        return filling;
      };
      return browser.print(html, { foresee: false, fill });
    },
  };
}

/** The page with its map and its contents list where they stand on paper. */
function inPlace(html: string, { contentsBelow, mapBefore }: Settled, Dom: typeof JSDOM): string {
  const page = new Dom(html);
  const { document } = page.window;
  const [front, contents, map] = ['.front', '.front .contents', '.floats'].map((part) => document.querySelector(part));
  if (contentsBelow && contents) front?.after(contents);
  const parts = [...document.querySelectorAll('main > section, .body > .entry')];
  const part = parts.find((one) => (one.getAttribute('aria-labelledby') ?? one.id) === mapBefore);
  if (map) part?.before(map);
  return page.serialize();
}
