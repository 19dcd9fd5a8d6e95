import type { Group } from '../model/gazetteer.ts';
import { isArmed } from './group-told.ts';
import type { Reading } from './reading.ts';

/** "the group began to call itself X": X says which group it is. */
export function newName(reading: Reading, from: number, groups: ReadonlyMap<string, Group>): string | null {
  const next = reading.names.find((name) => name.kind === 'group' && name.start >= from);
  if (!next || !isArmed(groups.get(next.id))) return null;
  return /\b(?:itself|known as|renamed|rebrand\w*|calls?|called|under the name)\b[^.;]{0,40}$/i.test(reading.text.slice(from, next.start))
    ? next.id
    : null;
}
