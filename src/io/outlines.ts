import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../model/language.ts';
import type { CountryOutlines, Outlines } from '../model/outlines.ts';
import { isoNames } from './iso-names.ts';
import { keptOutlines } from './kept-outlines.ts';
import { outlineFile } from './outline-file.ts';

/** The files of outlines, by scale. */
export const OUTLINE_FILES = { medium: 'countries-50m', fine: 'countries-10m' } as const;
type OutlineFile = (typeof OUTLINE_FILES)[keyof typeof OUTLINE_FILES];

/** Where set-up keeps one, of those beside a bundle. */
export const keptFile = (folder: string, name: OutlineFile): string => join(folder, `${name}.outlines`);

const HERE = dirname(fileURLToPath(import.meta.url));

/** The country outlines that come with the program (Natural Earth, public domain). Each file is read once, and only when a map needs it. */
export function outlines(): Outlines {
  const read = (name: OutlineFile): CountryOutlines => keptOutlines(keptFile(HERE, name)) ?? packagedOutlines(name);
  const [medium, fine] = [once(() => read(OUTLINE_FILES.medium)), once(() => read(OUTLINE_FILES.fine))];
  const names = new Map<Language, ReadonlyMap<string, string>>();
  const namesIn = (language: Language): ReadonlyMap<string, string> => {
    const known = names.get(language) ?? landNames(medium(), language);
    names.set(language, known);
    return known;
  };
  return { medium, fine, landName: (name, language) => (language === OUTLINE_LANGUAGE ? name : (namesIn(language).get(name) ?? name)) };
}

/** As they are in their package. */
export const packagedOutlines = (name: OutlineFile): CountryOutlines =>
  outlineFile(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/${name}.json`)));

/** The language of the names in the outlines. */
const OUTLINE_LANGUAGE = 'en' satisfies Language;

/** The names of the outlines' lands in a language, by their names there. Both scales call a land the same. */
function landNames(outlines: CountryOutlines, language: Language): ReadonlyMap<string, string> {
  const names = isoNames(language);
  return new Map(
    outlines.countries.geometries.flatMap(({ id, properties }) => {
      const [name] = names.get(String(id)) ?? [];
      return name === undefined || properties === undefined || !('name' in properties) ? [] : [[properties.name, name] as const];
    }),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
