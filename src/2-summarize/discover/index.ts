import type { Article } from '../../model/article.ts';
import type { Gazetteer, Region } from '../../model/gazetteer.ts';
import { type Steps, toEnd } from '../../text/steps.ts';
import { fold } from '../../text/words.ts';
import { isArmed } from '../group-told.ts';
import { findNames, indexNames } from '../names.ts';
import { readArticle } from '../read-article.ts';
import type { Reading } from '../reading.ts';
import { countryOf, indexRegions, type RegionIndex } from '../region-index.ts';
import { datelineSighting } from './datelines.ts';
import type { Discovery, Sighting } from './found.ts';
import { foundCountries } from './found-countries.ts';
import { foundPeople } from './found-people.ts';
import { learn } from './learned.ts';
import { mostNamed, settle } from './settle.ts';
import { sightings } from './sightings.ts';
import { sightingsInCapitals } from './sightings-in-capitals.ts';
import { wholeNames } from './whole-names.ts';

export type { Discovery, FoundGroup, FoundPerson, FoundPlace } from './found.ts';

/**
 * The groups and places that articles name and the gazetteers do not, and the people they name. `world` holds the countries, which are
 * known by their names alone; they are listed where the gazetteers lack them.
 */
export function discover(articles: readonly Article[], gazetteer: Gazetteer, world: readonly Region[]): Discovery {
  return toEnd(discovering(articles, gazetteer, world));
}

/** The same in steps, which tell how many articles are read. */
export function* discovering(articles: readonly Article[], gazetteer: Gazetteer, world: readonly Region[]): Steps<Discovery> {
  const abroad = missing(world, gazetteer);
  const known = { ...gazetteer, regions: [...gazetteer.regions, ...abroad] };
  const index = indexNames(known);
  const regions = indexRegions(known);
  const learned = learn(gazetteer);
  const read: { readonly article: Article; readonly readings: readonly Reading[] }[] = [];
  for (const article of articles) {
    yield read.length;
    read.push({ article, readings: readArticle(article, index, regions, null) });
  }
  const texts = read.flatMap(({ readings }) => readings.map((reading) => reading.text));
  const common = smallWords(texts);
  const whole = wholeNames(texts);
  const groups = new Map(gazetteer.groups.map((group) => [group.id, group]));
  const groupIn = (role: string) => findNames(role, index, false).find((name) => name.kind === 'group')?.id ?? null;
  const isCapitals = ({ readings }: (typeof read)[number]) => readings[0]?.caps === true;
  const mixed: Sighting[] = [];
  for (const one of read) {
    yield read.length;
    if (!isCapitals(one)) mixed.push(...sightings(one.article, one.readings, common, whole, learned));
  }
  const capitals = sightingsInCapitals(read.filter(isCapitals), common);
  const filedFrom = articles.flatMap((article) => datelineSighting(article, index));
  const { groups: bodies, places, demonyms } = settle([...mixed, ...capitals, ...filedFrom], onlyCountry(read, filedFrom, regions));
  const finding = foundPeople(read, groupIn, (id) => isArmed(groups.get(id)));
  let step = finding.next();
  for (; step.done !== true; step = finding.next()) yield read.length;
  const people = step.value;
  return {
    groups: bodies,
    places: [...places, ...foundCountries(read, filedFrom, abroad, demonyms)].sort(mostNamed),
    people,
  };
}

/** The country of each article that names places of one alone. */
function onlyCountry(
  read: readonly { readonly article: Article; readonly readings: readonly Reading[] }[],
  filedFrom: readonly Sighting[],
  regions: RegionIndex,
): ReadonlyMap<string, string> {
  const parents = new Map<string, (string | null)[]>();
  for (const { article, signs } of filedFrom)
    parents.set(article, [...(parents.get(article) ?? []), ...signs.map((sign) => (sign.of === 'place' ? sign.parent : null))]);
  return new Map(
    read.flatMap(({ article, readings }) => {
      const named = readings.flatMap(({ names }) => names.flatMap(({ kind, id }) => (kind === 'group' ? [] : [id])));
      const [country, another] = new Set(
        [...named, ...(parents.get(article.id) ?? [])].flatMap((id) => (id === null ? [] : (countryOf(id, regions) ?? []))),
      );
      return country === undefined || another !== undefined ? [] : [[article.id, country]];
    }),
  );
}

/** The countries that the gazetteer has under none of their names. */
function missing(world: readonly Region[], { regions }: Gazetteer): readonly Region[] {
  const taken = new Set(regions.flatMap((region) => [region.id, ...namesOf(region)]));
  return world.filter((country) => ![country.id, ...namesOf(country)].some((name) => taken.has(name)));
}

const namesOf = ({ name, aliases }: Region): readonly string[] => [name, ...aliases.map((alias) => alias.name)].map(fold);

/** Words that the texts write small: with a capital they begin a sentence or stand in a title. */
function smallWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{Ll}\p{M}]+(?![\p{L}-])/gu)].map((match) => fold(match[0]))),
  );
}
