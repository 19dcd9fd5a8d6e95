import { type Discovery, discovering, type FoundPerson } from './2-summarize/discover/index.ts';
import type { Article } from './model/article.ts';
import { type Gazetteer, Group, Region } from './model/gazetteer.ts';
import { type Steps, toEnd } from './text/steps.ts';
import { fold, words } from './text/words.ts';

/** Where a name stands: a file and line to open, and the sentence. */
export type Place = { readonly file: string; readonly line: number; readonly text: string };

type Seen = { readonly count: number; readonly articles: number; readonly contexts: readonly Place[] };

/** A record fit for data/groups.json or data/regions.json, with what it rests on. */
export type NewGroup = Seen & { readonly record: Group };
export type NewRegion = Seen & { readonly record: Region };
export type NewPerson = Seen & Pick<FoundPerson, 'name' | 'role' | 'group' | 'variants'>;

export type NewNames = { readonly groups: readonly NewGroup[]; readonly regions: readonly NewRegion[]; readonly people: readonly NewPerson[] };

type Named = { readonly articles: readonly Article[]; readonly texts: ReadonlyMap<string, string> };

/** What the seeds name and the gazetteers do not, as records to paste; ids are new to the gazetteers and to each other. `world` holds the countries. */
export const newNames = (ingested: Named, gazetteer: Gazetteer, world: readonly Region[]): NewNames =>
  toEnd(findingNames(ingested, gazetteer, world));

/** The same in steps, which tell how many articles are read. */
export function* findingNames(ingested: Named, gazetteer: Gazetteer, world: readonly Region[]): Steps<NewNames> {
  const found = yield* discovering(ingested.articles, gazetteer, world);
  const seen = finder(ingested.texts);
  const newId = ids([
    ...gazetteer.groups.map(({ id }) => id),
    ...gazetteer.regions.map(({ id }) => id),
    ...found.places.flatMap(({ country }) => country ?? []),
  ]);
  const countries = new Map(world.map((country) => [country.id, country]));
  return {
    groups: found.groups.map((one) => ({
      record: Group.parse({ id: newId(one.short ?? one.name), name: one.name, short: one.short, aliases: one.aliases, kind: one.kind }),
      ...seen(one),
    })),
    regions: found.places.map((one) => ({
      record: Region.parse({
        id: one.country ?? newId(one.name),
        name: one.name,
        aliases: one.aliases,
        demonyms: one.demonyms,
        kind: one.kind,
        parent: one.parent,
        coordinates: countries.get(one.country ?? '')?.coordinates ?? null,
      }),
      ...seen(one),
    })),
    people: found.people.map((one) => ({ name: one.name, role: one.role, group: one.group, variants: one.variants, ...seen(one) })),
  };
}

/** Finds the line of each context. The text of a seed is split once, however many names it holds. */
function finder(
  texts: ReadonlyMap<string, string>,
): (one: Discovery['people'][number] | Discovery['groups'][number] | Discovery['places'][number]) => Seen {
  const starts = new Map<string, readonly number[]>();
  const linesOf = (seed: string): readonly number[] => {
    const known = starts.get(seed);
    if (known !== undefined) return known;
    const found = [0, ...[...(texts.get(seed) ?? '').matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
    starts.set(seed, found);
    return found;
  };
  return ({ count, articles, contexts }) => ({
    count,
    articles,
    contexts: contexts.map(({ seed, offset, text }) => ({
      file: `seeds/${seed}`,
      line: linesOf(seed).filter((start) => start <= offset).length,
      text,
    })),
  });
}

/** Ids of lower-case letters and digits; a number goes behind one that is taken. A name in another script gets "new". */
function ids(inUse: readonly string[]): (name: string) => string {
  const taken = new Set(inUse);
  return (name) => {
    const bare =
      words(name)
        .map((word) => fold(word.text).replace(/[^a-z0-9]/g, ''))
        .filter((word) => word !== '')
        .join('-') || 'new';
    let id = bare;
    for (let number = 2; taken.has(id); number++) id = `${bare}-${number}`;
    taken.add(id);
    return id;
  };
}
