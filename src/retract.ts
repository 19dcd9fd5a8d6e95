import type { KnownArticle } from './find-article.ts';
import type { World } from './io/world.ts';
import { BriefError } from './model/brief-error.ts';
import type { Day } from './model/day-span.ts';
import type { Retraction } from './model/retraction.ts';
import { textDigest } from './retracted.ts';
import type { SeedsNow } from './seeds-now.ts';

/** Puts an article on the list of those that are kept out, and writes the list. */
export async function retract(world: World, seeds: SeedsNow, article: KnownArticle, day: Day, why: string): Promise<Retraction> {
  const before = recordOf(seeds, article);
  if (before !== undefined) throw refused('retract/already', article, `It was retracted on ${before.day}: ${before.why}`, 'Nothing was changed.');
  const found = seeds.articles.find(({ id, seed }) => id === article.id && seed === article.seed);
  const retraction: Retraction = {
    article: article.id,
    seed: article.seed,
    place: found?.place ?? 1,
    title: article.title,
    text: found === undefined ? null : textDigest(await seeds.whole(found)),
    day,
    why,
  };
  await world.writeRetractions([...seeds.data.retractions, retraction]);
  return retraction;
}

/** Takes an article off the list again. */
export async function takeIn(world: World, seeds: SeedsNow, article: KnownArticle): Promise<Retraction> {
  const record = recordOf(seeds, article);
  if (record === undefined) throw refused('retract/not-retracted', article, 'It is not retracted.', 'data/retractions.json lists those that are.');
  await world.writeRetractions(seeds.data.retractions.filter((one) => one !== record));
  return record;
}

const recordOf = ({ data }: SeedsNow, { id, seed }: KnownArticle): Retraction | undefined =>
  data.retractions.find((one) => one.article === id && one.seed === seed);

const refused = (code: string, { id }: KnownArticle, message: string, hint: string): BriefError =>
  new BriefError([{ level: 'error', code, file: 'data/retractions.json', place: id, message, hint }]);
