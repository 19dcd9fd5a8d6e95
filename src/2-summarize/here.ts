import type { Statement } from '../model/statement.ts';
import { inserted } from './inserted.ts';
import type { Reading } from './reading.ts';
import type { RegionIndex } from './region-index.ts';

/** "It was here, in August 2016, that fifteen soldiers were killed." */
const IT_WAS_HERE = /^(?:But |And |Yet )?It (?:was|is) (?:here|there)(?=,?\s[^.;]{0,80}?\bthat\s)/;

export const isSetHere = ({ text }: Reading): boolean => IT_WAS_HERE.test(text);

/**
 * The statement with the name of the place that "here" points at: the one below a country that the last paragraph or sentence which names any
 * names alone. Null where none or several do.
 */
export function withHere(statement: Statement, reading: Reading, readings: readonly Reading[], regions: RegionIndex): Statement | null {
  const found = /^It (?:was|is) (?:here|there)/.exec(statement.text);
  const region = placeBefore(reading, readings, regions);
  if (found === null || region === null) return null;
  const told = inserted(statement, found[0].length, ` [${regions.get(region)?.name ?? region}]`, {
    kind: 'place',
    basis: 'the place that the sentences before tell of',
  });
  const others = statement.places.filter((place) => place.region !== region && place.role !== 'setting' && place.role !== 'inherited');
  return {
    ...told,
    places: [...others, { region, role: 'at', surface: 'here' }],
    incident: told.incident === null ? null : { ...told.incident, regions: [region] },
  };
}

// The paragraph before, where this one begins with it.
const PASSAGES_BACK = 1;

function placeBefore(reading: Reading, readings: readonly Reading[], regions: RegionIndex): string | null {
  const near = readings.filter(({ position, passage }) => position < reading.position && passage.n >= reading.passage.n - PASSAGES_BACK);
  const told = new Set(
    near.flatMap(({ names }) => names.flatMap(({ kind, id }) => (kind === 'region' && !WIDE.has(regions.get(id)?.kind ?? 'area') ? [id] : []))),
  );
  const [only, another] = told;
  return another === undefined ? (only ?? null) : null;
}
const WIDE: ReadonlySet<string> = new Set(['country', 'world region', 'area', 'region']);
