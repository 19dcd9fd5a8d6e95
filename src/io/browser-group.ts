import { lstat, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from './files.ts';

const NAME = 'fieldbrief-group.json';

/** A browser with its helpers, by what no other processes share: one boot, one space of numbers, and when the first of them began, in ticks since the boot. */
type Group = { readonly boot: string; readonly space: string; readonly pid: number; readonly began: string };

/**
 * Notes in a profile which processes use it: a browser whose program was killed ends by itself, but not a helper that stands still. Without /proc, as
 * on macOS and Windows, nothing can be noted.
 */
export async function noteGroup(profile: string, pid: number | undefined): Promise<void> {
  const [here, browser] = [await thisMachine(), pid === undefined ? null : await look(pid)];
  if (here === null || browser === null) return;
  const note = JSON.stringify({ ...here, pid: browser.pid, began: browser.began });
  // On a full disk it prints all the same.
  await writeFile(join(profile, NAME), note).catch((error: unknown) => {
    if (systemCode(error) === null) throw error;
  });
}

/**
 * Ends what is left of the browser of an abandoned profile. Numbers of processes are given again: the browser itself is known by when it began, its
 * helpers by being of its session, whose number no other gets while one of them lives, and by how browsers start helpers.
 */
export async function endGroup(profile: string): Promise<void> {
  const group = await noted(profile);
  const here = group === null ? null : await thisMachine();
  if (group === null || here === null || group.boot !== here.boot || group.space !== here.space) return;
  const browser = await look(group.pid);
  if (browser !== null && browser.began !== group.began) return;
  for (const name of await readdir('/proc')) {
    const found = /^\d+$/.test(name) ? await look(Number(name)) : null;
    if (found === null || found.session !== group.pid || (found.pid !== group.pid && !found.command.includes('--type='))) continue;
    try {
      process.kill(found.pid, 'SIGKILL');
    } catch (error) {
      // It has ended meanwhile, or is another user's.
      if (systemCode(error) === null) throw error;
    }
  }
}

/** The note in a profile. Temporary folders are open to all users: one that is not our own folder and file says nothing. */
async function noted(profile: string): Promise<Group | null> {
  const own = process.getuid?.();
  try {
    for (const path of [profile, join(profile, NAME)]) {
      const found = await lstat(path);
      if (found.uid !== own || found.isSymbolicLink()) return null;
    }
    // Not at once: most runs find no abandoned profile.
    const { z } = await import('zod');
    const group = z.strictObject({ boot: z.string(), space: z.string(), pid: z.int().min(2), began: z.string() });
    return group.parse(JSON.parse(await readFile(join(profile, NAME), 'utf8')));
  } catch {
    return null; // None was made, or the kill cut it off.
  }
}

async function thisMachine(): Promise<{ readonly boot: string; readonly space: string } | null> {
  try {
    return { boot: (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim(), space: await readlink('/proc/self/ns/pid') };
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}

type Found = { readonly pid: number; readonly session: number; readonly began: string; readonly command: string };

/** A process as /proc shows it; null when there is none of this number any more. */
async function look(pid: number): Promise<Found | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; what follows the last bracket may not. Session and start are fields 6 and 22 of proc(5).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    return { pid, session: Number(fields[3]), began: fields[19] ?? '', command };
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}
