import type { FigureWords } from '../../labels/index.ts';
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

export function inWords({ reports, incidents }: Pick<MapMark, 'reports' | 'incidents'>, { map: words }: FigureWords): string {
  const all = words.reports(reports);
  if (incidents === 0) return all;
  const struck = incidents < reports ? words.ofIncidents(incidents) : reports === 1 ? words.anIncident : words.allIncidents;
  return words.reportsAnd(all, struck);
}
