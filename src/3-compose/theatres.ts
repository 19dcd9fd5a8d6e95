import type { Summary } from '../model/summary.ts';
import type { Atlas } from './atlas.ts';

/** Where one article shows each group at work. */
export type Theatres = {
  /** True when most of what the article tells of the group with a place has its place in the region. */
  readonly worksIn: (group: string, region: string) => boolean;
};

/** With fewer placed statements an article shows a group in passing. */
const MIN_PLACED = 3;

/** The region must hold more than half of them: in a war between countries, nobody is at home everywhere. */
const MIN_SHARE = 0.5;

/** The theatres of an article: for each group, the places of the statements in which it acts or is described. */
export function theatresOf({ statements }: Summary, known: Atlas): Theatres {
  const placed = new Map<string, (readonly string[])[]>();
  for (const { subjects, places } of statements) {
    const here = places.filter((place) => place.role === 'at' || place.role === 'inherited').map((place) => place.region);
    if (here.length === 0) continue;
    for (const group of new Set(subjects.filter((link) => link.role !== 'mention').map((link) => link.group))) {
      placed.set(group, [...(placed.get(group) ?? []), here]);
    }
  }
  return {
    worksIn: (group, region) => {
      const all = placed.get(group) ?? [];
      const inside = all.filter((here) => here.some((place) => known.liesIn(place, region))).length;
      return all.length >= MIN_PLACED && inside > all.length * MIN_SHARE;
    },
  };
}
