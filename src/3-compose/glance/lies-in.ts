import { deskValue, type RowMaker, row } from './row.ts';

/** What the region is a part of, from the gazetteer: its parents upwards, then the areas it lies in. */
export const liesIn: RowMaker = (_, { subject, known, words }) => {
  if (subject.kind !== 'region') return null;
  const names: string[] = [];
  let parent = subject.region.parent;
  while (parent !== null && !names.includes(known.name(parent))) {
    names.push(known.name(parent));
    parent = known.region(parent)?.parent ?? null;
  }
  for (const area of subject.region.areas) if (!names.includes(known.name(area))) names.push(known.name(area));
  return row(
    'liesIn',
    names.map((name) => deskValue(name, words)),
  );
};
