import type { Gazetteer, Group } from '../model/gazetteer.ts';

/** The groups of the desk, by id. */
export type GroupIndex = ReadonlyMap<string, Group>;

const indexes = new WeakMap<Gazetteer, GroupIndex>();
const anaphors = new WeakMap<GroupIndex, ReadonlyMap<string, Group>>();

/** The index is made once for a gazetteer: it is asked for with each sentence. */
export function indexGroups(gazetteer: Gazetteer): GroupIndex {
  const known = indexes.get(gazetteer);
  if (known !== undefined) return known;
  const index = new Map(gazetteer.groups.map((group) => [group.id, group]));
  indexes.set(gazetteer, index);
  return index;
}

/** The group that words such as "the party" mean by the gazetteer; the first in its order where several claim them. */
export function byAnaphor(groups: GroupIndex, words: string): Group | undefined {
  const known = anaphors.get(groups);
  if (known !== undefined) return known.get(words);
  const index = new Map<string, Group>();
  for (const group of groups.values()) {
    for (const anaphor of group.anaphors) if (!index.has(anaphor.toLowerCase())) index.set(anaphor.toLowerCase(), group);
  }
  anaphors.set(groups, index);
  return index.get(words);
}
