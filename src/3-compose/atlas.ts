import type { Gazetteer, Group, Region } from '../model/gazetteer.ts';

/** The gazetteers, looked up by id and by what lies in or belongs to what. */
export type Atlas = {
  readonly group: (id: string) => Group | null;
  readonly region: (id: string) => Region | null;
  /** True when the place is `within` or lies in it, by parents and areas. */
  readonly liesIn: (place: string, within: string) => boolean;
  /** The place and everything it lies in. */
  readonly around: (place: string) => ReadonlySet<string>;
  /** True when the group is a branch of the other, however far down. */
  readonly branchOf: (group: string, parent: string) => boolean;
  /** The country a place lies in, itself included; null where the gazetteer does not say. */
  readonly country: (place: string) => string | null;
  /** The printed name of a group or region, its id when it is in no gazetteer. */
  readonly name: (id: string) => string;
};

/** The atlas of a gazetteer, made once for all briefs. A cycle in the data ends the climb instead of hanging it. */
export function atlas(gazetteer: Gazetteer): Atlas {
  const known = made.get(gazetteer) ?? madeOf(gazetteer);
  made.set(gazetteer, known);
  return known;
}

const made = new WeakMap<Gazetteer, Atlas>();

function madeOf(gazetteer: Gazetteer): Atlas {
  const groups = new Map(gazetteer.groups.map((group) => [group.id, group]));
  const regions = new Map(gazetteer.regions.map((region) => [region.id, region]));
  const above = new Map<string, ReadonlySet<string>>();

  const climb = (start: string, next: (id: string) => readonly string[]): ReadonlySet<string> => {
    const seen = new Set([start]);
    for (const id of seen) for (const parent of next(id)) seen.add(parent);
    return seen;
  };
  const parentsOfRegion = (id: string): readonly string[] => {
    const region = regions.get(id);
    return region === undefined ? [] : [...(region.parent === null ? [] : [region.parent]), ...region.areas];
  };
  const parentsOfGroup = (id: string): readonly string[] => {
    const parent = groups.get(id)?.parent ?? null;
    return parent === null ? [] : [parent];
  };
  const around = (place: string): ReadonlySet<string> => {
    const known = above.get(place) ?? climb(place, parentsOfRegion);
    above.set(place, known);
    return known;
  };

  const parents = new Map<string, ReadonlySet<string>>();
  const aboveGroup = (group: string): ReadonlySet<string> => {
    const known = parents.get(group) ?? climb(group, parentsOfGroup);
    parents.set(group, known);
    return known;
  };
  const countries = new Map<string, string | null>();
  const country = (place: string): string | null => {
    const known = countries.get(place);
    if (known !== undefined) return known;
    const found = [...around(place)].find((id) => regions.get(id)?.kind === 'country') ?? null;
    countries.set(place, found);
    return found;
  };

  return {
    group: (id) => groups.get(id) ?? null,
    region: (id) => regions.get(id) ?? null,
    liesIn: (place, within) => around(place).has(within),
    around,
    branchOf: (group, parent) => group !== parent && aboveGroup(group).has(parent),
    country,
    name: (id) => groups.get(id)?.name ?? regions.get(id)?.name ?? id,
  };
}
