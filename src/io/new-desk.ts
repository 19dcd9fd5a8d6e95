import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import { jsonText } from '../text/json-text.ts';
import { writeWhole } from './files.ts';

/** Folders and files that make a desk. `data/` alone would do: what is missing has a default. */
const FOLDERS = ['seeds/', 'data/notes/'] as const;
const EMPTY_LISTS = ['data/groups.json', 'data/regions.json', 'data/sources.json'] as const;

/**
 * Starts a desk in a folder, which is made when it is not there: room for seeds and notes, a name, and empty lists of groups, regions and sources.
 * Gives what was made, as paths in the folder. Refuses where a desk may be already, and writes nothing then.
 */
export async function startDesk(folder: string, name: string | null): Promise<readonly string[]> {
  const there = ['seeds', 'data', 'templates', 'out'].filter((part) => existsSync(join(folder, part)));
  if (there.length > 0) {
    throw new BriefError([
      {
        level: 'error',
        code: 'desk/not-empty',
        file: `${there[0]}/`,
        place: null,
        message: 'There is a desk in this folder already, or something that would be taken for one.',
        hint: 'Name another folder: `fieldbrief -C ~/desks/new init`.',
      },
    ]);
  }
  for (const part of FOLDERS) await mkdir(join(folder, part), { recursive: true });
  await writeWhole(join(folder, 'data', 'desk.json'), jsonText({ name: name ?? `${basename(resolve(folder))} desk` }));
  for (const path of EMPTY_LISTS) await writeWhole(join(folder, path), jsonText([]));
  return [...FOLDERS, 'data/desk.json', ...EMPTY_LISTS];
}
