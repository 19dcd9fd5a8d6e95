import { Marking } from '../model/article.ts';
import { BriefError } from '../model/brief-error.ts';
import type { Edition, Entry } from '../model/edition.ts';

const rank = (marking: Marking): number => Marking.options.indexOf(marking);

/**
 * The marking of a brief: the highest of its sources' or the desk's own when that is higher. A desk that asks for a lower
 * one is refused, with the sentence that stands in the way.
 */
export function marking(
  wanted: Marking | null,
  { sources, entries, quotations }: { sources: Edition['sources']; entries: readonly Entry[]; quotations: Edition['quotations'] },
): Marking {
  const highest = sources.reduce<Marking>((most, { source }) => (rank(source.marking) > rank(most) ? source.marking : most), 'TLP:CLEAR');
  if (wanted === null) return highest;
  if (rank(wanted) >= rank(highest)) return wanted;

  const restricted = new Set(sources.filter(({ source }) => rank(source.marking) > rank(wanted)).map(({ n }) => n));
  const barred = new Set(quotations.filter(({ source }) => restricted.has(source)).map(({ n }) => n));
  const entry = entries.find(({ citations }) => citations.some((citation) => barred.has(citation)));
  const sentence = entry === undefined ? 'a value in a table' : `"${entry.runs.map((run) => run.text).join('')}"`;
  const seed = sources.find(({ n }) => restricted.has(n))?.seed ?? null;
  throw new BriefError([
    {
      level: 'error',
      code: 'compose/marking-too-low',
      file: 'data/desk.json',
      place: 'marking',
      message: `The marking ${wanted} is lower than ${highest}, the marking of the source (${seed ?? 'unknown'}) behind ${sentence}.`,
      hint: `Set the marking to ${highest} or null, or mark or exclude that source in data/sources.json.`,
    },
  ]);
}
