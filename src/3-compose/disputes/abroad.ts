import type { Atlas } from '../atlas.ts';
import { actorsOf } from '../same-event.ts';
import type { Telling } from '../telling.ts';

/** A group has a home where at least this share of what is told of its deeds lies in one country. */
const HOME_SHARE = 0.6;

/** The statements that tell of an act of the group's outside the country in which it is otherwise at work. */
export function actsAbroad(told: readonly Telling[], group: string, known: Atlas): ReadonlySet<string> {
  const acts = told.flatMap(({ head }) => {
    const { statement } = head;
    const acted = statement.incident?.occurred === true && actorsOf(head).includes(group);
    const works = statement.topic === 'area' && statement.subjects.some((link) => link.group === group && link.role === 'actor');
    const places = acted
      ? (statement.incident?.regions ?? [])
      : works
        ? statement.places.flatMap(({ region, role }) => (role === 'at' ? [region] : []))
        : [];
    // Of a town and a country beside it, the town is where it happened.
    const narrow = places.filter((place) => known.country(place) !== place);
    const countries = new Set((narrow.length > 0 ? narrow : places).flatMap((place) => known.country(place) ?? []));
    return countries.size === 0 ? [] : [{ id: statement.id, countries, acted }];
  });
  const times = new Map<string, number>();
  for (const { countries } of acts) for (const country of countries) times.set(country, (times.get(country) ?? 0) + 1);
  const [home] = [...times].sort((a, b) => b[1] - a[1]);
  if (home === undefined || home[1] < HOME_SHARE * acts.length) return new Set();
  return new Set(acts.filter(({ acted, countries }) => acted && !countries.has(home[0])).map(({ id }) => id));
}
