import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LocaleData } from 'i18n-iso-countries';
import type { Language } from '../model/language.ts';

/** The names of the countries of ISO 3166-1 in a language, by numeric code, the usual one first. */
export function isoNames(language: Language): ReadonlyMap<string, readonly string[]> {
  const require = createRequire(import.meta.url);
  const read = (file: string): unknown => JSON.parse(readFileSync(require.resolve(`i18n-iso-countries/${file}`), 'utf8'));
  // The package's own files, at the version of the lock file: their form is known.
  const codes = read('codes.json') as readonly (readonly [alpha2: string, alpha3: string, numeric: string])[];
  const { countries: told } = read(`langs/${language}.json`) as LocaleData;
  return new Map(codes.map(([alpha2, , numeric]) => [numeric, [told[alpha2] ?? []].flat()]));
}
