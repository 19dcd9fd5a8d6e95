import { join } from 'node:path';
import { z } from 'zod';
import { BriefError } from '../model/brief-error.ts';
import { Desk, SourceCorrection } from '../model/desk.ts';
import { type Gazetteer, Group, Region } from '../model/gazetteer.ts';
import { Retraction } from '../model/retraction.ts';
import { readLogo } from './desk-logo.ts';
import { deskMistakes } from './desk-references.ts';
import { digest } from './digest.ts';
import { readJsonFile } from './json-file.ts';

/** Everything that the desk has written down about itself and its field, checked. */
export type DeskData = {
  readonly desk: Desk;
  readonly gazetteer: Gazetteer;
  readonly corrections: readonly SourceCorrection[];
  /** The desk's logo as an address that holds the image; null when there is none. */
  readonly logo: string | null;
  readonly retractions: readonly Retraction[];
  /** The files it was read from, with their SHA-256, sorted by name. */
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
};

/** Reads data/*.json. A missing file stands for its defaults. Throws one BriefError with every mistake found in all of them. */
export async function readDesk(folder: string): Promise<DeskData> {
  const read = <T>(name: string, schema: z.ZodType<T>) => readJsonFile(join(folder, name), name, schema);
  const files = {
    desk: await read('data/desk.json', Desk),
    groups: await read('data/groups.json', z.array(Group)),
    regions: await read('data/regions.json', z.array(Region)),
    sources: await read('data/sources.json', z.array(SourceCorrection)),
    retractions: await read('data/retractions.json', z.array(Retraction)),
  };
  const problems = Object.values(files).flatMap((file) => file.problems);
  const { logo, problems: ofLogo } = await readLogo(folder, files.desk.value?.look.logo ?? null);
  problems.push(...ofLogo);
  const data = {
    logo,
    desk: files.desk.value ?? Desk.parse({}),
    gazetteer: { groups: files.groups.value ?? [], regions: files.regions.value ?? [] },
    corrections: files.sources.value ?? [],
    retractions: files.retractions.value ?? [],
  };
  // References are only followed when every file could be read: a missing parent in a broken file is no second mistake.
  const mistakes = problems.length > 0 ? problems : deskMistakes(data, (file, path) => files[file].lineOf(path));
  if (mistakes.length > 0) throw new BriefError(mistakes);
  return {
    ...data,
    files: Object.entries(files).flatMap(([name, { bytes }]) => (bytes === null ? [] : [{ file: `data/${name}.json`, sha256: digest(bytes) }])),
  };
}
