import type { Statement } from '../model/statement.ts';
import type { Summary } from '../model/summary.ts';
import type { Atlas } from './atlas.ts';

/** Where groups are at work, by one article or by all. */
export type Theatres = {
  /** True when the region is where the group is at work, so that what is told of it without a place is told of there. */
  readonly worksIn: (group: string, region: string) => boolean;
};

/** With fewer placed statements a group is shown in passing. */
const MIN_PLACED = 3;

/** The region must hold more than half of them: in a war between countries, nobody is at home everywhere. */
const MIN_SHARE = 0.5;

/** A place leads the others of its country when it has half as much again as the next. */
const CLEAR_LEAD = 1.5;

type Placed = readonly (readonly string[])[];

/**
 * The theatres of one article: most of what it tells of the group with a place has its place in the region. What is told
 * of a wider place that holds the region speaks neither for nor against it.
 */
export function theatresOf({ statements }: Summary, known: Atlas): Theatres {
  const placed = placesOfGroups(statements);
  return {
    worksIn: (group, region) => {
      const all = placed.get(group) ?? [];
      const telling = all.filter((here) => here.some((place) => !known.around(region).has(place) || place === region));
      const inside = all.filter((here) => here.some((place) => known.liesIn(place, region))).length;
      return inside >= MIN_PLACED && inside > telling.length * MIN_SHARE;
    },
  };
}

/**
 * The main theatre of each group over all articles: the place of which most is told among those of its country that lie
 * apart from it, with a clear lead; of countries, the one that leads the others.
 */
export function mainTheatres(summaries: readonly Summary[], known: Atlas): Theatres {
  const placed = placesOfGroups(summaries.flatMap(({ statements }) => statements));
  const counts = new Map<string, ReadonlyMap<string, number>>();
  for (const [group, all] of placed) counts.set(group, countByRegion(all, known));
  const leads = (group: string, region: string): boolean => {
    const own = counts.get(group);
    const here = own?.get(region) ?? 0;
    if (own === undefined || here < MIN_PLACED) return false;
    const country = known.country(region);
    if (country !== null && country !== region && abroad(own, country, known) > (own.get(country) ?? 0)) return false;
    return [...own].every(([other, there]) => {
      const isRival = !known.liesIn(other, region) && !known.liesIn(region, other) && isPeer(other, region, country, known);
      return !isRival || here >= there * CLEAR_LEAD;
    });
  };
  // A brief asks the same of the same group for every statement.
  const answers = new Map<string, boolean>();
  return {
    worksIn: (group, region) => {
      const key = `${group} ${region}`;
      const answer = answers.get(key) ?? leads(group, region);
      answers.set(key, answer);
      return answer;
    },
  };
}

/** How much of a group is told of other countries: where that is more, no part of this one is where it is at work. */
const abroad = (own: ReadonlyMap<string, number>, country: string, known: Atlas): number =>
  [...own].reduce((sum, [other, there]) => (other !== country && known.country(other) === other ? sum + there : sum), 0);

/** Countries are laid beside countries, and places beside those of their country. */
function isPeer(other: string, region: string, country: string | null, known: Atlas): boolean {
  return country === null || country === region ? known.region(other)?.kind === known.region(region)?.kind : known.country(other) === country;
}

function placesOfGroups(statements: readonly Statement[]): ReadonlyMap<string, Placed> {
  const placed = new Map<string, (readonly string[])[]>();
  for (const { subjects, places } of statements) {
    const here = places.filter((place) => place.role === 'at' || place.role === 'inherited').map((place) => place.region);
    if (here.length === 0) continue;
    for (const group of new Set(subjects.filter((link) => link.role !== 'mention').map((link) => link.group))) {
      const own = placed.get(group);
      if (own === undefined) placed.set(group, [here]);
      else own.push(here);
    }
  }
  return placed;
}

function countByRegion(all: Placed, known: Atlas): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const here of all) {
    for (const region of new Set(here.flatMap((place) => [...known.around(place)]))) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return counts;
}
