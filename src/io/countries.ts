import { geoArea, geoCentroid } from 'd3-geo';
import type { Geometry, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { Region } from '../model/gazetteer.ts';
import type { CountryOutlines } from '../model/outlines.ts';
import { fold } from '../text/words.ts';
import { isoNames } from './iso-names.ts';

/**
 * The countries of the world as records of places: the names of ISO 3166-1 and of Natural Earth, joined by numeric code, and the centre
 * of the largest part of each, in degrees. A name that two of them bear stands with the one that is called so on maps; outlying islands
 * under their country's code, and territories that neither list names in full, are left out.
 */
export function countries(outlines: CountryOutlines): readonly Region[] {
  const names = isoNames('en');
  const shapes = feature(topology(outlines), outlines.countries).features.sort((a, b) => geoArea(b) - geoArea(a));
  const byId = new Map<string, Named>();
  for (const { id, properties, geometry } of shapes) {
    const [name, ...aliases] = [properties.name, ...(names.get(String(id)) ?? [])].filter((one, at, all) => isWhole(one) && all.indexOf(one) === at);
    if (name !== undefined && !byId.has(idOf(name))) byId.set(idOf(name), { name, aliases, coordinates: centre(geometry) });
  }
  const onMaps = new Set([...byId.values()].map(({ name }) => name));
  return [...byId].map(([id, { name, aliases, coordinates }]) =>
    Region.parse({ id, name, kind: 'country', aliases: aliases.filter((alias) => !onMaps.has(alias)), coordinates }),
  );
}

/** The outlines as the package that makes shapes of them knows them: their stretches as lists of steps. */
function topology({ countries, arcs: { steps, starts }, scale, translate }: CountryOutlines): Topology<Pick<CountryOutlines, 'countries'>> {
  const arcs = [...starts.subarray(0, -1)].map((start, n) => {
    const stretch = [...steps.subarray(start, starts[n + 1])];
    return stretch.flatMap((dx, at) => (at % 2 === 0 ? [[dx, stretch[at + 1] ?? 0]] : []));
  });
  return { type: 'Topology', arcs, objects: { countries }, transform: { scale: [...scale], translate: [...translate] } };
}

type Named = { readonly name: string; readonly aliases: readonly string[]; readonly coordinates: readonly [latitude: number, longitude: number] };

/** Neither cut short for a map ("Dem. Rep. Congo") nor turned round for a list ("Korea, Republic of"). */
const isWhole = (name: string): boolean => !/[,(]|\p{Ll}\.|^\p{Lu}\.\s/u.test(name);

const idOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Overseas parts would draw the middle of France to the Atlantic. */
function centre(shape: Geometry): readonly [latitude: number, longitude: number] {
  const parts = shape.type === 'MultiPolygon' ? shape.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates })) : [];
  const [largest] = parts.map((part) => ({ part, area: geoArea(part) })).sort((a, b) => b.area - a.area);
  const [longitude, latitude] = geoCentroid(largest?.part ?? shape);
  return [rounded(latitude), rounded(longitude)];
}

const rounded = (degrees: number): number => Math.round(degrees * 10) / 10;
