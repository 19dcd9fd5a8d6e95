import { join } from 'node:path';
import { type ListedBrief, Listing } from '../model/listed-brief.ts';
import { jsonText } from '../text/json-text.ts';
import { writeWhole } from './files.ts';
import { readJsonFile } from './json-file.ts';

const NAME = 'manifest.json';

/** The briefs listed in an output folder; none when there is no list, or one that can't be read: everything in the folder can be made again. */
export async function readListing(outFolder: string): Promise<readonly ListedBrief[]> {
  const { value } = await readJsonFile(join(outFolder, NAME), NAME, Listing);
  return value?.briefs ?? [];
}

export async function writeListing(outFolder: string, briefs: readonly ListedBrief[]): Promise<void> {
  await writeWhole(join(outFolder, NAME), jsonText(Listing.parse({ format: 'fieldbrief-listing/1', briefs })));
}
