import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import { namesIn, systemCode } from './files.ts';

/** How often the owner shows that it is alive, by the file's time. */
const BEAT_MS = 30_000;
/** A lock this old has no owner any more: twenty beats are missing, more than any pause of a live program. */
const STALE_MS = 600_000;

/** What this very process holds: another of its number, in a container that was started again, holds nothing. */
const own = new Set<string>();

export type Lock = { readonly release: () => Promise<void> };

/** How long a lock that looks old is watched before it counts as such: a machine that slept, or a clock that was set, makes a live one look old. */
const WATCH_MS = BEAT_MS * 1.5;

/**
 * Takes the lock of a desk, so that two runs never mix; or another lock of it, by name. A lock whose owner is gone is taken over: its process no
 * longer runs on this machine, or it has shown no life for ten minutes by the clock and shows none while it is watched.
 */
export async function lockDesk(deskFolder: string, name: string | null = null, watchMs = WATCH_MS): Promise<Lock> {
  const path = join(deskFolder, '.fieldbrief', name === null ? 'lock' : `${name}.lock`);
  await mkdir(join(deskFolder, '.fieldbrief'), { recursive: true });
  const token = JSON.stringify({ pid: process.pid, host: hostname(), started: new Date().toISOString(), id: randomUUID() });
  // Before it can be seen in the file.
  own.add(token);
  try {
    // Three tries: one for a stale lock, one for another run that took it over first, one for that run's end.
    for (let tries = 0; tries < 3; tries++) {
      if (await create(path, token)) {
        await removeAsides(deskFolder);
        return held(path, token);
      }
      const found = await look(path);
      if (found === null) continue;
      if (!(await isStale(path, found, watchMs))) throw busy(path, found.text);
      await discard(path, found.text);
    }
    throw busy(path, '');
  } catch (error) {
    own.delete(token);
    throw error;
  }
}

/** File systems without hard links say so in one of these ways. */
const NO_LINKS: ReadonlySet<string | null> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);
let made = 0;

/** Makes the lock with its owner already in it: a run that is killed in between leaves no lock without an owner, which nobody could judge. */
async function create(path: string, token: string): Promise<boolean> {
  const whole = join(dirname(path), `.lock.${process.pid}-${++made}.tmp`);
  try {
    await writeFile(whole, token);
    await link(whole, path).catch((error: unknown) => {
      if (!NO_LINKS.has(systemCode(error))) throw error;
      return writeFile(path, token, { flag: 'wx' });
    });
    return true;
  } catch (error) {
    // Not there: the holder has cleared the folder meanwhile.
    if (systemCode(error) === 'EEXIST' || systemCode(error) === 'ENOENT') return false;
    throw error;
  } finally {
    await rm(whole, { force: true });
  }
}

type Found = { readonly text: string; readonly touchedMs: number; readonly ageMs: number };

async function look(path: string): Promise<Found | null> {
  try {
    const [text, { mtimeMs }] = [await readFile(path, 'utf8'), await stat(path)];
    // A time yet to come is as wrong as one long past: the clock was set back.
    return { text, touchedMs: mtimeMs, ageMs: Math.abs(Date.now() - mtimeMs) };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function owner(text: string): { readonly pid: number; readonly host: string; readonly started: string } | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { pid, host, started } = { pid: 0, host: '', started: '', ...value };
    return typeof pid === 'number' && Number.isInteger(pid) && pid > 0 && typeof host === 'string' && typeof started === 'string'
      ? { pid, host, started }
      : null;
  } catch {
    return null; // Cut off by a crash in the middle of writing it.
  }
}

async function isStale(path: string, found: Found, watchMs: number): Promise<boolean> {
  const { pid, host } = owner(found.text) ?? { pid: 0, host: '' };
  if (pid !== 0 && host === hostname() && (pid === process.pid ? !own.has(found.text) : !runs(pid))) return true;
  // A lock without a readable owner may just be being written; only age ends it, but a short one.
  if (found.ageMs <= (pid === 0 ? BEAT_MS : STALE_MS)) return false;
  await new Promise((resolve) => setTimeout(resolve, pid === 0 ? 0 : watchMs));
  const again = await look(path);
  return again === null || (again.text === found.text && again.touchedMs === found.touchedMs);
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** Takes a stale lock away. Where another run took it over in between, that run's lock is put back. */
async function discard(path: string, staleText: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== staleText) await link(aside, path).catch(ignoreExisting);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Removes locks that a run had set aside and was killed over. Fresh ones may be about to be put back. */
async function removeAsides(deskFolder: string): Promise<void> {
  const folder = join(deskFolder, '.fieldbrief');
  for (const name of await namesIn(folder)) {
    if (/(?:^|\.)lock\./.test(name) && ((await look(join(folder, name)))?.ageMs ?? 0) > STALE_MS) await rm(join(folder, name), { force: true });
  }
}

function ignoreExisting(error: unknown): void {
  if (systemCode(error) !== 'EEXIST') throw error;
}

function held(path: string, token: string): Lock {
  const beat = setInterval(() => {
    const now = new Date();
    // A lock that can't be touched shows in time by its age; the run itself goes on.
    utimes(path, now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      // What ended the run must not be hidden by a lock that can't be read: the next run sees that its owner is gone.
      const found = await look(path).catch(() => null);
      if (found?.text === token) await rm(path, { force: true });
      own.delete(token);
    },
  };
}

function busy(path: string, text: string): BriefError {
  const by = owner(text);
  return new BriefError([
    {
      level: 'error',
      code: 'desk/locked',
      file: path,
      place: null,
      message:
        by === null
          ? 'Another run is at work on this desk.'
          : `Another run is at work on this desk: process ${by.pid} on ${by.host}, since ${by.started}.`,
      hint: 'Wait for it to end. If no such process runs any more, delete the file.',
    },
  ]);
}
