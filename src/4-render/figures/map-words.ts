import type { MapFigure, MapMark } from '../../model/figure.ts';
import { isCountry, isDrawable, isPoint, shown } from './map-mark.ts';

/** What a place is and how it is drawn, or why it is not. */
export function precisionWords(mark: MapMark, beyond: boolean): string {
  if (mark.coordinates === null) return `${mark.kind}, not drawn: no coordinates`;
  if (!isDrawable(mark)) return `${mark.kind}, not drawn: too wide`;
  if (beyond) return `${mark.kind}, beyond the map`;
  return `${mark.kind}, ${isPoint(mark) ? 'point' : isCountry(mark) ? 'land' : 'ring'}`;
}

// A sentence names so many places; the table has them all.
const MOST_NAMES = 6;

/** How to read the map, and what is not on it. */
export function mapNote({ marks }: MapFigure, beyond: readonly MapMark[]): string {
  const off = beyond.filter(isDrawable);
  const never = marks.filter((mark) => !isDrawable(mark));
  return [
    off.length === 0 ? '' : `Beyond the map: ${names(off)}.`,
    never.length === 0 ? '' : `Not drawn: ${names(never)}.`,
    'A ring stands for an area around it, not for its extent. Outlines: Natural Earth; they say nothing on the status of borders.',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The map in a sentence. */
export function mapAlt({ marks }: MapFigure, beyond: readonly MapMark[]): string {
  const drawn = marks.filter((mark) => !beyond.includes(mark));
  return `Map with ${drawn.length} places by the number of reports: ${names(drawn)}. The table lists all.`;
}

function names(marks: readonly MapMark[]): string {
  const shownNames = marks.slice(0, MOST_NAMES).map(({ name, reports }) => `${shown(name)} (${reports})`);
  const more = marks.length - shownNames.length;
  return more > 0 ? `${shownNames.join(', ')} and ${more} more` : shownNames.join(', ');
}
