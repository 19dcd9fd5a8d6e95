import type { Gazetteer } from '../model/gazetteer.ts';
import type { Statement } from '../model/statement.ts';
import type { Summary } from '../model/summary.ts';
import { type Atlas, atlas } from './atlas.ts';

/**
 * The groups and regions whose briefs may hold something of a summary: everything that its statements name in any role, with what that
 * belongs to or lies in. A brief on any other subject is the same without the summary.
 */
export function touched(gazetteer: Gazetteer): (summary: Summary) => ReadonlySet<string> {
  const reach = reachIn(gazetteer);
  return ({ statements }) => new Set([...new Set(statements.flatMap(named))].flatMap((id) => [...reach(id)]));
}

/** Whether a subject is among them: most articles name it at once. */
export function touches(gazetteer: Gazetteer, subject: string): (summary: Summary) => boolean {
  const reach = reachIn(gazetteer);
  return ({ statements }) => statements.some((statement) => named(statement).some((id) => reach(id).has(subject)));
}

type Reach = (id: string) => ReadonlySet<string>;

/** Each brief of a build asks it anew. */
const byGazetteer = new WeakMap<Gazetteer, Reach>();

/** A group or region with all that it belongs to or lies in. */
function reachIn(gazetteer: Gazetteer): Reach {
  const before = byGazetteer.get(gazetteer);
  if (before !== undefined) return before;
  const known = atlas(gazetteer);
  const parents = new Map(gazetteer.groups.map(({ id, parent }) => [id, parent]));
  const found = new Map<string, ReadonlySet<string>>();
  const reach: Reach = (id) => {
    const ids = found.get(id) ?? reachOf(id, parents, known);
    found.set(id, ids);
    return ids;
  };
  byGazetteer.set(gazetteer, reach);
  return reach;
}

function reachOf(own: string, parents: ReadonlyMap<string, string | null>, known: Atlas): ReadonlySet<string> {
  const ids = new Set([own]);
  // A set that grows while it is gone through: parents of parents are reached, and a circle in the data ends.
  for (const id of ids) {
    const parent = parents.get(id) ?? null;
    if (parent !== null) ids.add(parent);
    for (const around of known.around(id)) ids.add(around);
  }
  return ids;
}

function named({ subjects, places, people, incident, relations, figures }: Statement): readonly string[] {
  return [
    ...subjects.map(({ group }) => group),
    ...places.map(({ region }) => region),
    ...people.flatMap(({ group }) => group ?? []),
    ...(incident === null ? [] : [...incident.actors.map(({ group }) => group), ...incident.regions]),
    ...relations.flatMap(({ from, to }) => [from, to]),
    ...figures.flatMap(({ about }) => about ?? []),
  ];
}
