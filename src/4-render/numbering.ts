import type { Edition, Entry } from '../model/edition.ts';

/** Where an entry is printed: its id on the page and its number in the brief. */
export type EntryPlace = { readonly entry: Entry; readonly id: string; readonly n: string; readonly part: 'front' | 'body' };

/** Numbers all entries from 1 in the order of the document. An entry that is printed twice gets an id for each place. */
export function numbering(edition: Edition): readonly EntryPlace[] {
  const seen = new Map<string, number>();
  let n = 0;
  const place =
    (part: EntryPlace['part']) =>
    (entry: Entry): EntryPlace => {
      const times = (seen.get(entry.id) ?? 0) + 1;
      seen.set(entry.id, times);
      n += 1;
      const id = `e-${idSafe(entry.id)}`;
      return { entry, id: times === 1 ? id : `${id}--${times}`, n: String(n), part };
    };
  return [
    ...[...edition.bottomLine, ...edition.keyReporting].map(place('front')),
    ...edition.sections.flatMap((section) => section.entries).map(place('body')),
  ];
}

/** Only letters, digits, points and hyphens: ids go into links, where other characters would be written in two ways. */
function idSafe(id: string): string {
  return id.replace(/[^A-Za-z0-9.-]/g, '_');
}
