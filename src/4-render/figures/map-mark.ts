import type { MapMark } from '../../model/figure.ts';
import { pieces, plain } from '../pieces.ts';

const POINTS: ReadonlySet<string> = new Set(['city', 'town', 'village', 'camp', 'base', 'neighbourhood']);

/** A town is a point; a province, a river or a desert lies somewhere around. */
export const isPoint = ({ kind }: Pick<MapMark, 'kind'>): boolean => POINTS.has(kind);

/** A country is its land. */
export const isCountry = ({ kind }: { readonly kind: string }): boolean => kind === 'country';

/** "The West" has no place on a map. */
export const isDrawable = ({ kind, coordinates }: Pick<MapMark, 'kind' | 'coordinates'>): boolean => coordinates !== null && kind !== 'world region';

/** A name as it may be shown, in one line. */
export const shown = (name: string): string => plain(pieces(name));

export function inWords({ reports, incidents }: Pick<MapMark, 'reports' | 'incidents'>): string {
  const all = reports === 1 ? '1 report' : `${reports} reports`;
  return incidents === 0 ? all : `${all}, ${incidents === reports ? (reports === 1 ? 'an incident' : 'all incidents') : `${incidents} of incidents`}`;
}
