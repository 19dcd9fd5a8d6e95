import type { Article } from '../../model/article.ts';
import type { Gazetteer, Region } from '../../model/gazetteer.ts';
import { type Steps, toEnd } from '../../text/steps.ts';
import { fold, isAllCaps } from '../../text/words.ts';
import { isArmed } from '../group-told.ts';
import { findNames, indexNames } from '../names.ts';
import { readArticle, sentenceTexts } from '../read-article.ts';
import { countryOf, indexRegions, type RegionIndex } from '../region-index.ts';
import { datelineSighting } from './datelines.ts';
import type { Discovery, Sighting } from './found.ts';
import { countriesIn } from './found-countries.ts';
import { peopleIn } from './found-people.ts';
import { learn } from './learned.ts';
import { mostNamed, settle } from './settle.ts';
import { sightings } from './sightings.ts';
import { namingWords, sightingsInCapitals } from './sightings-in-capitals.ts';
import { type WholeNames, wholeNames } from './whole-names.ts';

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
  const { common, whole, isName } = yield* lookOver(articles);
  const groups = new Map(gazetteer.groups.map((group) => [group.id, group]));
  const groupIn = (role: string) => findNames(role, index, false).find((name) => name.kind === 'group')?.id ?? null;
  const people = peopleIn(groupIn, (id) => isArmed(groups.get(id)));
  const countries = countriesIn(abroad);
  const mixed: Sighting[] = [];
  const capitals: Sighting[] = [];
  const named = new Map<string, ReadonlySet<string>>();
  for (const [done, article] of articles.entries()) {
    yield done;
    const readings = readArticle(article, index, regions, null);
    if (readings[0]?.caps === true) for (const one of sightingsInCapitals(article, readings, isName)) capitals.push(one);
    else for (const one of sightings(article, readings, common, whole, learned)) mixed.push(one);
    people.look(article, readings);
    countries.look(article, readings);
    named.set(article.id, new Set(readings.flatMap(({ names }) => names.flatMap(({ kind, id }) => (kind === 'group' ? [] : [id])))));
  }
  const filedFrom = articles.flatMap((article) => datelineSighting(article, index));
  const { groups: bodies, places, demonyms } = settle([...mixed, ...capitals, ...filedFrom], onlyCountry(named, filedFrom, regions));
  return {
    groups: bodies,
    places: [...places, ...countries.found(filedFrom, demonyms)].sort(mostNamed),
    people: people.found(),
  };
}

/** What has to be known of the words of all articles before one of them is read. Their readings are not held: of ten thousand they would fill the memory. */
function* lookOver(
  articles: readonly Article[],
): Steps<{ readonly common: ReadonlySet<string>; readonly whole: WholeNames; readonly isName: ReturnType<typeof namingWords> }> {
  const texts: string[] = [];
  const inCapitals: string[] = [];
  for (const article of articles) {
    yield 0;
    const isCapitals = isAllCaps(article.text);
    for (const text of sentenceTexts(article)) {
      texts.push(text);
      if (isCapitals) inCapitals.push(text);
    }
  }
  const common = smallWords(texts);
  return { common, whole: wholeNames(texts), isName: namingWords(inCapitals, common) };
}

/** The country of each article that names places of one alone. */
function onlyCountry(
  named: ReadonlyMap<string, ReadonlySet<string>>,
  filedFrom: readonly Sighting[],
  regions: RegionIndex,
): ReadonlyMap<string, string> {
  const parents = new Map<string, (string | null)[]>();
  for (const { article, signs } of filedFrom)
    parents.set(article, [...(parents.get(article) ?? []), ...signs.map((sign) => (sign.of === 'place' ? sign.parent : null))]);
  return new Map(
    [...named].flatMap(([article, places]) => {
      const [country, another] = new Set(
        [...places, ...(parents.get(article) ?? [])].flatMap((id) => (id === null ? [] : (countryOf(id, regions) ?? []))),
      );
      return country === undefined || another !== undefined ? [] : [[article, country]];
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
  const found = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(SMALL_WORD)) found.add(word);
  return new Set([...found].map(fold));
}
const SMALL_WORD = /(?<![\p{L}\p{N}'’-])\p{Ll}[\p{Ll}\p{M}]+(?![\p{L}-])/gu;
