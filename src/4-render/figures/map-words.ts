import type { Catalogue } from '../../labels/index.ts';
import type { MapFigure, MapMark } from '../../model/figure.ts';
import { isCountry, isDrawable, isPoint, shown } from './map-mark.ts';

/** What a place is and how it is drawn, or why it is not. */
export function precisionWords(mark: MapMark, beyond: boolean, { edition: { regionKinds }, figures: { map } }: Catalogue): string {
  const how = (): string => {
    if (mark.coordinates === null) return map.notDrawn.noCoordinates;
    if (!isDrawable(mark)) return map.notDrawn.tooWide;
    if (beyond) return map.beyond;
    return isPoint(mark) ? map.drawn.point : isCountry(mark) ? map.drawn.land : map.drawn.ring;
  };
  return map.precision(regionKinds[mark.kind], how());
}

// A sentence names so many places; the table has them all.
const MOST_NAMES = 6;

/** How to read the map, and what is not on it. */
export function mapNote({ marks }: MapFigure, beyond: readonly MapMark[], { figures: { map } }: Catalogue): string {
  const off = beyond.filter(isDrawable);
  const never = marks.filter((mark) => !isDrawable(mark));
  return [off.length === 0 ? '' : map.beyondNote(names(off, map)), never.length === 0 ? '' : map.notDrawnNote(names(never, map)), map.note]
    .filter((part) => part !== '')
    .join(' ');
}

/** The map in a sentence. */
export function mapAlt({ marks }: MapFigure, beyond: readonly MapMark[], { figures: { map } }: Catalogue): string {
  const drawn = marks.filter((mark) => !beyond.includes(mark));
  return map.alt(drawn.length, names(drawn, map));
}

function names(marks: readonly MapMark[], map: Catalogue['figures']['map']): string {
  const shownNames = marks.slice(0, MOST_NAMES).map(({ name, reports }) => map.name(shown(name), reports));
  return map.names(shownNames, marks.length - shownNames.length);
}
