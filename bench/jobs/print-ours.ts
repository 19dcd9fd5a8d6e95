/**
 * Makes the files of the last editions on record in a desk as a build makes them when the editions stand: with `html` the HTML alone, with `pdf` the HTML and the
 * PDF with its contents numbers, tags, outline and information. `pages` makes the same on the plain way: nothing is written into a file, and each page is printed
 * with its numbers and titles in it until they hold; beside each file it writes the page that was printed last.
 *
 *     node print-ours.js DESK OUT html|pdf|pages
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { PrintingBrowser } from '../../src/io/browser.ts';
import { compileLater } from '../../src/io/compiler.ts';
import { deskWorld } from '../../src/io/world.ts';
import type { ToMake } from '../../src/make-in-memory.ts';
import type { Output } from '../../src/model/output.ts';
import { SPECIMEN_DIGITS } from '../../src/text/page-mark.ts';

const [desk = '', out = '', what = 'html'] = process.argv.slice(2);
// As the program does at its start.
compileLater();
const world = deskWorld(desk, out);
const run = { signal: new AbortController().signal, progress: () => undefined, bug: () => undefined };
const opening = what === 'html' ? null : world.openBrowser({ timeoutMs: 60_000, signal: run.signal });
// What is heavy is loaded while the browser starts, as the program does it.
const [{ survey, openMakers, lanes }, { together }] = await Promise.all([import('../../src/road.ts'), import('../../src/run.ts')]);
const wishes = { subjects: [], day: '2026-01-01', formats: null, marking: null, fresh: true } as const;
const surveyed = await survey(world, wishes, { state: null, seeds: null }, run);
const outputs: readonly Output[] = what === 'html' ? ['html'] : ['html', 'pdf'];
mkdirSync(out, { recursive: true });

let pages = 0;
let prints = 0;
let last = '';
const pathOf = (id: string): string => join(out, id);
const [somebody] = surveyed.gazetteer.groups;
if (somebody === undefined) throw new Error('the desk names no group');
const all: ToMake[] = [];
for (const id of await world.subjectsOnRecord()) {
  const lastEdition = await world.editionDigest(id, await world.newestEdition(id));
  // Of a subject whose edition stands only the id is asked for.
  const of = {
    subject: { kind: 'group', id, group: somebody },
    articles: [],
    ties: [],
    seeds: [],
    note: null,
    noteFile: null,
    isComposed: true,
    lastEdition,
  } as const;
  all.push({ of, isWanted: true, outputs });
}
const { corrections, gazetteer, retractions, files, desk: its } = surveyed;
const makers = await openMakers(
  world,
  all,
  {
    composedWith: { desk: its, gazetteer, corrections, retractions, files, day: wishes.day, marking: null },
    pagesFrom: surveyed,
    summary: () => Promise.reject(new Error('nothing is composed')),
    forgetSummaries: () => undefined,
    browser: async () => {
      const browser = await opening;
      return browser === null ? null : counting(what === 'pages' ? keeping(browser) : browser);
    },
  },
  run,
);
const inLanes = lanes(all, makers, () => true);
await together(
  // One after the other where it has to be known of which a page is.
  what === 'pages' ? inLanes.slice(0, 1) : inLanes,
  async (one) => {
    last = one.of.subject.id;
    const { files: made } = await makers.make(one);
    if (made === null) throw new Error(`nothing was made of ${one.of.subject.id}`);
    for (const [output, bytes] of made.contents) writeFileSync(`${pathOf(made.subject.id)}.${output}`, bytes);
    pages += made.pages ?? 0;
  },
);
await makers.close();
await (await opening)?.close();
console.log(JSON.stringify({ pages, prints, perMinute: (all.length / performance.now()) * 60_000 }));

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

/** The same browser, which writes down what it printed last of each brief, and leaves out of a page the digits from which numbers are taken. */
function keeping(browser: PrintingBrowser): PrintingBrowser {
  return {
    ...browser,
    print: (html, settle) => {
      writeFileSync(`${pathOf(last)}.print.html`, html);
      return browser.print(html.replace(`"${SPECIMEN_DIGITS}"`, '""'), settle);
    },
  };
}
