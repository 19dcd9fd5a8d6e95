import type { Region } from '../model/gazetteer.ts';
import type { Statement } from '../model/statement.ts';
import { inserted } from './inserted.ts';
import type { RegionIndex } from './region-index.ts';

/** A place by its noun alone, behind the head of a sentence: "to recapture the province". */
const BARE =
  /(?<=\s)the (province|governorate|department|district|municipality|city|town|village|region|area)\b(?!['’])(?!\s(?:of|council|capital|centre|center|mayor|police|hall|around|between|near|where|that|which|who|it|they|he|she|under|along|bordering|controlled|held|as a whole)\b)(?!\s\p{Lu})/u;

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
export function withItsPlace(statement: Statement, regions: RegionIndex): Statement {
  const found = BARE.exec(statement.text);
  const kinds = KINDS[found?.[1] ?? ''] ?? [];
  if (found === null || isQuoted(statement.text, found.index)) return statement;
  const fitting = statement.places.filter(({ region }) => kinds.includes(regions.get(region)?.kind ?? 'area'));
  const [place, other] = fitting;
  if (place === undefined || other !== undefined) return statement;
  // An article on one province tells of that one; of towns it tells of many, and only the sentence before says which.
  if (place.role !== 'inherited' && !(place.role === 'setting' && WIDE.has(found[1] ?? ''))) return statement;
  const name = regions.get(place.region)?.name;
  return name === undefined || statement.text.includes(name)
    ? statement
    : inserted(statement, found.index + found[0].length, ` [${name}]`, { kind: 'place', basis: 'the place that the article tells of there' });
}

const isQuoted = (text: string, at: number): boolean => text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
