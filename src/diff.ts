import { changes as changesBetween } from './3-compose/index.ts';
import { changesPage } from './4-render/index.ts';
import type { World } from './io/world.ts';
import { catalogue } from './labels/index.ts';
import { BriefError } from './model/brief-error.ts';
import type { Change, Correction, Edition } from './model/edition.ts';
import type { Templates } from './model/templates.ts';

/** The kinds of change, for a terminal, whose words are English. */
export const LABELS = catalogue('en').page.changes;

/** Two editions of one brief and what changed between them. */
export type Compared = { readonly before: Edition; readonly now: Edition; readonly changes: readonly Change[] };

/**
 * Compares two editions on record by the numbers a user gives; the last two when there are none. Null when there is no edition at all. Where
 * the newer one was issued after the older, its own list is taken: it knows of each entry that is gone whether it lost its evidence; for others, that is not known, and none is called withdrawn.
 */
export async function compared(world: World, subject: string, from: string | null, to: string | null): Promise<Compared | null> {
  const newest = await world.newestEdition(subject);
  if (newest === 0) return null;
  const second = to === null ? newest : numbered(to, newest);
  const first = from === null ? Math.max(1, second - 1) : numbered(from, newest);
  const [before, now] = [await world.edition(subject, first), await world.edition(subject, second)];
  if (before === null || now === null) throw missing(subject, before === null ? first : second);
  const changes =
    now.previous?.number === before.number && now.changes.length > 0
      ? now.changes
      : changesBetween(before, now, () => true, await retracted(world, before, now));
  return { before, now, changes };
}

/** The sources of the older edition that were retracted on the way to the newer one: the editions between said so. */
async function retracted(world: World, before: Edition, now: Edition): Promise<readonly Correction[]> {
  const told: Correction[] = [];
  for (let number = before.number + 1; number <= now.number; number++)
    told.push(...((await world.edition(now.subject.id, number))?.corrections ?? []));
  const cited = new Set(before.sources.map(({ article }) => article));
  const remains = new Set(now.sources.map(({ article }) => article));
  // One sentence more or less may have gone with it between other editions: only what holds for all of them is said.
  return told.filter(({ article }) => cited.has(article) && !remains.has(article)).map((one) => ({ ...one, gone: [], standing: [] }));
}

/** The comparison as a page of its own. */
export const diffPage = ({ before, now, changes }: Compared, templates: Templates): string =>
  changesPage({ ...now, previous: { number: before.number, issued: before.issued }, changes }, templates);

function numbered(text: string, newest: number): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= newest) return number;
  const hint = newest === 1 ? 'There is edition 1 alone.' : `The editions are 1 to ${newest}.`;
  throw new BriefError([
    { level: 'error', code: 'usage/no-such-edition', file: null, place: text, message: `"${text}" is no edition of this brief.`, hint },
  ]);
}

const missing = (subject: string, number: number): BriefError =>
  new BriefError([
    {
      level: 'error',
      code: 'usage/no-such-edition',
      file: `data/editions/${subject}/${number}.json`,
      place: null,
      message: `Edition ${number} is not on record any more.`,
      hint: 'Editions on record are never changed: bring the file back from a backup or from version control.',
    },
  ]);
