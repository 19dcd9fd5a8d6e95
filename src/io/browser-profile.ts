import type { EventEmitter } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
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
  const folder = await mkdtemp(join(tmpdir(), `${NAME}${process.pid}-`));
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
  for (const folder of held) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
};

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
