import type { DaySpan } from '../model/day-span.ts';
import { dayNumber } from '../text/calendar.ts';
import type { Atlas } from './atlas.ts';
import { figureDate } from './figure-told.ts';
import type { Placed } from './select.ts';
import { later } from './spans.ts';
import { standingFigures } from './standing-figures.ts';

/** Sizes that tell nothing of what a brief's subject is to be known by: another's, or of long ago. */

/** Its size is that of a man's own band, a garrison or an unnamed force: true, and not what the subject is to be known by. */
export function countsSomebodyElse({ head: { statement } }: Placed, known: Atlas, subject: string | null): boolean {
  const sizes = statement.figures.filter(({ measure }) => measure === 'strength' || measure === 'members');
  const own = standingFigures(statement, known).filter(({ figure }) => SIZES.has(figure.measure));
  // "The army came to fight the Front, and has 3,600 men": of the army.
  if (subject !== null && own.length > 0 && own.every(({ figure }) => figure.about !== subject)) return true;
  return statement.topic === 'strength' && sizes.length > 0 && standingFigures(statement, known).length === 0;
}

/** The newest day of which a statement gives a group's size; null where it gives none. */
function sizedAt({ head }: Placed, about: string, known: Atlas): DaySpan | null {
  return standingFigures(head.statement, known)
    .filter(({ figure }) => SIZES.has(figure.measure) && figure.about === about)
    .map(({ quantity }) => figureDate(head, quantity).span)
    .reduce<DaySpan | null>(later, null);
}

const SIZES: ReadonlySet<string> = new Set(['strength', 'members']);

/** A size of which a newer one is told: true once, and not what the group is to be known by now. */
export function isOutdatedSize(one: Placed, all: readonly Placed[], known: Atlas): boolean {
  const sized = new Set(one.head.statement.figures.flatMap(({ measure, about }) => (SIZES.has(measure) && about !== null ? [about] : [])));
  return [...sized].some((about) => {
    const own = sizedAt(one, about, known);
    if (own === null) return false;
    return all.some((other) => {
      const newer = other === one ? null : sizedAt(other, about, known);
      return newer !== null && dayNumber(newer.end) - dayNumber(own.end) > OUTDATED_DAYS;
    });
  });
}

/** Within a year two sizes are two counts. */
const OUTDATED_DAYS = 365;
