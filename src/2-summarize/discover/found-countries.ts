import type { Article } from '../../model/article.ts';
import type { Region } from '../../model/gazetteer.ts';
import { collapse } from '../../text/words.ts';
import type { Reading } from '../reading.ts';
import type { Context, FoundPlace, Sighting } from './found.ts';
import { counts } from './settle.ts';
import { offsetOf } from './sightings.ts';

type Mention = { readonly article: string; readonly context: Context };

/** The countries that the articles name, in datelines too, each with the adjectives that they have for it. */
export function foundCountries(
  read: readonly { readonly article: Article; readonly readings: readonly Reading[] }[],
  filedFrom: readonly Sighting[],
  countries: readonly Region[],
  demonyms: (name: string) => readonly string[],
): readonly FoundPlace[] {
  const seen = new Map<string, Mention[]>(countries.map(({ id }) => [id, []]));
  for (const { article, context, signs } of filedFrom)
    for (const sign of signs) if (sign.of === 'place') seen.get(sign.parent ?? '')?.push({ article, context });
  for (const { article, readings } of read)
    for (const reading of readings)
      for (const name of reading.names)
        if (name.kind === 'region')
          seen.get(name.id)?.push({
            article: article.id,
            context: { seed: article.seed, offset: offsetOf(reading), text: collapse(reading.text) },
          });
  return countries.flatMap(({ id, name, aliases }) => {
    const mentions = seen.get(id) ?? [];
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
}
