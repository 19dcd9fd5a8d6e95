import { infoObjects } from './pdf-info.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { rewritten, type Words } from './pdf-rewritten.ts';
import type { PdfInfo } from './pdf-said.ts';
import { renumberStructure } from './pdf-structure-ids.ts';

/** A printed file with some objects in other words and with what it says of itself, in bytes that depend on its content alone. */
export function finished(printed: PdfObjects, changed: ReadonlyMap<number, Words>, info: PdfInfo): Uint8Array {
  const added = printed.size + [...changed.keys()].filter((n) => n >= printed.size).length;
  // With the information goes the clock's time, in which the browser printed.
  const file = rewritten(printed, new Map([...changed, ...infoObjects(printed, info, added)]));
  renumberStructure(file);
  return file;
}
