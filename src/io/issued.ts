import { join } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import { Edition } from '../model/edition.ts';
import { namesIn } from './files.ts';
import { readJsonFile } from './json-file.ts';

/** The editions whose files stand in the output folder, with their JSON file's path, groups before regions. */
export async function issuedBriefs(outFolder: string): Promise<readonly { readonly edition: Edition; readonly file: string }[]> {
  const found: { edition: Edition; file: string }[] = [];
  for (const folder of ['groups', 'regions']) {
    for (const name of await namesIn(join(outFolder, folder))) {
      if (!/^[a-z0-9][a-z0-9-]*\.json$/.test(name)) continue;
      const path = join(outFolder, folder, name);
      const { value, problems } = await readJsonFile(path, path, Edition);
      if (problems.length > 0)
        throw new BriefError(problems.map((problem) => ({ ...problem, hint: 'The program writes this file: build the brief again.' })));
      if (value !== null) found.push({ edition: value, file: path });
    }
  }
  return found;
}
