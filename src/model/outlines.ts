import type { GeometryCollection } from 'topojson-specification';
import type { Language } from './language.ts';

/**
 * Stretches of border, packed: half a million points would be as many lists. Each is a first point and the steps from one to the next, in whole units of
 * the grid, longitude before latitude.
 */
export type PackedArcs = {
  readonly steps: Int32Array;
  /** Where each stretch begins in `steps`, and where the last one ends. */
  readonly starts: Uint32Array;
};

/** Where stretches and countries lie, in degrees: of each its left, top, right and bottom end, one behind the other. North is up. */
export type OutlineBounds = { readonly arcs: Float64Array; readonly countries: Float64Array };

/** Outlines of the countries of the world with the borders they share. A country names its stretches by number; a negative one is walked backwards. */
export type CountryOutlines = {
  readonly countries: GeometryCollection<{ readonly name: string }>;
  readonly arcs: PackedArcs;
  /** From the grid to degrees: a unit of it, and where it begins. */
  readonly scale: readonly [longitude: number, latitude: number];
  readonly translate: readonly [longitude: number, latitude: number];
  /** Null where they are still to be found out. */
  readonly bounds: OutlineBounds | null;
};

/** The outlines in two scales: `medium` for continents and countries, `fine` for provinces. They are read when first asked for. */
export type Outlines = {
  readonly medium: () => CountryOutlines;
  readonly fine: () => CountryOutlines;
  /** What a land of the outlines is called in a language: its own name there where none is known. */
  readonly landName: (name: string, language: Language) => string;
};
