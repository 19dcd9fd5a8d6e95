import { entryId } from '../entry-id.ts';
import type { Telling } from '../telling.ts';

/** The ids of the entries in the brief. */
export type Printed = ReadonlySet<string>;

/** The entry that tells it in full; null when the brief does not print it. */
export function entryOf(telling: Telling, printed: Printed): string | null {
  const id = entryId(telling.head);
  return printed.has(id) ? id : null;
}
