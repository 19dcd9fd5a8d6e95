import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CountryOutlines, Outlines } from '../model/outlines.ts';

/** The country outlines that come with the program (Natural Earth, public domain). Each file is read once, and only when a map needs it. */
export function outlines(): Outlines {
  // The package's own files, at the version of the lock file: their form is known.
  const read = (name: string): CountryOutlines =>
    JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/${name}.json`), 'utf8'));
  return { medium: once(() => read('countries-50m')), fine: once(() => read('countries-10m')) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
