import { editionNote } from './4-render/index.ts';
import type { World } from './io/world.ts';
import type { IssuedEdition } from './model/issued-edition.ts';
import type { ListedBrief } from './model/listed-brief.ts';

/** Editions of one brief that the list and the feed go back to. Older ones are on record and in the archive. */
const MOST_EDITIONS = 20;

/**
 * The editions on record of the briefs listed, newest first within each. An edition never changes, so those that are `known` are not read
 * again; save the newest, whose number may have been another's before somebody took editions away.
 */
export async function history(world: World, briefs: readonly ListedBrief[], known: readonly IssuedEdition[]): Promise<readonly IssuedEdition[]> {
  const before = new Map(known.map((edition) => [`${edition.id} ${edition.number}`, edition]));
  const found: IssuedEdition[] = [];
  for (const { id, number, issued } of briefs) {
    for (let n = number; n > Math.max(0, number - MOST_EDITIONS); n -= 1) {
      const last = before.get(`${id} ${n}`);
      if (last !== undefined && (n < number || last.issued === issued)) found.push(last);
      else {
        const edition = await world.edition(id, n);
        if (edition !== null) found.push(editionNote(edition));
      }
    }
  }
  return found;
}
