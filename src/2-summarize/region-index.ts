import type { Gazetteer, Region } from '../model/gazetteer.ts';

/** The places of the desk, by id. */
export type RegionIndex = ReadonlyMap<string, Region>;

export function indexRegions(gazetteer: Gazetteer): RegionIndex {
  return new Map(gazetteer.regions.map((region) => [region.id, region]));
}

/** A place and all that it lies in, from within outwards, by administrative parents. */
export function lyingIn(id: string, regions: RegionIndex): readonly string[] {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = regions.get(at)?.parent ?? null) seen.add(at);
  return [...seen];
}

/** The country a region is or lies in, null for one above countries. Asked for each place that an article names, again and again. */
export function countryOf(id: string, regions: RegionIndex): string | null {
  let known = countries.get(regions);
  if (known === undefined) {
    known = new Map();
    for (const each of regions.keys()) known.set(each, lyingIn(each, regions).find((at) => regions.get(at)?.kind === 'country') ?? null);
    countries.set(regions, known);
  }
  return known.get(id) ?? null;
}

const countries = new WeakMap<RegionIndex, Map<string, string | null>>();

/** True when the place is `within` or lies in it, by administrative parents. */
export function liesIn(id: string, within: string, regions: RegionIndex): boolean {
  return lyingIn(id, regions).includes(within);
}

/** Countries and world regions, which "the region" seldom means. */
export function wideRegions(gazetteer: Gazetteer): ReadonlySet<string> {
  const known = wide.get(gazetteer);
  if (known !== undefined) return known;
  const found = new Set(gazetteer.regions.filter((region) => region.kind === 'country' || region.kind === 'world region').map((region) => region.id));
  wide.set(gazetteer, found);
  return found;
}

const wide = new WeakMap<Gazetteer, ReadonlySet<string>>();
