import type { Group } from '../model/gazetteer.ts';
import type { Token } from './clause.ts';
import type { Focus } from './focus.ts';
import { isArmed } from './group-told.ts';
import type { Reading } from './reading.ts';

/** What papers call men of a group, and of any other that fights with it. */
export const REBELS: ReadonlySet<string> = new Set(['rebels', 'separatists']);

/** "The rebels" in an article that has named one armed group, which it is about, and no other: they are its men. */
export function onlyRebels(
  { names, text, caps }: Reading,
  the: Token,
  noun: Token,
  { armed, isAnotherNamed }: Focus,
  groups: ReadonlyMap<string, Group>,
  main: string | null,
): string | null {
  const here = names.filter(({ kind, id }) => kind === 'group' && isArmed(groups.get(id))).map(({ id }) => id);
  const [only, another] = new Set([...armed, ...here]);
  // In capitals another group's name can't be told from other words.
  if (caps || only === undefined || another !== undefined || only !== main || isAnotherNamed || the.norm !== 'the') return null;
  // "The rebels of the coast", "the rebels who …", "rebels allied to": which ones, is told.
  return /^\s(?:of|from|in|who|loyal|allied|led|under|commanded|belonging|linked|backed)\b/u.test(text.slice(noun.end)) ? null : only;
}
