import type { Article } from '../model/article.ts';
import type { RegionKind } from '../model/gazetteer.ts';
import { datelinePlaces } from '../text/dateline.ts';
import { isAllCaps } from '../text/words.ts';
import { findNames, type NameIndex } from './names.ts';
import { countryOf, type RegionIndex } from './region-index.ts';

const TOWNS: ReadonlySet<RegionKind> = new Set<RegionKind>(['city', 'town', 'village']);

/** The place an article was filed from, by its dateline ("BEIRUT, 3 May (Agency) -- "); null when it has none, or none the desk knows. */
export function datelinePlace(article: Article, index: NameIndex, regions: RegionIndex): string | null {
  const first = article.passages.find((passage) => passage.kind === 'paragraph' || passage.kind === 'item');
  if (first === undefined) return null;
  const text = article.text.slice(first.start, first.end);
  const head = datelinePlaces(text);
  // A country in brackets behind the town settles which town is meant.
  const places = findNames(head, index, isAllCaps(head)).filter((name) => name.kind === 'region');
  const [town, land] = places;
  if (town === undefined) return null;
  // Reports are filed from towns: of a province and a town of one name it is the town.
  const towns = [town.id, ...town.others].filter((id) => TOWNS.has(regions.get(id)?.kind ?? 'area'));
  const settled = land === undefined ? undefined : towns.find((id) => countryOf(id, regions) === countryOf(land.id, regions));
  return settled ?? land?.id ?? towns[0] ?? town.id;
}
