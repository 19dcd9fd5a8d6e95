import type { Group } from '../model/gazetteer.ts';

/** What a part that left or was formed within another is called, and hardly the whole. */
const PART = /^(?:faction|splinter|offshoot)$/;

/**
 * "The faction", where it would mean a group that is no part of any other and from which others of the desk have split: the one of those that the article
 * names, or whose parent it names. Null where there are several such, or none: whose name it stands for is not certain then.
 */
export function splitOffMeant(noun: string, to: string | null, groups: ReadonlyMap<string, Group>, named: ReadonlySet<string>): string | null {
  const whole = groups.get(to ?? '');
  if (to === null || whole === undefined || !PART.test(noun) || whole.parent !== null || whole.ties.some(({ type }) => type === 'split from'))
    return to;
  const parts = [...groups.values()].filter(({ ties }) => ties.some((tie) => tie.type === 'split from' && tie.to === to));
  if (parts.length === 0) return to;
  const [told, other] = parts.filter(({ id, parent }) => named.has(id) || (parent !== null && named.has(parent)));
  return other === undefined ? (told?.id ?? null) : null;
}
