import type { NameMatch } from './names.ts';
import { countryOf, type RegionIndex } from './region-index.ts';

type Sentence = { readonly text: string; readonly names: readonly NameMatch[] };

/**
 * The names of each sentence with every place meant that the article can mean: of several places of one name the one in
 * the country that it names most, or was filed from; and none that the gazetteer has in one country only, where the article
 * lists it among places of another.
 */
export function settleNamesakes(sentences: readonly Sentence[], regions: RegionIndex, home: string | null): readonly (readonly NameMatch[])[] {
  const counts = countries(sentences, regions, home);
  const count = (id: string): number => counts.get(countryOf(id, regions) ?? '') ?? 0;
  const settled = sentences.map(({ text, names }) => ({
    text,
    names: names.map((match) => {
      const best = match.others.reduce((one, other) => (count(other) > count(one) ? other : one), match.id);
      return best === match.id ? match : { ...match, id: best };
    }),
  }));
  const strange = strangers(settled, regions, home);
  return settled.map(({ names }) => names.filter((match) => match.kind !== 'region' || !strange.has(match.id)));
}

/** How often the article names each country, itself or by a place in it. */
function countries(sentences: readonly Sentence[], regions: RegionIndex, home: string | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(home === null ? [] : [[home, 1]]);
  for (const match of sentences.flatMap(({ names }) => names)) {
    const country = match.kind === 'group' || match.others.length > 0 ? null : countryOf(match.id, regions);
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}

/** What stands between the places of a list. */
const LISTED = /^(?:,\s|,?\sand\s|\sor\s)$/;

/**
 * Places that are not the gazetteer's: listed beside a place of another country ("in San Blas, Tolve and Mera"), while
 * nothing else in the article is of the country in which the gazetteer has one of that name.
 */
function strangers(sentences: readonly Sentence[], regions: RegionIndex, home: string | null): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text, names } of sentences) {
    const places = names.filter(({ kind }) => kind === 'region');
    for (const [at, place] of places.entries()) {
      const own = countryOf(place.id, regions);
      if (own === null || own === place.id || found.has(place.id)) continue;
      const beside = [places[at - 1], places[at + 1]].filter((other) => other !== undefined && isListed(text, place, other));
      const elsewhere = beside.some((other) => other !== undefined && isInside(other.id, regions) && countryOf(other.id, regions) !== own);
      const atHome = beside.some((other) => other !== undefined && countryOf(other.id, regions) === own);
      if (elsewhere && !atHome && !isToldOf(own, place.id, sentences, regions, home)) found.add(place.id);
    }
  }
  return found;
}

function isListed(text: string, one: NameMatch, other: NameMatch): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return LISTED.test(text.slice(first.end, second.start));
}

/** A place within a country. */
function isInside(id: string, regions: RegionIndex): boolean {
  const country = countryOf(id, regions);
  return country !== null && country !== id;
}

/** The article names the country, its people or another place in it, or was filed from it. */
function isToldOf(country: string, but: string, sentences: readonly Sentence[], regions: RegionIndex, home: string | null): boolean {
  return (
    home === country ||
    sentences.some(({ names }) => names.some((name) => name.kind !== 'group' && name.id !== but && countryOf(name.id, regions) === country))
  );
}
