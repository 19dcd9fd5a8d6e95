import { join } from 'node:path';
import { namesIn } from './files.ts';

/** Where a desk keeps the editions of all its briefs. */
export const allEditions = (deskFolder: string): string => join(deskFolder, 'data', 'editions');

/** Where a desk keeps the editions of a subject's brief. */
export const editionsOf = (deskFolder: string, subject: string): string => join(allEditions(deskFolder), subject);

/** Where a desk keeps an edition, below its folder. */
export const editionPath = (subject: string, number: number): string => `data/editions/${subject}/${number}.json`;

/** The number of the newest edition on record of a subject's brief; 0 before the first. */
export async function newestEdition(deskFolder: string, subject: string): Promise<number> {
  return Math.max(0, ...(await namesIn(editionsOf(deskFolder, subject))).map((name) => Number(/^([1-9]\d{0,5})\.json$/.exec(name)?.[1] ?? 0)));
}

/** The subjects with editions on record, by id, sorted. */
export const subjectsOnRecord = async (deskFolder: string): Promise<readonly string[]> =>
  (await namesIn(join(deskFolder, 'data', 'editions'))).filter((name) => /^[a-z0-9][a-z0-9-]*$/.test(name));
