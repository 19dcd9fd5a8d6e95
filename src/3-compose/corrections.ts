import type { Correction, Edition } from '../model/edition.ts';
import type { Retraction } from '../model/retraction.ts';
import { paired, type Told } from './changes.ts';
import { restingOn } from './rests-on.ts';

/**
 * The correction notice of a new edition: the sources of the last one that were retracted since, and what became of each sentence that rested
 * on them. An article that the last edition did not use makes none.
 */
export function corrections(before: Edition, now: Told, retractions: readonly Retraction[]): readonly Correction[] {
  const remains = new Set(now.sources.map(({ article }) => article));
  const retracted = new Map(retractions.map((one) => [one.article, one]));
  const { nowOf } = paired(before, now);
  return before.sources.flatMap(({ article, seed, source }): readonly Correction[] => {
    const retraction = retracted.get(article);
    // A new article may have got the id of a retracted one that is gone.
    if (retraction === undefined || retraction.seed !== seed || remains.has(article)) return [];
    const resting = restingOn(before, article);
    const told = new Map(resting.flatMap(({ entry, text }) => (entry === null ? [] : [[entry, text] as const])));
    const standing = [...told.keys()].flatMap((entry) => nowOf.get(entry)?.id ?? []);
    return [
      {
        article,
        seed,
        title: source.title?.value ?? retraction.title,
        retracted: retraction.day,
        why: retraction.why,
        gone: [...told].flatMap(([entry, text]) => (nowOf.has(entry) ? [] : [text])),
        standing: [...new Set(standing)],
        others: resting.filter(({ entry }) => entry === null).length,
      },
    ];
  });
}
