import type { Article } from '../../model/article.ts';
import type { Region } from '../../model/gazetteer.ts';
import { collapse } from '../../text/words.ts';
import type { Reading } from '../reading.ts';
import type { Context, FoundPlace, Sighting } from './found.ts';
import { counts } from './settle.ts';
import { offsetOf } from './sightings.ts';

type Mention = { readonly article: string; readonly context: Context };

/** The countries that articles name, which are shown one after the other; those of datelines too, each with the adjectives that the articles have for it. */
export function countriesIn(countries: readonly Region[]): {
  readonly look: (article: Article, readings: readonly Reading[]) => void;
  readonly found: (filedFrom: readonly Sighting[], demonyms: (name: string) => readonly string[]) => readonly FoundPlace[];
} {
  const seen = new Map<string, Mention[]>(countries.map(({ id }) => [id, []]));
  const look = (article: Article, readings: readonly Reading[]): void => {
    for (const reading of readings)
      for (const name of reading.names)
        if (name.kind === 'region')
          seen.get(name.id)?.push({
            article: article.id,
            context: { seed: article.seed, offset: offsetOf(reading), text: collapse(reading.text) },
          });
  };
  const filed = (all: readonly Sighting[]): ReadonlyMap<string, readonly Mention[]> => {
    const from = new Map<string, Mention[]>(countries.map(({ id }) => [id, []]));
    for (const { article, context, signs } of all)
      for (const sign of signs) if (sign.of === 'place') from.get(sign.parent ?? '')?.push({ article, context });
    return from;
  };
  const found = (filedFrom: readonly Sighting[], demonyms: (name: string) => readonly string[]): readonly FoundPlace[] => {
    const datelines = filed(filedFrom);
    return countries.flatMap(({ id, name, aliases }) => {
      const mentions = [...(datelines.get(id) ?? []), ...(seen.get(id) ?? [])];
      if (mentions.length === 0) return [];
      return [
        {
          name,
          aliases: aliases.map((alias) => alias.name),
          demonyms: demonyms(name),
          kind: 'country' as const,
          parent: null,
          country: id,
          ...counts(mentions),
        },
      ];
    });
  };
  return { look, found };
}
