import type { GeometryCollection, Topology } from 'topojson-specification';

/** Outlines of the countries of the world with the borders they share, as the package world-atlas writes them. */
export type CountryOutlines = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;

/** The outlines in two scales: `medium` for continents and countries, `fine` for provinces. They are read when first asked for. */
export type Outlines = { readonly medium: () => CountryOutlines; readonly fine: () => CountryOutlines };
