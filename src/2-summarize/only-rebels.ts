import type { Group } from '../model/gazetteer.ts';
import type { Token } from './clause.ts';
import type { Focus } from './focus.ts';
import { isArmed } from './group-told.ts';
import type { Reading } from './reading.ts';

/** What papers call men of a group, and of any other that fights with it. */
export const REBELS: ReadonlySet<string> = new Set(['rebels', 'separatists']);

/** "The rebels" in an article that has named one armed group, which it is about, and no other: they are its men. */
export function onlyRebels(
  { names, text, caps, passage }: Reading,
  the: Token,
  noun: Token,
  { armed, isAnotherNamed, rebels, passage: told }: Focus,
  groups: ReadonlyMap<string, Group>,
  main: string | null,
): string | null {
  // A party or a company that is named beside them has no rebels, unless the article is about it.
  const mayRebel = (id: string): boolean => isArmed(groups.get(id)) && (id === main || !/^(?:party|company)$/.test(groups.get(id)?.kind ?? ''));
  const here = names.filter(({ kind, id }) => kind === 'group' && mayRebel(id)).map(({ id }) => id);
  const [only, another] = new Set([...[...armed].filter(mayRebel), ...here]);
  // Of several, those whom "the insurgents" have always meant, where the passage tells of no other.
  const [insurgents, others] = rebels;
  const isOtherTold = [...here, ...(told.n === passage.n ? [...told.armed].filter(mayRebel) : [])].some((id) => id !== insurgents);
  // In capitals another group's name can't be told from other words.
  if (caps || isAnotherNamed || the.norm !== 'the') return null;
  const meant = another === undefined ? only : others === undefined && !isOtherTold ? insurgents : undefined;
  if (meant === undefined || (another === undefined && meant !== main)) return null;
  // "The rebels of the coast", "the rebels who …", "rebels allied to": which ones, is told.
  return /^\s(?:of|from|in|who|loyal|allied|led|under|commanded|belonging|linked|backed)\b/u.test(text.slice(noun.end)) ? null : meant;
}
