import type { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endGroup } from './browser-group.ts';
import { namesIn, systemCode } from './files.ts';

const NAME = 'fieldbrief-browser-';

/** A fresh, empty profile folder, and its removal on every way out. */
export type Profile = { readonly folder: string; remove(): Promise<void> };

/** Makes a profile in the system's temporary folder, and clears away those of runs that were killed, with what is left of their browsers. */
export async function freshProfile(): Promise<Profile> {
  await removeOrphans();
  // At once: a run that is ended between its making and its being held would leave it.
  const folder = mkdtempSync(join(tmpdir(), `${NAME}${process.pid}-`));
  held.add(folder);
  watch();
  return {
    folder,
    remove: async () => {
      // The browser's helpers may write for a moment after it has ended.
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
      // Last: a run that is ended meanwhile removes what is left of it.
      held.delete(folder);
      watch();
    },
  };
}

/** The profiles of this process that are in use. */
const held = new Set<string>();

const removeAll = (): void => {
  for (const folder of held) removeNow(folder);
};

const TRIES = 20;
const BETWEEN_TRIES_MS = 25;

/** Removes a folder in which the browser's helpers may write for a moment after it has ended. What still can't be removed, the next run clears away. */
function removeNow(folder: string): void {
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      // Its own retries are none on Node 22.
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (systemCode(error) === null) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, BETWEEN_TRIES_MS);
    }
  }
}

/** At exit the profiles go last of all: a browser that has not been ended yet, by a listener that came later, would make its folder anew. */
const stayLast = (event: string | symbol, listener: unknown): void => {
  if (event === 'exit' && listener !== removeAll) queueMicrotask(watch);
};

/** One listener for all profiles, behind those of others, for as long as there are any. */
function watch(): void {
  const listeners: EventEmitter = process;
  listeners.off('newListener', stayLast).off('exit', removeAll);
  if (held.size > 0) listeners.on('exit', removeAll).on('newListener', stayLast);
}

async function removeOrphans(): Promise<void> {
  for (const name of await namesIn(tmpdir())) {
    const pid = new RegExp(`^${NAME}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || Number(pid) === process.pid || isAlive(Number(pid))) continue;
    await endGroup(join(tmpdir(), name));
    // Another run may be clearing it at this moment, or it may be another user's.
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch((error: unknown) => {
      if (systemCode(error) === null) throw error;
    });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
