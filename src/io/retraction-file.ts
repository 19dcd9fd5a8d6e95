import { join } from 'node:path';
import type { Retraction } from '../model/retraction.ts';
import { byCodePoint } from '../text/by-code-point.ts';
import { jsonText } from '../text/json-text.ts';
import { removeLitter, writeWhole } from './files.ts';

/** Writes data/retractions.json whole, sorted by article: only for `fieldbrief retract`, which says that it does. */
export async function writeRetractions(deskFolder: string, retractions: readonly Retraction[]): Promise<void> {
  const sorted = [...retractions].sort((a, b) => byCodePoint(a.article, b.article));
  await removeLitter(join(deskFolder, 'data'));
  await writeWhole(join(deskFolder, 'data', 'retractions.json'), jsonText(sorted));
}
