import { join } from 'node:path';
import { BriefError } from '../model/brief-error.ts';
import { compiled } from '../model/compiled.ts';
import { Edition } from '../model/edition.ts';
import type { RecordedEdition } from '../model/recorded-edition.ts';
import { digest } from './digest.ts';
import { allEditions, editionPath, editionsOf, newestEdition } from './edition-paths.ts';
import { namesIn, readRegular, removeLitter, writeWhole } from './files.ts';
import { jsonOf } from './json-bytes.ts';
import { readJsonFile } from './json-file.ts';

const MAX_EDITION_BYTES = 64_000_000;

/**
 * The newest edition on record of a subject's brief, or null before the first. `known`: the digest of its file when this very program wrote it, or
 * read it through its schema; as long as the file has it, it is not gone through again value by value, which takes ten times as long as reading it.
 */
export async function lastEdition(deskFolder: string, subject: string, known: string | null = null): Promise<RecordedEdition | null> {
  const newest = await newestEdition(deskFolder, subject);
  if (newest === 0) return null;
  const read = known === null ? null : await readRegular(join(editionsOf(deskFolder, subject), `${newest}.json`), MAX_EDITION_BYTES);
  // The digest is that of an edition that went through the schema in this very program.
  if (read?.ok === true && digest(read.bytes) === known) return { edition: jsonOf(read.bytes) as Edition, bytes: read.bytes, sha256: known };
  return readEdition(deskFolder, subject, newest);
}

/** An edition on record, by its number; null when it is not there. */
export async function readEdition(deskFolder: string, subject: string, number: number): Promise<RecordedEdition | null> {
  const file = await readJsonFile(join(editionsOf(deskFolder, subject), `${number}.json`), editionPath(subject, number), compiled(Edition));
  if (file.problems.length > 0) {
    throw new BriefError(
      file.problems.map((problem) => ({
        ...problem,
        hint: 'Editions on record are never changed: bring the file back from a backup or from version control.',
      })),
    );
  }
  return file.value === null || file.bytes === null ? null : { edition: file.value, bytes: file.bytes, sha256: digest(file.bytes) };
}

/** SHA-256 of an edition's file on record; null when it can't be read. */
export async function editionDigest(deskFolder: string, subject: string, number: number): Promise<string | null> {
  const read = await readRegular(join(editionsOf(deskFolder, subject), `${number}.json`), MAX_EDITION_BYTES);
  return read.ok ? digest(read.bytes) : null;
}

/** Puts a new edition on record, as the bytes of its file. One that is there already is never written again. */
export async function recordEdition(deskFolder: string, subject: string, number: number, bytes: Uint8Array): Promise<void> {
  const folder = editionsOf(deskFolder, subject);
  const name = `${number}.json`;
  if ((await namesIn(folder)).includes(name)) throw new Error(`Edition ${number} of ${subject} is on record already.`);
  await writeWhole(join(folder, name), bytes);
}

/** Clears what a killed run left beside the editions, also of subjects that are briefed on no more. */
export async function clearEditions(deskFolder: string): Promise<void> {
  for (const subject of await namesIn(allEditions(deskFolder))) await removeLitter(editionsOf(deskFolder, subject));
}
