import type { Gazetteer } from '../../model/gazetteer.ts';
import { words } from '../../text/words.ts';

/** Words that open or close several names of one gazetteer and of the other none, as the languages of a conflict have them. */
export type Learned = { readonly groups: ReadonlySet<string>; readonly places: ReadonlySet<string> };

// Two records: one name alone teaches nothing.
const MIN_RECORDS = 2;
const MIN_LETTERS = 3;

/** What the desk's own gazetteers teach of how names are built in its part of the world. */
export function learn(gazetteer: Gazetteer): Learned {
  const groups = heads(gazetteer.groups);
  const places = heads(gazetteer.regions);
  const only = (mine: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    new Set([...mine].filter(([word, records]) => records >= MIN_RECORDS && !other.has(word)).map(([word]) => word));
  return { groups: only(groups, places), places: only(places, groups) };
}

/** The first words of names of more than one word, with the number of records they open. */
function heads(records: Gazetteer['groups'] | Gazetteer['regions']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const first = [record.name, ...record.aliases.map((alias) => alias.name)]
      .map(words)
      .flatMap((list) => (list.length > 1 ? (list[0]?.norm ?? []) : []));
    for (const word of new Set(first)) if (word.length >= MIN_LETTERS) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
