import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { shared } from './shared-folder.ts';

/** What the maker of corpora writes of the names in them. */
const Names = z.object({
  groups: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      aliases: z.array(z.string()),
      acronym: z.string().nullable(),
      allies: z.array(z.string()),
      rivals: z.array(z.string()),
    }),
  ),
  regions: z.array(z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()), country: z.string(), places: z.array(z.string()) })),
});

/** Why no desk can be made on this machine, or null. */
export const noCorpus = (): string | null => (shared('bench', 'scale', 'make.mjs') === null ? 'the maker of corpora is not at hand' : null);

/**
 * A desk of so many invented articles (p50 3.4 kB), with 200 groups and 80 regions that get briefs and the towns and countries of those that get
 * none. It is made once; one of more articles begins with the same ones.
 */
export function scaleDesk(folder: string, articles: number): string {
  const desk = join(folder, `desk-${articles}`);
  const made = join(desk, 'data', 'desk.json');
  if (existsSync(made)) return desk;
  const maker = shared('bench', 'scale', 'make.mjs');
  if (maker === null) throw new Error('the maker of corpora is not at hand');
  const corpus = join(folder, `corpus-${articles}`);
  rmSync(desk, { recursive: true, force: true });
  execFileSync(process.execPath, [maker, '--docs', String(articles), '--groups', '200', '--regions', '80', '--seed', '1', '--out', corpus]);
  const names = Names.parse(JSON.parse(readFileSync(join(corpus, 'gazetteer.json'), 'utf8')));
  const put = (name: string, value: unknown): void => {
    mkdirSync(dirname(join(desk, name)), { recursive: true });
    writeFileSync(join(desk, name), JSON.stringify(value));
  };
  for (const path of files(join(corpus, 'docs'))) {
    mkdirSync(dirname(join(desk, 'seeds', path)), { recursive: true });
    copyFileSync(join(corpus, 'docs', path), join(desk, 'seeds', path));
  }
  put('data/groups.json', names.groups.map(group));
  const countries = [...new Set(names.regions.map(({ country }) => country))];
  put('data/regions.json', [
    ...countries.map((name) => ({ id: countryId(name), name, kind: 'country', brief: false })),
    ...names.regions.flatMap(({ id, name, aliases, country, places }) => [
      { id, name, aliases: others(aliases, name), kind: 'province', parent: countryId(country) },
      ...places.map((place, n) => ({ id: `${id}-${n}`, name: place, kind: 'town', parent: id, brief: false })),
    ]),
  ]);
  rmSync(corpus, { recursive: true });
  // Last, so that a desk that was broken off is made again.
  put('data/desk.json', { name: 'Scale', limits: { seeds: 1_000_000, totalBytes: 10_000_000_000 } });
  return desk;
}

const group = ({ id, name, aliases, acronym, allies, rivals }: z.infer<typeof Names>['groups'][number]) => ({
  id,
  name,
  short: acronym,
  aliases: others(aliases, name, acronym),
  ties: [...allies.map((to) => ({ type: 'ally', to })), ...rivals.map((to) => ({ type: 'rival', to }))],
});

const others = (aliases: readonly string[], ...known: readonly (string | null)[]): readonly string[] =>
  [...new Set(aliases)].filter((alias) => !known.includes(alias));

const countryId = (name: string): string => `c-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

/** The files below a folder, by path, sorted. */
export function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** One digest of files by name and content, whatever the order in which they are given. */
export function digestOf(named: Iterable<readonly [name: string, content: string | Uint8Array]>): string {
  const each: string[] = [];
  for (const [name, content] of named) each.push(`${name} ${createHash('sha256').update(content).digest('hex')}`);
  return createHash('sha256').update(each.sort().join('\n')).digest('hex');
}

/** The digest of what stands in a folder, of which one file is held at a time. */
export function digestOfFolder(folder: string): string {
  const named = function* () {
    for (const path of files(folder)) yield [path, readFileSync(join(folder, path))] as const;
  };
  return digestOf(named());
}
