import type { Article } from '../../model/article.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import { fold } from '../../text/words.ts';
import { isArmed } from '../focus.ts';
import { findNames, indexNames } from '../names.ts';
import { readArticle } from '../read-article.ts';
import { indexRegions } from '../region-index.ts';
import type { Discovery } from './found.ts';
import { foundPeople } from './found-people.ts';
import { learn } from './learned.ts';
import { settle } from './settle.ts';
import { sightings } from './sightings.ts';
import { sightingsInCapitals } from './sightings-in-capitals.ts';

export type { Discovery, FoundGroup, FoundPerson, FoundPlace } from './found.ts';

/** The groups and places that articles name and the gazetteers do not, and the people they name. */
export function discover(articles: readonly Article[], gazetteer: Gazetteer): Discovery {
  const index = indexNames(gazetteer);
  const regions = indexRegions(gazetteer);
  const learned = learn(gazetteer);
  const read = articles.map((article) => ({ article, readings: readArticle(article, index, regions, null) }));
  const common = smallWords(read.flatMap(({ readings }) => readings.map((reading) => reading.text)));
  const groups = new Map(gazetteer.groups.map((group) => [group.id, group]));
  const groupIn = (role: string) => findNames(role, index, false).find((name) => name.kind === 'group')?.id ?? null;
  const isCapitals = ({ readings }: (typeof read)[number]) => readings[0]?.caps === true;
  const mixed = read.filter((one) => !isCapitals(one)).flatMap(({ article, readings }) => sightings(article, readings, common, learned));
  const capitals = sightingsInCapitals(read.filter(isCapitals), common);
  return { ...settle([...mixed, ...capitals]), people: foundPeople(read, groupIn, (id) => isArmed(groups.get(id))) };
}

/** Words that the texts write small: with a capital they begin a sentence or stand in a title. */
function smallWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{Ll}\p{M}]+(?![\p{L}-])/gu)].map((match) => fold(match[0]))),
  );
}
