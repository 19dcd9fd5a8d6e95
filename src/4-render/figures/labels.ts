import { type Box, inside, overlaps, type Point } from './drawing.ts';
import { textWidth } from './text-width.ts';

/** A label that wants a place beside its mark. */
export type Wish = {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  /** Where it may stand, the best place first. They are asked for one by one, until one is free. */
  readonly places: Iterable<Place>;
};
export type Place = { readonly at: Point; readonly anchor: 'start' | 'middle' | 'end' };
export type Label = { readonly text: string; readonly at: Point; readonly anchor: Place['anchor']; readonly box: Box };

// Of the size of the font: what stands above the baseline and below it.
const ASCENT = 0.84;
const DESCENT = 0.3;

/** The places around a round mark, from the right of it, where reading begins, to the corners. */
export function placesAround([x, y]: Point, radius: number, size: number): readonly Place[] {
  const gap = radius + 2.5;
  const middle = y + size * 0.34;
  const corner = gap * 0.72;
  return [
    { at: [x + gap, middle], anchor: 'start' },
    { at: [x - gap, middle], anchor: 'end' },
    { at: [x, y - gap - size * DESCENT], anchor: 'middle' },
    { at: [x, y + gap + size * ASCENT], anchor: 'middle' },
    { at: [x + corner, y - corner - size * DESCENT], anchor: 'start' },
    { at: [x + corner, y + corner + size * ASCENT], anchor: 'start' },
    { at: [x - corner, y - corner - size * DESCENT], anchor: 'end' },
    { at: [x - corner, y + corner + size * ASCENT], anchor: 'end' },
  ];
}

/** The room that a line of text takes. */
export function labelBox(text: string, { at: [x, y], anchor }: Place, size: number, bold: boolean): Box {
  const width = textWidth(text, size, bold);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * ASCENT, bottom: y + size * DESCENT };
}

/**
 * Gives each label in turn the first free place: within the frame, on no label and no obstacle, and, where it can be, off what is
 * merely to be spared. Null for one that has none: a label that covers another is worse than one that is read in the table.
 */
export function placeLabels(wishes: readonly Wish[], frame: Box, obstacles: readonly Box[], spared: readonly Box[] = []): readonly (Label | null)[] {
  const taken: Box[] = [...obstacles];
  return wishes.map(({ text, size, bold, places }): Label | null => {
    let best: Label | null = null;
    for (const place of places) {
      const box = labelBox(text, place, size, bold);
      if (!inside(box, frame) || taken.some((other) => overlaps(other, box))) continue;
      const isClear = !spared.some((other) => overlaps(other, box));
      if (best === null || isClear) best = { text, at: place.at, anchor: place.anchor, box };
      if (isClear) break;
    }
    if (best !== null) taken.push(best.box);
    return best;
  });
}
