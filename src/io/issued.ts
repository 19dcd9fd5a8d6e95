import { join } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import { compiled } from '../model/compiled.ts';
import { Edition } from '../model/edition.ts';
import { namesIn } from './files.ts';
import { readJsonFile } from './json-file.ts';

/** The files of editions in the output folder, groups before regions. */
export async function issuedBriefs(outFolder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of ['groups', 'regions'])
    for (const name of await namesIn(join(outFolder, folder))) if (/^[a-z0-9][a-z0-9-]*\.json$/.test(name)) found.push(join(outFolder, folder, name));
  return found;
}

/** The edition in one of them; null when the file is gone. */
export async function issuedEdition(path: string): Promise<Edition | null> {
  const { value, problems } = await readJsonFile(path, path, compiled(Edition));
  if (problems.length > 0)
    throw new BriefError(problems.map((problem) => ({ ...problem, hint: 'The program writes this file: build the brief again.' })));
  return value;
}
