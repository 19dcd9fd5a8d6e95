import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, type FSWatcher, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Edition } from '../../src/model/edition.ts';
import { Listing } from '../../src/model/listed-brief.ts';
import { SMALL_DESK } from '../small-desk.ts';
import { processes } from './processes.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'fieldbrief.mjs');
const SEED = 'seeds/monday.txt';
/** Folders in which a run writes; a kill may be timed by what happens in them. */
const WRITTEN = ['out', 'out/groups', 'out/regions', 'data/summaries', 'data/editions', '.fieldbrief'];
/** Files that one run of this desk writes, roughly. */
const WRITES = 40;
/** A run that was not killed by then was over. */
const LONGEST_MS = 2_500;

/** Numbers from 0 to 1 that depend on the seed alone, so that a loop that found something can be run again. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What is built in a round, and whether its browser is killed as well as the program. Only a build that prints has one. */
export type Way = { readonly build: readonly string[]; readonly prints: boolean };
const PAGES: Way = { build: ['--format', 'html'], prints: false };
/** One brief: printing takes most of a run, and what is killed in it is the same for each. */
export const PRINTS: Way = { build: ['northern-guard', '--format', 'both'], prints: true };

export type Round = { readonly killedAfter: string; readonly wrongs: readonly string[] };

/** Changes the desk, kills the run that follows at a moment of chance, and runs again. What is wrong after either is told; nothing is, if all holds. */
export async function killedRound(folder: string, round: number, next: () => number, known: Map<string, string>, way = PAGES): Promise<Round> {
  writeFileSync(join(folder, SEED), SMALL_DESK[SEED].replace('at least 12', `at least ${round + 20}`));
  const { killedAfter, pid } = await killedRun(folder, next, way);
  const wrongs = halfMade(folder, known);
  const { code, err, pid: nextPid } = await run(folder, way.build);
  if (way.prints) wrongs.push(...(await leftOfBrowsers([pid, nextPid])));
  if (code !== 0) wrongs.push(`the next run ended with ${code}: ${err.slice(-300)}`);
  wrongs.push(...halfMade(folder, known), ...notHealed(folder, `at least ${round + 20}`));
  return { killedAfter, wrongs };
}

/** Runs the program to its end. */
export async function run(
  folder: string,
  build: readonly string[] = PAGES.build,
): Promise<{ code: number | null; out: string; err: string; pid: number }> {
  const child = start(folder, build);
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (err += String(data)));
  const [code] = await once(child, 'close');
  return { code, out, err, pid: child.pid ?? 0 };
}

function start(folder: string, args: readonly string[]) {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1893542400' };
  return spawn(process.execPath, [PROGRAM, 'build', ...args], { cwd: folder, env });
}

/** Half of the kills come by the clock, half while the n-th change to a file is under way: most of a run writes nothing. */
async function killedRun(folder: string, next: () => number, way: Way): Promise<{ readonly killedAfter: string; readonly pid: number }> {
  for (const name of WRITTEN) mkdirSync(join(folder, name), { recursive: true });
  const byClock = next() < 0.4;
  const ofBrowser = way.prints && next() < 0.5;
  const at = byClock ? Math.floor(next() * (way.prints ? 2 : 1) * LONGEST_MS) : 1 + Math.floor(next() * WRITES);
  const child = start(folder, way.build);
  child.stdout.resume();
  child.stderr.resume();
  const kill = () => {
    const [browser] = ofBrowser ? processesWith(profileOf(child.pid ?? 0)).sort(() => next() - 0.5) : [];
    if (!ofBrowser) child.kill('SIGKILL');
    // A browser that is not there yet, or whose helper ended by itself just now, is killed as soon as one is there.
    else if ((browser === undefined || !isKilled(browser)) && child.exitCode === null) setTimeout(kill, 20);
  };
  const timer = byClock ? setTimeout(kill, at) : undefined;
  let seen = 0;
  const watchers: FSWatcher[] = byClock ? [] : WRITTEN.map((name) => watch(join(folder, name), () => void (++seen === at && kill())));
  await once(child, 'close');
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  return { killedAfter: `${byClock ? `${at} ms` : `change ${at}`}${ofBrowser ? ', of the browser' : ''}`, pid: child.pid ?? 0 };
}

/** Kills a process, which may have ended since it was seen. */
function isKilled(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

const profileOf = (pid: number): string => `fieldbrief-browser-${pid}-`;

const processesWith = (words: string): number[] => processes().flatMap(({ pid, command }) => (command.includes(words) ? [pid] : []));

/** Browsers and their profiles that outlived the run after the one that was killed. */
async function leftOfBrowsers(pids: readonly number[]): Promise<string[]> {
  const left = () =>
    pids.flatMap((pid) => [
      ...processesWith(profileOf(pid)).map((orphan) => `process ${orphan} of a browser is left`),
      ...readdirSync(tmpdir()).flatMap((name) => (name.startsWith(profileOf(pid)) ? [`${name} is left`] : [])),
    ]);
  // Its helpers end a moment after it.
  for (let tries = 0; tries < 50 && left().length > 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  return left();
}

const filesOf = (folder: string): string[] =>
  WRITTEN.slice(0, 1)
    .concat('data/summaries', 'data/editions', '.fieldbrief')
    .flatMap((name) =>
      existsSync(join(folder, name))
        ? readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name))
        : [],
    );

/** Files under a final name that are not whole, and editions on record that are not what they were. */
function halfMade(folder: string, known: Map<string, string>): string[] {
  return filesOf(folder).flatMap((path) => {
    if (/\/\.[^/]*\.tmp$|\/\.fieldbrief\/lock/.test(path)) return [];
    const text = readFileSync(path, 'utf8');
    if (path.endsWith('.pdf')) return text.startsWith('%PDF-') && text.trimEnd().endsWith('%%EOF') ? [] : [`${path} is half a file`];
    if (path.endsWith('.html')) return text.trimEnd().endsWith('</html>') ? [] : [`${path} is half a page`];
    if (!path.endsWith('.json')) return [];
    try {
      if (!path.includes('/editions/')) return JSON.parse(text) === null ? [`${path} is empty`] : [];
      Edition.parse(JSON.parse(text));
    } catch (error) {
      return [`${path}: ${String(error).slice(0, 200)}`];
    }
    const before = known.get(path);
    known.set(path, text);
    return before === undefined || before === text ? [] : [`${path} was changed after it was issued`];
  });
}

/** What the run after a kill should have mended. */
function notHealed(folder: string, told: string): string[] {
  const wrongs = filesOf(folder)
    .filter((path) => path.endsWith('.tmp') || /\/lock/.test(path))
    .map((path) => `${path} is litter`);
  const { briefs } = Listing.parse(JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8')));
  if (briefs.length === 0) wrongs.push('the list is empty');
  for (const { id, html, number } of briefs) {
    const page = html === null ? '' : readFileSync(join(folder, 'out', html), 'utf8');
    if (!page.includes(`edition ${number}`) && !page.includes(`Edition ${number}`) && !page.includes(`<dd>${number}</dd>`))
      wrongs.push(`the page of ${id} is not of edition ${number}`);
    const recorded = readdirSync(join(folder, 'data/editions', id)).map((name) => Number.parseInt(name, 10));
    if (Math.max(...recorded) !== number || recorded.length !== number)
      wrongs.push(`${id} is listed with edition ${number}, and ${recorded.sort().join(', ')} are on record`);
  }
  if (!briefs.some(({ html }) => html !== null && readFileSync(join(folder, 'out', html), 'utf8').includes(told)))
    wrongs.push('no page tells what the seed says now');
  return wrongs;
}

/** All files in out/ by path, to compare one folder with another. */
export const outOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]),
  );
