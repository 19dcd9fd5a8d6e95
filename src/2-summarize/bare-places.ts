import type { Region } from '../model/gazetteer.ts';
import type { Statement } from '../model/statement.ts';
import { cue } from '../text/cues.ts';
import { inserted } from './inserted.ts';
import type { Reading } from './reading.ts';
import type { RegionIndex } from './region-index.ts';

/** A place by its noun alone, behind the head of a sentence: "to recapture the province". */
const BARE = cue(
  /(?<=\s)the (province|governorate|department|district|municipality|city|town|village|region|area)\b(?!['’])(?!\s(?:of|council|capital|centre|center|mayor|police|hall|around|between|near|where|that|which|who|it|they|he|she|under|along|bordering|controlled|held|as a whole)\b)(?!\s\p{Lu})/u,
);

/** What each noun is said of. */
const KINDS: Readonly<Record<string, readonly Region['kind'][]>> = {
  province: ['province', 'governorate', 'department', 'state', 'region'],
  governorate: ['governorate', 'province'],
  department: ['department', 'province'],
  district: ['district', 'municipality'],
  municipality: ['municipality', 'district'],
  city: ['city'],
  town: ['town'],
  village: ['village'],
  region: ['region', 'district', 'province', 'governorate', 'department', 'state', 'area'],
  area: ['area', 'district', 'city', 'town', 'village', 'region'],
};

const WIDE: ReadonlySet<string> = new Set(['province', 'governorate', 'department']);

/** The statement with the name of that place, where the sentences before or the whole article are set in one of the kind and it names none itself. */
export function withItsPlace(statement: Statement, regions: RegionIndex, before: Reading | null): Statement {
  const found = BARE.exec(statement.text);
  const kinds = KINDS[found?.[1] ?? ''] ?? [];
  if (found === null || isQuoted(statement.text, found.index)) return statement;
  const fitting = statement.places.filter(({ region }) => kinds.includes(regions.get(region)?.kind ?? 'area'));
  const [place, other] = fitting;
  const told = toldBefore(kinds, before, regions);
  if (told !== null && (place === undefined || place.role === 'setting')) return named(statement, found, told);
  if (place === undefined || other !== undefined) return statement;
  // An article on one province tells of that one; of towns it tells of many, and only the sentence before says which.
  if (place.role !== 'inherited' && !(place.role === 'setting' && WIDE.has(found[1] ?? ''))) return statement;
  return named(statement, found, regions.get(place.region)?.name);
}

function named(statement: Statement, found: RegExpExecArray, name: string | undefined): Statement {
  return name === undefined || statement.text.includes(name)
    ? statement
    : inserted(statement, found.index + found[0].length, ` [${name}]`, { kind: 'place', basis: 'the place that the article tells of there' });
}

/** The one place of the kind that the sentence right before names: "food from Mera, which … Residents of the town". */
function toldBefore(kinds: readonly Region['kind'][], before: Reading | null, regions: RegionIndex): string | null {
  const ids = before?.names.flatMap(({ kind, id }) => (kind === 'region' ? [id] : [])) ?? [];
  const [only, other] = new Set(ids.filter((id) => kinds.includes(regions.get(id)?.kind ?? 'area')));
  // Where another place is named that may be called so, it is left open.
  return only === undefined || other !== undefined || hasUnknown(before) ? null : (regions.get(only)?.name ?? null);
}

/** "The town of Odra", which no gazetteer knows. */
const hasUnknown = (before: Reading | null): boolean =>
  before !== null &&
  [...before.text.matchAll(OF_A_NAME)].some(
    ({ index, 0: words }) => !before.names.some(({ start, end }) => start < index + words.length && index + words.length <= end),
  );
const OF_A_NAME = /\b(?:city|town|village|province|district)s?\s(?:of|called|named)\s\p{Lu}[\p{L}-]+/gu;

const isQuoted = (text: string, at: number): boolean => text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
