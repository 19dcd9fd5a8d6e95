import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingest } from '../src/1-ingest/index.ts';
import { discover, type FoundGroup, type FoundPlace } from '../src/2-summarize/discover/index.ts';
import { findNames, indexNames } from '../src/2-summarize/names.ts';
import { countries } from '../src/io/countries.ts';
import { readDesk } from '../src/io/desk-folder.ts';
import { outlines } from '../src/io/outlines.ts';
import { readSeeds } from '../src/io/seeds.ts';
import type { Article } from '../src/model/article.ts';
import type { Gazetteer } from '../src/model/gazetteer.ts';
import { isAllCaps, words } from '../src/text/words.ts';
import type { Measure } from './measure.ts';
import { muc4Gazetteer } from './muc4-gazetteer.ts';
import { readJson } from './run-scorer.ts';
import { shared } from './shared-folder.ts';

const SUITE = 'discover';

type Listed = { readonly sort: 'group' | 'place'; readonly kind: string; readonly names: readonly string[] };
type Known = { readonly id: string; readonly sort: 'group' | 'place'; readonly kind: string; readonly keys: ReadonlySet<string> };

/**
 * Hides names of the gazetteers that the articles hold and looks whether `discover` finds them again: a part of them at a time,
 * the rest known as on a desk at work (each part is every n-th of them), then all of them at once, as on a desk that begins.
 */
export async function discovery(log: (line: string) => void): Promise<readonly Measure[] | null> {
  const { desk, gazetteer, corrections } = await readDesk('.');
  const seeds = await readSeeds('.', desk.limits);
  const own = (await ingest(seeds.seeds, corrections)).articles;
  const measures = measured('seeds', own, gazetteer, 20, log);
  const corpus = shared('corpora', 'muc4-dev');
  if (corpus === null) return measures;
  const table = muc4Gazetteer(readJson(join(corpus, 'groups.json')), readJson(join('bench', 'muc4-regions.json')));
  return [...measures, ...measured('muc4', await wire(join(corpus, 'docs')), table, 3, log)];
}

async function wire(folder: string): Promise<readonly Article[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const seeds = files.map((path) => {
    const bytes = new Uint8Array(readFileSync(join(folder, path)));
    return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  return (await ingest(seeds, [])).articles;
}

function measured(
  corpus: string,
  articles: readonly Article[],
  gazetteer: Gazetteer,
  parts: number,
  log: (line: string) => void,
): readonly Measure[] {
  const known = records(gazetteer);
  const present = occurring(articles, gazetteer, known);
  const again: Known[] = [];
  const sameKind: Known[] = [];
  const new_ = listed(articles, gazetteer).filter((one) => !known.some((record) => isSame(one, record)));
  for (let part = 0; part < parts; part++) {
    const hidden = present.filter((_, at) => at % parts === part);
    const found = listed(articles, without(gazetteer, hidden));
    for (const record of hidden) {
      const one = found.find((other) => isSame(other, record));
      if (one !== undefined) again.push(record);
      else log(`${corpus}: not found again: ${record.sort} ${record.id}`);
      if (one?.kind === record.kind) sameKind.push(record);
    }
  }
  const fresh = listed(articles, { groups: [], regions: [] });
  const noise = fresh.filter((one) => !known.some((record) => isSame(one, record)));
  for (const one of new_) log(`${corpus}: listed, and in no gazetteer: ${one.sort} ${one.names.join(' / ')}`);
  for (const one of noise) log(`${corpus}: listed from nothing, and in no gazetteer: ${one.sort} ${one.names.join(' / ')}`);
  const begun = present.filter((record) => fresh.some((one) => isSame(one, record)));
  return [
    ...(['group', 'place'] as const).map((sort) => {
      const all = present.filter((record) => record.sort === sort);
      return share(`${corpus}: hidden ${sort}s found again`, again.filter((record) => record.sort === sort).length, all.length);
    }),
    share(`${corpus}: of these, of the kind the desk gives`, sameKind.length, again.length),
    { suite: SUITE, name: `${corpus}: listed beside them`, value: new_.length, unit: '', bar: null, note: 'new to the gazetteers, or noise' },
    share(`${corpus}: names found with no gazetteer`, begun.length, present.length),
    share(`${corpus}: of that listing, names of the gazetteers`, fresh.length - noise.length, fresh.length),
  ];
}

const share = (name: string, part: number, whole: number): Measure => ({
  suite: SUITE,
  name,
  value: (100 * part) / whole,
  unit: '%',
  bar: null,
  note: `${part}/${whole}`,
});

const world = countries(outlines().medium());

function listed(articles: readonly Article[], gazetteer: Gazetteer): readonly Listed[] {
  const { groups, places } = discover(articles, gazetteer, world);
  const names = (one: FoundGroup | FoundPlace, short: string | null) => [one.name, ...(short === null ? [] : [short]), ...one.aliases];
  return [
    ...groups.map((one) => ({ sort: 'group' as const, kind: one.kind, names: names(one, one.short) })),
    ...places.map((one) => ({ sort: 'place' as const, kind: one.kind, names: names(one, null) })),
  ];
}

function records({ groups, regions }: Gazetteer): readonly Known[] {
  return [
    ...groups.map((one) => ({
      id: one.id,
      sort: 'group' as const,
      kind: one.kind,
      keys: keys([one.name, one.short ?? '', ...one.aliases.map(({ name }) => name)]),
    })),
    ...regions.map((one) => ({ id: one.id, sort: 'place' as const, kind: one.kind, keys: keys([one.name, ...one.aliases.map(({ name }) => name)]) })),
  ];
}

/** Names as they are compared: folded, without articles; of a place also without what it is ("Orl Province"). */
const keys = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(key).filter((one) => one !== ''));
const key = (name: string): string =>
  words(name)
    .map(({ norm }) => norm)
    .filter((word) => !/^(?:the|al|el|ad|an|ar|as|ash|at|az)$/.test(word))
    .join(' ');

const isSame = (one: Listed, record: Known): boolean => one.sort === record.sort && one.names.some((name) => record.keys.has(key(name)));

/** "Orlandish army" is a description that a gazetteer may hold, and no name that could be found. */
const isProper = (surface: string): boolean => (surface.match(/\p{L}{4,}/gu) ?? [surface]).every((word) => /^\p{Lu}/u.test(word));

/** The records whose names stand in the articles' paragraphs. */
function occurring(articles: readonly Article[], gazetteer: Gazetteer, known: readonly Known[]): readonly Known[] {
  const index = indexNames(gazetteer);
  const ids = new Set<string>();
  for (const article of articles)
    for (const passage of article.passages)
      if (passage.kind === 'paragraph' || passage.kind === 'item')
        for (const name of findNames(article.text.slice(passage.start, passage.end), index, isAllCaps(article.text)))
          if (name.kind !== 'demonym' && (isAllCaps(article.text) || isProper(name.surface)))
            ids.add(`${name.kind === 'group' ? 'group' : 'place'} ${name.id}`);
  return known.filter((record) => ids.has(`${record.sort} ${record.id}`));
}

function without({ groups, regions }: Gazetteer, hidden: readonly Known[]): Gazetteer {
  const ids = (sort: Known['sort']) => new Set(hidden.filter((record) => record.sort === sort).map(({ id }) => id));
  const [noGroups, noRegions] = [ids('group'), ids('place')];
  return { groups: groups.filter(({ id }) => !noGroups.has(id)), regions: regions.filter(({ id }) => !noRegions.has(id)) };
}
