import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Language } from './language.ts';

/** Outlines of the countries of the world with the borders they share, as the package world-atlas writes them. */
export type CountryOutlines = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;

/** The outlines in two scales: `medium` for continents and countries, `fine` for provinces. They are read when first asked for. */
export type Outlines = {
  readonly medium: () => CountryOutlines;
  readonly fine: () => CountryOutlines;
  /** What a land of the outlines is called in a language: its own name there where none is known. */
  readonly landName: (name: string, language: Language) => string;
};
