import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Heartbeat } from '../model/schedule.ts';
import { jsonText } from '../text/json-text.ts';
import { removeLitter, writeWhole } from './files.ts';

const NAME = 'heartbeat.json';
const fileOf = (deskFolder: string): string => join(deskFolder, '.fieldbrief', NAME);

/** Writes the heartbeat of the process that runs the schedules; a reader sees the old one or the new. */
export async function writeHeartbeat(deskFolder: string, heartbeat: Heartbeat): Promise<void> {
  await writeWhole(fileOf(deskFolder), jsonText(heartbeat));
}

/** Clears what a process left that was killed while it wrote one. For the process that runs the schedules, at its start. */
export const clearHeartbeats = (deskFolder: string): Promise<void> => removeLitter(join(deskFolder, '.fieldbrief'), NAME);

/** The last heartbeat; null when there is none that can be read. */
export async function readHeartbeat(deskFolder: string): Promise<Heartbeat | null> {
  try {
    return Heartbeat.parse(JSON.parse(await readFile(fileOf(deskFolder), 'utf8')));
  } catch {
    return null; // No process has run yet, or another version of the program did.
  }
}
