import type { GroupKind, RegionKind } from '../../model/gazetteer.ts';
import { byCodePoint } from '../../text/by-code-point.ts';
import { fold, words } from '../../text/words.ts';
import { BODY_HEADS } from '../lexicon/name-heads.ts';
import type { Context, Counts, FoundGroup, FoundPlace, Sighting } from './found.ts';

/** The sightings of one name, under whatever spelling. */
type Cluster = { sightings: Sighting[] };

// Signs that together make a name worth a look: one sure one, or two of any sort.
const ENOUGH = 2;
// Where signs speak for a body and for a place, three fifths must agree.
const MIN_AGREEMENT = 0.6;
const CONTEXTS = 2;

/**
 * Joins the sightings of each name, decides what it is, and leaves out what nothing speaks for. A place that no word says the region of lies
 * in the only country of the articles that name it; `countries` holds those by article.
 */
export function settle(
  sightings: readonly Sighting[],
  countries: ReadonlyMap<string, string>,
): {
  readonly groups: readonly FoundGroup[];
  readonly places: readonly FoundPlace[];
  readonly demonyms: (name: string) => readonly string[];
} {
  const groups: FoundGroup[] = [];
  const places: FoundPlace[] = [];
  const all = clusters(sightings);
  const peopled = adjectivesByStem(all);
  for (const { sightings: seen } of all) {
    if (isAdjective(seen)) continue;
    const adjectives = peopled.get(stem(seen[0]?.surface ?? '')) ?? [];
    const scores = { group: score(seen, 'group'), place: score(seen, 'place') + COUNTRY * adjectives.length };
    const best = scores.group >= scores.place ? 'group' : 'place';
    const total = scores.group + scores.place;
    if (
      scores[best] < ENOUGH ||
      scores[best] < total * MIN_AGREEMENT ||
      (adjectives.length === 0 && seen.every((one) => one.opensSentence && one.signs.length < 2))
    )
      continue;
    const surfaces = bySurface(seen);
    const name = surfaces.find((surface) => !isAcronym(surface)) ?? surfaces[0] ?? '';
    const short = shortOf(seen, surfaces, name);
    const aliases = surfaces.filter((surface) => surface !== name && surface !== short);
    if (best === 'group') groups.push({ name, short, aliases, kind: kindOf(seen, 'group') ?? 'armed group', ...counts(seen) });
    else {
      const kind = kindOf(seen, 'place') ?? (adjectives.length > 0 ? 'country' : 'town');
      places.push({
        name,
        aliases: short === null ? aliases : [short, ...aliases],
        demonyms: [...new Set(adjectives)].sort(byCodePoint),
        kind,
        parent: parentOf(seen) ?? (kind === 'country' ? null : homeOf(seen, countries)),
        country: null,
        ...counts(seen),
      });
    }
  }
  const demonyms = (name: string) => [...new Set(peopled.get(stem(name)))].sort(byCodePoint);
  return { groups: groups.sort(mostNamed), places: places.sort(mostNamed), demonyms };
}

/** For each sighting its strongest sign of the sort. */
function score(seen: readonly Sighting[], of: 'group' | 'place'): number {
  return seen.reduce((sum, one) => sum + Math.max(0, ...one.signs.filter((sign) => sign.of === of).map((sign) => sign.weight)), 0);
}

/** A single word that only ever describes a noun is an adjective: "Orlandish". With an adjective's ending, half of the time is enough. */
function isAdjective(seen: readonly Sighting[]): boolean {
  const surface = seen[0]?.surface ?? '';
  if (/\s/.test(surface) || isAcronym(surface)) return false;
  const describing = seen.filter((one) => one.describes).length;
  return describing === seen.length || (/(?:ish|[ie]an|ese|ic|ite|[^aeiou]i)$/.test(surface) && describing * 2 >= seen.length);
}

// "Orlandish" beside "Orland": each tells as much as a good sign.
const COUNTRY = 2;

/** Each use of an adjective of a place or people, by the stem it shares with the name. */
function adjectivesByStem(all: readonly Cluster[]): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, readonly string[]>();
  for (const { sightings: seen } of all) {
    const surface = seen[0]?.surface ?? '';
    const end = /(?:ian|ish|ese|an|i)$/.exec(surface);
    if (!isAdjective(seen) || end === null) continue;
    const short = stem(surface.slice(0, end.index));
    if (short.length >= MIN_STEM) uses.set(short, [...(uses.get(short) ?? []), ...seen.map((one) => one.surface)]);
  }
  return uses;
}
// "Ira" of "Iran", "Iranian" would meet "Iraqi" at two.
const MIN_STEM = 3;

const stem = (name: string): string => fold(name).replace(/(?:ia|land|[aeiou])$/, '');

const isAcronym = (surface: string): boolean => /^(?:\p{Lu}[\p{Lu}\p{N}-]+|(?:\p{Lu}\.){2,})$/u.test(surface);

/** One name's words for comparison: folded, without articles, initials without their stops. */
function keyOf(surface: string): string {
  return words(isAcronym(surface) ? surface.replaceAll('.', '') : surface)
    .map((word) => fold(word.text))
    .filter((word, at) => !/^(?:the|al|el|ad|an|ar|as|ash|at|az)$/.test(word) || (at === 0 && word !== 'the' && words(surface).length === 1))
    .join(' ');
}

/** Sightings by name; an acronym with the name it stands behind, a part of a longer name with that name. */
function clusters(sightings: readonly Sighting[]): readonly Cluster[] {
  const byKey = new Map<string, Cluster>();
  for (const one of sightings) {
    const key = keyOf(one.surface);
    if (key === '') continue;
    const cluster = byKey.get(key);
    if (cluster === undefined) byKey.set(key, { sightings: [one] });
    else cluster.sightings.push(one);
  }
  const join = (from: string, into: string): void => {
    const [short, long] = [byKey.get(from), byKey.get(into)];
    if (short === undefined || long === undefined || short === long) return;
    long.sightings.push(...short.sightings);
    byKey.delete(from);
  };
  // "Northern Guard (NG)": the text itself says so.
  for (const [key, cluster] of [...byKey]) for (const one of cluster.sightings) if (one.short !== null) join(keyOf(one.short), key);
  const keys = [...byKey.keys()];
  const [ending, beginning] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const key of keys) {
    for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
      put(ending, key.slice(at + 1), key);
      put(beginning, key.slice(0, at), key);
    }
  }
  for (const key of keys) {
    // "Hill Front" is the one longer name that begins or ends with it, where an article uses both.
    const last = key.split(' ').at(-1) ?? '';
    // … and is no name of its own, as a region is beside the institute named after it.
    const longer = new Set([
      ...(ending.get(key) ?? []),
      ...(beginning.get(key) ?? []).filter((other) => BODY_HEADS.has(last) || !BODY_HEADS.has(other.split(' ').at(-1) ?? '')),
    ]);
    const articles = new Set(byKey.get(key)?.sightings.map((one) => one.article));
    const [only, second] = [...longer].filter((other) => byKey.get(other)?.sightings.some((one) => articles.has(one.article)));
    if (only !== undefined && second === undefined && key.includes(' ') && !haveOwnShorts(byKey.get(key), byKey.get(only))) join(key, only);
  }
  return [...byKey.values()];
}

function put(lists: Map<string, string[]>, name: string, value: string): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}

/** Each has a short form and not the other's: two bodies, however alike their names. */
function haveOwnShorts(one: Cluster | undefined, other: Cluster | undefined): boolean {
  const [mine, theirs] = [one, other].map((cluster) => cluster?.sightings.flatMap(({ short }) => short ?? []) ?? []);
  return mine !== undefined && theirs !== undefined && mine.length > 0 && theirs.length > 0 && !mine.some((short) => theirs.includes(short));
}

/** The spellings of a name, the most used first. */
function bySurface(seen: readonly Sighting[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { surface } of seen) uses.set(surface, (uses.get(surface) ?? 0) + 1);
  return [...uses].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || byCodePoint(a[0], b[0])).map(([surface]) => surface);
}

function shortOf(seen: readonly Sighting[], surfaces: readonly string[], name: string): string | null {
  const told = seen.find((one) => one.short !== null && one.short !== name)?.short ?? null;
  return told ?? surfaces.find((surface) => surface !== name && isAcronym(surface)) ?? null;
}

function kindOf(seen: readonly Sighting[], of: 'group'): GroupKind | null;
function kindOf(seen: readonly Sighting[], of: 'place'): RegionKind | null;
function kindOf(seen: readonly Sighting[], of: 'group' | 'place'): GroupKind | RegionKind | null {
  return most(seen.flatMap((one) => one.signs.flatMap((sign) => (sign.of === of && sign.kind !== null ? [[sign.kind, sign.weight] as const] : []))));
}

function parentOf(seen: readonly Sighting[]): string | null {
  return most(
    seen.flatMap((one) => one.signs.flatMap((sign) => (sign.of === 'place' && sign.parent !== null ? [[sign.parent, sign.weight] as const] : []))),
  );
}

function homeOf(seen: readonly Sighting[], countries: ReadonlyMap<string, string>): string | null {
  const [country = null, another] = new Set(seen.map(({ article }) => countries.get(article) ?? null));
  return another === undefined ? country : null;
}

function most<Value extends string>(told: readonly (readonly [Value, number])[]): Value | null {
  const sums = new Map<Value, number>();
  for (const [value, weight] of told) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))[0]?.[0] ?? null;
}

/** How often, in how many articles, and two of the sentences: from two articles where there are two. */
export function counts(seen: readonly { readonly article: string; readonly context: Context }[]): Counts {
  const first = seen[0];
  const second = seen.find((one) => one.article !== first?.article) ?? seen.find((one) => one.context.text !== first?.context.text);
  return {
    count: seen.length,
    articles: new Set(seen.map((one) => one.article)).size,
    contexts: [first, second].flatMap((one) => one?.context ?? []).slice(0, CONTEXTS),
  };
}

export const mostNamed = (a: Counts & { readonly name: string }, b: Counts & { readonly name: string }): number =>
  b.articles - a.articles || b.count - a.count || byCodePoint(a.name, b.name);
