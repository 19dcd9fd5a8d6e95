import { isContact, presented } from './bio.ts';
import type { Marked } from './marked.ts';
import type { Place } from './places.ts';

/** Paragraphs at the foot of a body, and blocks below it, in which author's notes stand. */
const BIO_REACH = 4;
const BIO_REACH_BELOW = 16;
const BIO_HEADING = /^about the (?:authors?|writers?|contributors?)\W*$/i;

/** The blocks at and below the foot of a body in which its author is presented. */
export function authorNotes(marked: Marked, inBody: ReadonlySet<number>, place: Place): readonly number[] {
  const indexes = [...inBody].sort((a, b) => a - b);
  const bios: number[] = [];
  // From the foot upwards, to the first paragraph that is none: the people an article tells of are presented further up.
  for (let nth = indexes.length - 1; nth > 0 && nth >= indexes.length - BIO_REACH; nth--) {
    const index = indexes[nth] ?? 0;
    const text = marked.blocks[index]?.text ?? '';
    if (presented(text) === null && !isContact(text)) break;
    bios.push(index);
  }
  for (let index = place.first; index < Math.min(place.to, place.last + BIO_REACH_BELOW); index++) {
    if (!BIO_HEADING.test(marked.blocks[index]?.text.slice(0, 40) ?? '')) continue;
    for (let below = index; below <= index + 1 || presented(marked.blocks[below]?.text ?? '') !== null; below++)
      if (below < place.to && !bios.includes(below)) bios.push(below);
  }
  // Below the body too, where a heading or a share line parted them from it.
  for (let index = place.last + 1; index < Math.min(place.to, place.last + BIO_REACH_BELOW); index++) {
    if (!bios.includes(index) && presented(marked.blocks[index]?.text ?? '') !== null) bios.push(index);
  }
  return bios;
}
